import type { ReactNode } from 'react';

/** What stands below a chart: how many are in it, how many are not, and how sure it is. */
export function Notes({ notes }: { readonly notes: readonly string[] }): ReactNode {
  return <p className="fig-notes">{notes.join(' ')}</p>;
}
