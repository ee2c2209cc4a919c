import type { Range } from '@debrief/document';

/** What a word is, wherever it stands. Compare the texts of two, not the words themselves. */
export interface Word {
  /** In lower case, with a straight apostrophe. */
  readonly text: string;
  /** What it can be: `person`, `adverb`, `past` … */
  readonly classes: ReadonlySet<string>;
}

/** A word where it stands. Code and quotations are one token each, whatever is in them. */
export interface Token extends Range {
  readonly word: Word;
  readonly kind: 'word' | 'number' | 'mark' | 'code' | 'quote';
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** All its letters are capitals, and there are at least two. */
  readonly shouted: boolean;
}

export interface Sentence extends Range {
  readonly tokens: readonly Token[];
}
