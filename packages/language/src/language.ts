import type { Reading } from './patterns/reading.js';
import type { Rule } from './rule.js';
import type { Sentence } from './word.js';

/** Everything that depends on the language of a text. */
export interface Language {
  /** `en` */
  readonly code: string;
  readonly rules: readonly Rule[];
  /** The patterns of its rules where they are read already. */
  readonly reading?: Reading | null;
  /** The sentences in the words of a passage, which begins at an offset of the document. */
  readonly sentences: (words: string, from: number) => readonly Sentence[];
  /** Whether a word comes in nearly every sentence, so that it tells little. */
  readonly isCommon: (word: string) => boolean;
  /** The forms of a verb: what patterns are made of. */
  readonly formsOf: (verb: string, form: 'all' | 'past' | 'gerund') => readonly string[];
}
