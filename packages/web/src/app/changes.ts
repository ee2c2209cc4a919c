import type { ChangeEvent, Client } from '@debrief/api/client';
import type { QueryClient } from '@tanstack/react-query';

/** Questions about the folder as a whole, whose answers may change with any postmortem. */
const whole = ['home', 'search', 'actions', 'statistics', 'recurrences'];
/** What depends on the policy alone. */
const agreed = ['policy', 'rules', 'me'];

/** Asks again for what somebody has changed, so that pages show it without a reload; gives what ends that. */
export function followChanges(client: Client, queries: QueryClient): () => void {
  const events = new EventSource(client.events);
  let wasLost = false;
  events.addEventListener('changed', ({ data }) => renew(queries, JSON.parse(String(data)) as ChangeEvent));
  events.addEventListener('error', () => {
    wasLost = true;
  });
  events.addEventListener('open', () => {
    // Whatever happened while nobody listened was missed.
    if (wasLost) void queries.invalidateQueries();
    wasLost = false;
  });
  return () => events.close();
}

function renew(queries: QueryClient, { everything, ids, policy, decisions }: ChangeEvent): void {
  void queries.invalidateQueries({
    predicate: ({ queryKey: [kind, id] }) => {
      if (everything) return true;
      if (kind === 'postmortem') return policy || ids.includes(String(id));
      if (kind === 'decisions') return decisions;
      if (agreed.includes(String(kind))) return policy;
      return whole.includes(String(kind)) && (policy || decisions || ids.length > 0);
    },
  });
}
