import type { ReactNode } from 'react';
import type { ActionGroup } from './groups.js';

interface Props {
  readonly group: ActionGroup;
  /** Its rows. */
  readonly children: ReactNode;
}

/** What is still to be done: always shown. */
export function OpenGroup({ group: { name, title, says }, children }: Props) {
  return (
    <section className="action-group" aria-labelledby={`actions-${name}`}>
      <h2 id={`actions-${name}`}>{title}</h2>
      {says === null ? null : <p className="action-group-says">{says}</p>}
      <ul className="action-rows">{children}</ul>
    </section>
  );
}

/** What is over: folded, unless it is what was asked for. */
export function OverGroup({
  group: { title, says },
  isOpen,
  children,
}: Props & { readonly isOpen: boolean }) {
  return (
    <details className="action-group action-over" open={isOpen}>
      <summary>
        <h2>{title}</h2>
        {says === null ? null : <span className="action-group-says">{says}</span>}
      </summary>
      <ul className="action-rows">{children}</ul>
    </details>
  );
}
