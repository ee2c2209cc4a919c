import type { Client, Discuss, Discussed } from '@debrief/api/client';
import type { QueryClient } from '@tanstack/react-query';
import { useContext, useSyncExternalStore } from 'react';
import { whoIn, whoIsHere } from '../../app/who.js';
import { theDesks } from '../../changing/desks.js';
import type { Desk } from '../../changing/state.js';
import { DeskId } from '../../changing/use.js';
import { amendedSince } from '../deciding/stays.js';
import { forgetSaid, isSomethingSaid, keepSaid, leftBy } from './left.js';
import { once } from './once.js';
import { createOutbox, type Outbox, type OutboxState } from './outbox.js';

/** What this window says, by postmortem. */
let outboxes: ((id: string) => Outbox) | null = null;

/** Opens this window for what people say, and sends what earlier visits have left. */
export function startOutboxes(client: Client, queries: QueryClient): void {
  const known = new Map<string, Outbox>();
  const send = async (id: string, said: Discuss): Promise<void> => {
    // What is said is about the text as it is shown here.
    const desk = theDesks()?.of(id);
    await desk?.settled();
    const answer = client.discuss(id, said);
    if (said.do === 'accept' && desk) void accepted(desk, answer, said.thread).catch(() => undefined);
    await answer;
    await queries.invalidateQueries({ queryKey: ['postmortem', id] });
    if (said.do === 'accept') await desk?.refresh();
  };
  /** A suggestion that was taken up can be taken back: the words as they were, and the thread open again. */
  const accepted = async (desk: Desk, answer: Promise<Discussed>, thread: string): Promise<void> => {
    // One that was taken up before is not ours to take back.
    const done = answer.then((each) => (each.revision === null && each.back.length === 0 ? null : each));
    const says = (how: 'reopen' | 'resolve') => (): Promise<null> => {
      of(desk.id).put({ do: how, thread });
      return Promise.resolve(null);
    };
    const beside = { stays: amendedSince, undo: says('reopen'), redo: says('resolve') };
    await desk.did(done, 'Accept a suggestion', beside);
  };
  const of = (id: string): Outbox => {
    const found = known.get(id);
    if (found) return found;
    const outbox = createOutbox({
      send: (said) => send(id, said),
      chance: () => once(crypto.getRandomValues(new Uint8Array(16))),
      moment: () => new Date(),
      keep: (outgoing) => keepSaid(id, outgoing, whoIn(queries)),
      forget: (once) => forgetSaid(id, once),
    });
    known.set(id, outbox);
    return outbox;
  };
  if (isSomethingSaid())
    void whoIsHere(client, queries).then((by) => {
      for (const [id, left] of leftBy(by)) of(id).resume(left);
    });
  addEventListener('online', () => {
    for (const outbox of known.values()) outbox.retry();
  });
  outboxes = of;
}

const nothing: OutboxState = { all: [], isAway: false };
const never = (): (() => void) => () => undefined;

/** What was said about the postmortem that is being read, and is not there yet. */
export function useOutgoing(): OutboxState {
  const outbox = useOutbox();
  return useSyncExternalStore(
    outbox?.subscribe ?? never,
    () => outbox?.now() ?? nothing,
    () => nothing,
  );
}

/** The outbox of the postmortem that is being read; null on the server. */
export function useOutbox(): Outbox | null {
  const id = useContext(DeskId);
  return id === null ? null : (outboxes?.(id) ?? null);
}
