import type { Place } from '../../place.js';
import type { Candidate } from '../../rule.js';
import type { Sentence, Token } from '../../word.js';
import { saysClock } from './figures.js';

/** Where a postmortem says what happened and how much of it; a vague word costs most there. */
export const told: readonly Place[] = [
  'title',
  'summary',
  'impact',
  'background',
  'detection',
  'response',
  'timeline',
  'external',
  'other',
];

/** Where it is thought over; now and then something is told there that happened. */
const considered: readonly Place[] = ['factors', 'wrong', 'lessons', 'well', 'lucky'];

export const everywhere: readonly Place[] = [...told, ...considered];

/** Whether a sentence tells what happened, and not how things are or could be. */
export function isTold({ passage, sentence }: Pick<Candidate, 'passage' | 'sentence'>): boolean {
  if (!considered.includes(passage.place) && passage.place !== 'background') return true;
  const { tokens } = sentence;
  // A row with its clock tells what happened, wherever it stands.
  if (passage.place === 'background' && saysClock(tokens.slice(0, 5))) return true;
  return tokens.some(isPast) && !tokens.some(isOpen);
}

/** Whether a sentence says how things always are: “the log is rotated regularly”, “the reader waits a few seconds”. */
export function isHabitual({ tokens }: Sentence): boolean {
  return (
    tokens.some(({ word }) => word.classes.has('third') || /^(?:is|are|do|does)$/.test(word.text)) &&
    !tokens.some((token, at) => isPast(token, at, tokens) && !isPassive(tokens, at)) &&
    !tokens.some(({ word }) => word.classes.has('gerund') && !/thing$/.test(word.text))
  );
}

/** “Is rotated”, “are then sent”. */
function isPassive(tokens: readonly Token[], participle: number): boolean {
  let at = participle - 1;
  while (tokens[at]?.word.classes.has('adverb') || tokens[at]?.word.classes.has('not')) at--;
  return /^(?:is|are|be)$/.test(tokens[at]?.word.text ?? '');
}

/** "May", "should", "could", and not "could not". */
function isOpen({ word }: Token, at: number, tokens: readonly Token[]): boolean {
  return word.classes.has('modal') && !(word.text === 'could' && tokens[at + 1]?.word.text === 'not');
}

function isPast({ word }: Token, at: number, tokens: readonly Token[]): boolean {
  if (word.text === 'could' && tokens[at + 1]?.word.text === 'not') return true;
  if (word.classes.has('past') || /^(?:was|were|had)$/.test(word.text)) return true;
  return (
    word.classes.has('have') &&
    tokens.slice(at + 1, at + 3).some((next) => next.word.classes.has('participle'))
  );
}
