import { stemOf } from '../words/stem.js';

/** A word in any of its forms, or the beginning of words. */
export interface Form {
  readonly text: string;
  readonly isBeginning: boolean;
}

/** Words side by side; mostly it is one. */
export type Run = readonly Form[];

/** Runs of which one has to stand there. */
export type Choice = readonly Run[];

/** Choices one behind the other, with up to two words between. */
export type Sequence = readonly Choice[];

/** Sequences that stand near each other, in any order. */
export type Wording = readonly Sequence[];

/** Reads `disk|hard_drive full & writ*`; `Concept` says what it means. */
export function wordingOf(pattern: string): Wording {
  return pattern.split(' & ').map((part) => part.trim().split(/\s+/).map(choiceOf));
}

function choiceOf(words: string): Choice {
  return words.split('|').map((run) => run.split('_').map(formOf));
}

function formOf(word: string): Form {
  return word.endsWith('*')
    ? { text: word.slice(0, -1), isBeginning: true }
    : { text: stemOf(word), isBeginning: false };
}
