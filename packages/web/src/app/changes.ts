import type { ChangeEvent, Client } from '@debrief/api/client';
import type { QueryClient } from '@tanstack/react-query';
import { theDesks } from '../changing/desks.js';
import { say, sayLost } from '../shell/live.js';
import { isOwn } from './own.js';
import { renewed } from './renewing.js';

/** Questions about the folder as a whole, whose answers may change with any postmortem. */
const whole = [
  'home',
  'search',
  'actions',
  'statistics',
  'recurrences',
  'related',
  'counsel',
  'offers',
  'firing',
];
/** What depends on the policy alone. */
const agreed = ['policy', 'rules', 'me', 'listening'];
/** A break shorter than this is nobody's worry. */
const patience = 2500;
/** A stream that the browser has given up is opened again after this long. */
const pause = 5000;

/**
 * Asks again for what somebody has changed, so that pages show it without a reload. `onRenewed` is called once the
 * new answers are there. Gives what ends that.
 */
export function followChanges(client: Client, queries: QueryClient, onRenewed: () => void): () => void {
  let events: EventSource;
  let lost: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let wasLost = false;
  let wasSaid = false;
  const renewAll = async (): Promise<void> => {
    await queries.invalidateQueries();
    onRenewed();
  };
  const listen = (): void => {
    events = new EventSource(client.events);
    events.addEventListener('changed', ({ data }) => {
      void renew(queries, JSON.parse(String(data)) as ChangeEvent).then(onRenewed);
    });
    events.addEventListener('error', () => {
      wasLost = true;
      lost ??= setTimeout(() => {
        wasSaid = true;
        sayLost(true);
      }, patience);
      if (events.readyState === EventSource.CLOSED) again = setTimeout(listen, pause);
    });
    events.addEventListener('open', () => {
      clearTimeout(lost);
      lost = undefined;
      sayLost(false);
      // Whatever happened while nobody listened was missed.
      if (wasLost) void renewAll();
      if (wasSaid) say('The server is back. What you see is up to date.');
      wasLost = false;
      wasSaid = false;
    });
  };
  listen();
  return () => {
    clearTimeout(lost);
    clearTimeout(again);
    events.close();
  };
}

async function renew(queries: QueryClient, event: ChangeEvent): Promise<void> {
  const theirs = event.ids.filter((id) => !theDesks()?.isSaving(id) && !isOwn(id));
  const shown = queries
    .getQueryCache()
    .findAll({ type: 'active' })
    .some(({ queryKey: [kind, id] }) => kind === 'postmortem' && theirs.includes(String(id)));
  await renewed(queries, (key) => concerns(event, key));
  if (shown) say('Somebody changed this postmortem. What you see is up to date.');
}

/** Whether the answer to a question may be another one after a change. */
export function concerns(
  { everything, ids, policy, decisions }: ChangeEvent,
  [kind, id]: readonly unknown[],
): boolean {
  if (everything) return true;
  if (kind === 'postmortem') return policy || ids.includes(String(id));
  if (kind === 'decisions') return decisions;
  if (agreed.includes(String(kind))) return policy;
  return whole.includes(String(kind)) && (policy || decisions || ids.length > 0);
}
