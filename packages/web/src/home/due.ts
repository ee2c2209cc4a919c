import type { Waiting } from '@debrief/api/client';
import { ageWords, dayWords } from '../words/index.js';

/** By when it is to be where, in words: `to be final by 26 Nov 2026`. */
export function dueWords(due: NonNullable<Waiting['due']>): string {
  return `${due.isOver ? 'was to be' : 'to be'} ${due.words} by ${dayWords(due.day)}`;
}

/** How long ago an incident was over. */
export function endedWords(age: number): string {
  return age === 0 ? 'ended today' : `ended ${ageWords(age)} ago`;
}
