import type { Obstacle, StoreError } from '@debrief/store';
import { ProblemError } from './problem.js';

/** Paths that cannot be those of a file are answered like those of a file that is not there. */
const nothingThere: ReadonlySet<Obstacle> = new Set(['path', 'link', 'not-a-file', 'name-in-use']);

/** What is in the way of reading, as a problem. The message of the store says what helps, line by line. */
export function readingProblem({ obstacle, message }: StoreError): ProblemError {
  const [detail = '', ...way] = message.split('\n');
  if (nothingThere.has(obstacle))
    return new ProblemError(
      'no-file',
      detail,
      wayOf(way) ?? 'The page of a postmortem lists the files beside it.',
    );
  if (obstacle === 'unknown-revision')
    return new ProblemError(
      'no-revision',
      detail,
      'The history of the postmortem lists those that there are.',
    );
  return new ProblemError('unreadable', detail, wayOf(way));
}

/** What is in the way of writing, as a problem. */
export function writingProblem({ message }: StoreError): ProblemError {
  const [detail = '', ...way] = message.split('\n');
  return new ProblemError('not-ready', detail, wayOf(way));
}

function wayOf(lines: readonly string[]): string | null {
  const way = lines.map((line) => line.trim()).filter((line) => line !== '');
  return way.length === 0 ? null : way.join('\n');
}
