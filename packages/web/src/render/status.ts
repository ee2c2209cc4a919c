import { ApiError } from '@debrief/api/client';
import type { createPages } from '../app/router.js';

/** The status of a page: that of the problem which it shows, if any. */
export function statusOf(pages: ReturnType<typeof createPages>): number {
  const { matches } = pages.state;
  // The frame alone, with nothing in it.
  if (matches.length < 2) return 404;
  for (const { status, error } of matches) {
    // Of an address that only begins like a page, that page is never loaded.
    if (status === 'notFound' || status === 'pending') return 404;
    if (status === 'error') return error instanceof ApiError ? error.problem.status : 500;
  }
  return 200;
}
