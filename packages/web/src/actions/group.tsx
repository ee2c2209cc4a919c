import type { ActionGroup } from './groups.js';
import { ActionItem } from './row.js';

/** What is still to be done: always shown. */
export function OpenGroup({ group }: { readonly group: ActionGroup }) {
  const { name, title, says } = group;
  return (
    <section className="action-group" aria-labelledby={`actions-${name}`}>
      <h2 id={`actions-${name}`}>{title}</h2>
      {says === null ? null : <p className="action-group-says">{says}</p>}
      <ActionItems group={group} />
    </section>
  );
}

/** What is over: folded, unless it is what was asked for. */
export function OverGroup({ group, isOpen }: { readonly group: ActionGroup; readonly isOpen: boolean }) {
  const { title, says } = group;
  return (
    <details className="action-group action-over" open={isOpen}>
      <summary>
        <h2>{title}</h2>
        {says === null ? null : <span className="action-group-says">{says}</span>}
      </summary>
      <ActionItems group={group} />
    </details>
  );
}

function ActionItems({ group: { rows } }: { readonly group: ActionGroup }) {
  return (
    <ul className="action-rows">
      {rows.map((action) => (
        <ActionItem key={`${action.postmortem.id}:${action.line}`} action={action} />
      ))}
    </ul>
  );
}
