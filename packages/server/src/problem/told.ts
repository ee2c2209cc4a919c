import type { Problem, ProblemName } from '@debrief/api';
import { StoreError } from '@debrief/store';
import { HTTPException } from 'hono/http-exception';
import { ProblemError } from './problem.js';

/** What went wrong as the problem that is told; null for what nobody foresaw. */
export function problemIn(error: unknown, reads: boolean): Problem | null {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof StoreError) return ofStore(error, reads).problem;
  if (error instanceof HTTPException && error.status < 500)
    return new ProblemError('bad-request', error.message, null).problem;
  if (isFullDisk(error))
    return new ProblemError(
      'not-ready',
      'The disk is full, so nothing was changed.',
      'Make room and try again.',
    ).problem;
  return null;
}

/** A problem as an answer. */
export function answerTo(problem: Problem): Response {
  return new Response(`${JSON.stringify(problem, null, 2)}\n`, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

/** The messages of the store say what is in the way, and what to do, in one. */
function ofStore({ obstacle, message }: StoreError, reads: boolean): ProblemError {
  const told = (name: ProblemName) => new ProblemError(name, message, null);
  switch (obstacle) {
    case 'path':
    case 'link':
    case 'not-a-file':
      return told(reads ? 'no-file' : 'not-possible');
    case 'unknown-revision':
      return told('no-revision');
    case 'no-author':
      return told('unknown');
    case 'name-in-use':
    case 'refused-by-hook':
    case 'edits':
      return told('not-possible');
    default:
      return told(reads ? 'unreadable' : 'not-ready');
  }
}

function isFullDisk(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
