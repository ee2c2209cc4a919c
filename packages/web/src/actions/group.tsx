import type { ActionGroup } from './groups.js';
import { ActionItem } from './row.js';

interface OpenProps {
  readonly group: ActionGroup;
  /** Whether people say here who has committed to an action. */
  readonly tellsCommitment: boolean;
}

/** What is still to be done: always shown. */
export function OpenGroup({ group, tellsCommitment }: OpenProps) {
  const { name, title, says } = group;
  return (
    <section className="action-group" aria-labelledby={`actions-${name}`}>
      <h2 id={`actions-${name}`}>{title}</h2>
      {says === null ? null : <p className="action-group-says">{says}</p>}
      <ActionItems group={group} tellsCommitment={tellsCommitment} />
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
      <ActionItems group={group} tellsCommitment={false} />
    </details>
  );
}

function ActionItems({ group: { rows }, tellsCommitment }: OpenProps) {
  return (
    <ul className="action-rows">
      {rows.map((action) => (
        <ActionItem
          key={`${action.postmortem.id}:${action.line}`}
          action={action}
          tellsCommitment={tellsCommitment}
        />
      ))}
    </ul>
  );
}
