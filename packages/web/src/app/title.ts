import type { createPages } from './router.js';

/** The title of a page: that of the innermost route which has one. */
export function titleOf(pages: ReturnType<typeof createPages>): string {
  const titles = pages.state.matches.flatMap(({ meta }) => meta ?? []);
  const said = titles.findLast((each) => each && 'title' in each);
  const title = said && 'title' in said ? said.title : undefined;
  return title ? `${title} · Debrief` : 'Debrief';
}
