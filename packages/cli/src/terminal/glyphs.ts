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
  /** How much of a phase is there: all, some, nothing. */
  readonly full: string;
  readonly half: string;
  readonly empty: string;
  readonly wayOut: string;
  /** Under words that are meant. */
  readonly under: string;
  /** Where something was cut off. */
  readonly more: string;
  /** The parts of a bar, and the middle and the ticks of an axis. */
  readonly bars: readonly [string, string, string];
  readonly middle: string;
  readonly tick: string;
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
  full: '●',
  half: '◐',
  empty: '○',
  wayOut: '→',
  under: '‾',
  more: '…',
  bars: ['█', '▒', '░'],
  middle: '┿',
  tick: '┴',
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
  full: '[x]',
  half: '[.]',
  empty: '[ ]',
  wayOut: '->',
  under: '^',
  more: '...',
  bars: ['#', '=', '.'],
  middle: '|',
  tick: '+',
};
