import type { Parsed } from '@debrief/document';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { theDesks } from './desks.js';
import { type Desk, empty } from './state.js';

/** The postmortem that is being read. */
export const DeskId = createContext<string | null>(null);

/** The desk of a postmortem; it is rendered anew with each change. On the server and in the first rendering it is bare. */
export function useDeskOf(id: string): Desk {
  const desk = theDesks()?.of(id) ?? bare(id);
  useSyncExternalStore(desk.subscribe, desk.now, () => empty);
  return desk;
}

/** The desk of the postmortem that is being read. */
export function useDesk(): Desk {
  const id = useContext(DeskId);
  if (id === null) throw new Error('A desk is that of a postmortem page.');
  return useDeskOf(id);
}

/** What the document says as it is shown; null until its text is here. */
export function useParsed(): Parsed | null {
  return useDesk().parsed;
}

function bare(id: string): Desk {
  const never = (): Promise<never> => Promise.reject(new Error('Nothing is changed on the server.'));
  return {
    id,
    parsed: null,
    now: () => empty,
    subscribe: () => () => undefined,
    ready: never,
    change: never,
    did: never,
    guard: () => undefined,
    undo: never,
    redo: never,
    settled: never,
    refresh: never,
    retry: () => undefined,
    drop: () => undefined,
    decide: never,
    resume: never,
  };
}
