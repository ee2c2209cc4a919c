import type { Client, Policy } from '@debrief/api/client';
import { type ReadPolicy, readPolicy } from '@debrief/process/policy';
import { type PolicyChange, type PolicyPath, type SaidAt, saidIn } from '@debrief/process/settings';
import { type QueryClient, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useAsking } from '../app/use.js';
import { whoIn, whoIsHere } from '../app/who.js';
import { createSettingsDesk, type SettingsDesk, type Trouble } from './desk.js';
import { keepLeft, takeLeft } from './left.js';

/** Everything that the forms ask: what the file says as it is shown, and how it is changed. */
export interface Settings {
  /** Null where there is no file yet. */
  readonly text: string | null;
  readonly read: ReadPolicy;
  /** What stands at a place; undefined where the file says nothing of it. */
  said(path: PolicyPath): SaidAt | undefined;
  change(changes: readonly PolicyChange[]): Promise<{ readonly message: string } | null>;
  undo(again?: boolean): string | { readonly message: string } | null;
  readonly saving: 'quiet' | 'saving' | Trouble;
  readonly desk: SettingsDesk | null;
}

let desk: SettingsDesk | null = null;

/** The settings as this person has them before them. */
export function useSettingsDesk(): Settings {
  const { client } = useRouteContext({ from: '__root__' });
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(useAsking().policy());
  const own = typeof window === 'undefined' ? null : deskOf(client, data, queries);
  const state = useSyncExternalStore(
    own?.subscribe ?? never,
    () => own?.now() ?? null,
    () => null,
  );
  useEffect(() => own?.renew({ version: data.version, text: data.text }), [own, data]);
  useEffect(() => {
    // Whoever leaves the window does not want to wait.
    const leave = (): void => {
      if (document.visibilityState === 'hidden') void own?.send();
    };
    const back = (): void => {
      if (own?.now().trouble?.kind === 'away') own.retry();
    };
    document.addEventListener('visibilitychange', leave);
    addEventListener('online', back);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('online', back);
    };
  }, [own]);
  const text = state ? state.text : data.text;
  const { ruleNames } = data;
  // Reading is more work than showing that something is being saved.
  const file = useMemo(() => {
    const known = new Map(saidIn(text ?? '').map((each) => [each.path.join('\n'), each]));
    return {
      text,
      read: readPolicy(text ?? '', { rules: ruleNames }),
      said: (path: PolicyPath) => known.get(path.join('\n')),
    };
  }, [text, ruleNames]);
  const trouble = state?.trouble ?? null;
  const isWaiting = state !== null && state.waiting.length > 0;
  return useMemo(
    (): Settings => ({
      ...file,
      change: (changes) => Promise.resolve(own?.change(changes) ?? null),
      undo: (again) => own?.undo(again) ?? null,
      saving: trouble ?? (isWaiting ? 'saving' : 'quiet'),
      desk: own,
    }),
    [file, trouble, isWaiting, own],
  );
}

const never = (): (() => void) => () => undefined;

function deskOf(
  client: Pick<Client, 'changePolicy' | 'me'>,
  { version, text, ruleNames }: Policy,
  queries: QueryClient,
): SettingsDesk {
  if (desk) return desk;
  const tab = crypto.getRandomValues(new Uint32Array(2)).join('');
  const made = createSettingsDesk(
    { version, text },
    {
      client,
      rules: ruleNames,
      keep: (left) => keepLeft(tab, { ...left, by: whoIn(queries) }),
      onSaved: () => void queries.invalidateQueries({ queryKey: ['policy'] }),
    },
  );
  desk = made;
  // Not while the page is taken over: what the server rendered knows nothing of it.
  setTimeout(async () => {
    const by = await whoIsHere(client, queries);
    for (const left of takeLeft(by)) made.resume(left);
  });
  return made;
}

const SettingsContext = createContext<Settings | null>(null);
export const SettingsGiven = SettingsContext.Provider;

/** The settings of the page. */
export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('Settings stand on their page.');
  return settings;
}
