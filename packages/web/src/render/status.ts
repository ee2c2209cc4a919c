import { ApiError } from '@debrief/api/client';
import type { createPages } from '../app/router.js';

/** The status of a page: that of the problem which it shows, if any. */
export function statusOf(pages: ReturnType<typeof createPages>): number {
  for (const { status, error } of pages.state.matches) {
    if (status === 'notFound') return 404;
    if (status === 'error') return error instanceof ApiError ? error.problem.status : 500;
  }
  // The frame alone: there is no page at this address.
  return pages.state.matches.length === 1 ? 404 : 200;
}
