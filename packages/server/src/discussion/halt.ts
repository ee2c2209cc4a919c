import type { Deed, Halt } from '@debrief/process/discussing';
import { ProblemError } from '../problem/problem.js';

const ways: Readonly<Record<Halt['halt'], string>> = {
  resolved: 'Reopen it first, if it is to be taken up after all.',
  'no place': 'Make the change by hand, or suggest it anew; then resolve the thread.',
  'too long': 'Say it in several, or attach it as a file and point to that.',
  'not said': 'Say it in other words.',
};

/** What keeps something from being said; with a suggestion that has no place go the words and the text. */
export function haltProblem({ halt, message }: Halt, deed: Deed, text: string): ProblemError {
  const more =
    halt === 'no place' && deed.do === 'accept'
      ? {
          suggests: deed.suggestion.edits.map(({ anchor, insert }) => ({
            was: anchor.exact,
            becomes: insert,
          })),
          now: text,
        }
      : {};
  return new ProblemError('not-possible', message, ways[halt], more);
}
