import type { Place } from '../../place.js';
import type { Candidate } from '../../rule.js';
import type { Token } from '../../word.js';

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
  return tokens.some(isPast) && !tokens.some(isOpen);
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
