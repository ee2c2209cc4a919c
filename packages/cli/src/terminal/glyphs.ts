/** The marks of the page. */
export interface Glyphs {
  readonly bullet: string;
  readonly dot: string;
  readonly moment: string;
  readonly between: string;
  readonly strip: string;
  readonly fold: string;
  readonly harm: string;
  readonly rule: string;
  readonly bar: string;
  readonly branch: string;
  readonly lastBranch: string;
  readonly open: string;
  readonly done: string;
  readonly dropped: string;
  readonly wayOut: string;
  /** Under words that are meant. */
  readonly under: string;
  /** Where something was cut off. */
  readonly more: string;
}

export const unicode: Glyphs = {
  bullet: '•',
  dot: '·',
  moment: '●',
  between: '•',
  strip: '│',
  fold: '┊',
  harm: '━',
  rule: '─',
  bar: '│',
  branch: '├',
  lastBranch: '└',
  open: '☐',
  done: '☑',
  dropped: '☒',
  wayOut: '→',
  under: '‾',
  more: '…',
};

/** For terminals whose locale says that they know nothing else. */
export const ascii: Glyphs = {
  bullet: '-',
  dot: '|',
  moment: '@',
  between: 'o',
  strip: '|',
  fold: ':',
  harm: '=',
  rule: '-',
  bar: '|',
  branch: '|-',
  lastBranch: '`-',
  open: '[ ]',
  done: '[x]',
  dropped: '[-]',
  wayOut: '->',
  under: '^',
  more: '...',
};
