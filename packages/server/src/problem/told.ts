import type { Problem } from '@debrief/api';
import { StoreError } from '@debrief/store';
import { HTTPException } from 'hono/http-exception';
import { ProblemError } from './problem.js';
import { readingProblem, writingProblem } from './store.js';

/** What went wrong as the problem that is told; null for what nobody foresaw. */
export function problemIn(error: unknown, reads: boolean): Problem | null {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof StoreError) return ofStore(error, reads).problem;
  if (error instanceof HTTPException && error.status < 500)
    return new ProblemError(
      'bad-request',
      'The body of the request is no JSON that could be read.',
      'The page /api/docs shows what this address takes.',
    ).problem;
  if (hasLeft(error))
    return new ProblemError('bad-request', 'The request ended before it was whole.', 'Send it again.')
      .problem;
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

function ofStore(error: StoreError, reads: boolean): ProblemError {
  if (error.obstacle === 'no-author')
    return new ProblemError(
      'unknown',
      error.message,
      'Tell Git yours: git config --global user.name "Your Name", and git config --global user.email you@example.com',
    );
  return reads ? readingProblem(error) : writingProblem(error);
}

/** Whoever asked went away in the midst of their request, which is nobody's fault. */
function hasLeft(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'AbortError' ||
      ('code' in error && error.code === 'ECONNRESET' && error.message === 'aborted'))
  );
}

function isFullDisk(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(error.code))
  );
}
