import type { Client, Postmortem } from '@debrief/api/client';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { renewed } from '../app/renewing.js';
import { whoIn, whoIsHere } from '../app/who.js';
import { createDesk } from './desk.js';
import type { Desk } from './state.js';
import { holdTab, isSomethingLeft, keepWaiting, takeLeft } from './waiting.js';

/** All desks of this window, by postmortem. */
export interface Desks {
  of(id: string): Desk;
  all(): readonly Desk[];
  /** Whether a change of a postmortem that is heard of now is most likely our own. */
  isSaving(id: string): boolean;
  subscribe(listener: () => void): () => void;
}

let desks: Desks | null = null;

/** Milliseconds within which we hear of our own change. */
const echo = 1500;

/** The desks of this window; null on the server, where nothing is changed. */
export function theDesks(): Desks | null {
  return desks;
}

/** Opens this window for changes, and goes on with what earlier visits have left. */
export function startDesks(client: Client, queries: QueryClient): Desks {
  const tab = crypto.getRandomValues(new Uint32Array(2)).join('');
  const known = new Map<string, Desk>();
  const listeners = new Set<() => void>();
  /** Where the browser is full, or keeps nothing for us. */
  const unkept = new Set<string>();
  const savedAt = new Map<string, number>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const of = (id: string): Desk => {
    const found = known.get(id);
    if (found) return found;
    const desk = createDesk(id, {
      client,
      load: () => import('./core.js'),
      keep: (left) => {
        if (keepWaiting(id, tab, { ...left, by: whoIn(queries) })) unkept.delete(id);
        else unkept.add(id);
      },
      mentions: () => said(queries.getQueryData<Postmortem>(['postmortem', id])),
      onSaved: (version) => {
        savedAt.set(id, performance.now());
        void renewed(queries, isOf(id), (answer) => isOfCommit(answer, version));
      },
    });
    known.set(id, desk);
    desk.subscribe(tell);
    return desk;
  };
  const started: Desks = {
    of,
    all: () => [...known.values()],
    isSaving: (id) =>
      known.get(id)?.now().isSending === true || performance.now() - (savedAt.get(id) ?? -echo) < echo,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  desks = started;
  holdTab(tab);
  if (isSomethingLeft())
    void whoIsHere(client, queries).then(async (by) => {
      for (const { id, left, forget } of await takeLeft(tab, by)) void of(id).resume(left, forget);
    });
  addEventListener('beforeunload', (event) => {
    if ([...unkept].some((id) => (known.get(id)?.now().waiting.length ?? 0) > 0)) event.preventDefault();
  });
  const retryAll = (): void => {
    for (const desk of known.values()) if (desk.now().trouble?.kind === 'away') desk.retry();
  };
  addEventListener('online', retryAll);
  document.addEventListener('visibilitychange', () => {
    // Whoever leaves the window does not want to wait.
    for (const desk of known.values()) if (document.visibilityState === 'hidden') void desk.settled();
  });
  return started;
}

/** What is asked about one postmortem. */
function isOf(id: string): (key: QueryKey) => boolean {
  return ([kind, of]) => kind === 'postmortem' && of === id;
}

/** Whether an answer is about the text of this version, once it was committed. */
function isOfCommit(answer: unknown, version: string): boolean {
  const { version: of, uncommitted } = Object(answer) as Partial<Postmortem>;
  return of === version && uncommitted !== true;
}

function said(postmortem: Postmortem | undefined): readonly string[] {
  return postmortem?.threads.flatMap(({ remarks }) => remarks.flatMap(({ words }) => words ?? [])) ?? [];
}
