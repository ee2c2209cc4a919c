import { ApiError, type Client, type PolicyChanged, type PolicyStale } from '@debrief/api/client';
import { type PolicyChange, policyMessage } from '@debrief/process/settings';
import type { Left } from './left.js';
import { after, type Pending, type PolicyText, replayed } from './pending.js';

/** Why something is not saved yet. */
export type Trouble =
  | { readonly kind: 'away' }
  | { readonly kind: 'refused'; readonly message: string; readonly way: string | null }
  | {
      readonly kind: 'conflict';
      readonly theirs: PolicyText;
      readonly places: readonly (readonly string[])[];
    };

export interface SettingsState {
  /** The file as it is shown, with what is not saved yet; null where there is none. */
  readonly text: string | null;
  readonly kept: PolicyText;
  readonly waiting: readonly Pending[];
  readonly isSending: boolean;
  readonly trouble: Trouble | null;
}

/** Where `debrief.yaml` is changed: at once here, and soon after on the server. */
export interface SettingsDesk {
  now(): SettingsState;
  subscribe(listener: () => void): () => void;
  /** Changes the file: null when it is done here, or what is in the way. */
  change(changes: readonly PolicyChange[]): { readonly message: string } | null;
  /** Takes the last change back, or does it again: what is told of it, or what is in the way. */
  undo(again?: boolean): string | { readonly message: string } | null;
  /** Sends what waits now. */
  send(): Promise<void>;
  /** What the server has, as somebody just heard. */
  renew(kept: PolicyText): void;
  retry(): void;
  /** Gives up what could not be saved. */
  drop(): void;
  /** In a conflict, ours is to stay. */
  insist(): void;
  resume(left: Left): void;
}

export interface SettingsOptions {
  readonly client: Pick<Client, 'changePolicy'>;
  readonly rules: readonly string[];
  readonly keep: (left: Left) => void;
  readonly onSaved?: () => void;
  /** Quick changes within this are one: in milliseconds. */
  readonly rest?: number;
  readonly patience?: (tries: number) => number;
}

interface Deed {
  readonly before: string;
  readonly after: string;
  readonly told: string;
}

const backoff = (tries: number): number => Math.min(30_000, 1000 * 2 ** tries);

/** Opens the desk of the settings, from what the server has. */
export function createSettingsDesk(kept: PolicyText, options: SettingsOptions): SettingsDesk {
  const { client, rules, keep, onSaved, rest = 900, patience = backoff } = options;
  const listeners = new Set<() => void>();
  let state: SettingsState = { text: kept.text, kept, waiting: [], isSending: false, trouble: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let tries = 0;
  let done: readonly Deed[] = [];
  let undone: readonly Deed[] = [];

  const show = (some: Partial<SettingsState>): void => {
    state = { ...state, ...some };
    keep({ base: state.kept, waiting: state.waiting });
    for (const listener of listeners) listener();
  };
  const schedule = (delay: number): void => {
    clearTimeout(timer);
    if (state.waiting.length > 0) timer = setTimeout(() => void send(), delay);
  };
  const put = (pending: Pending): { readonly message: string } | null => {
    const outcome = after(state.text, pending, rules);
    if ('message' in outcome) return outcome;
    if (outcome.text === state.text) return null;
    show({ text: outcome.text, waiting: [...state.waiting, pending] });
    schedule(rest);
    return null;
  };
  const send = async (): Promise<void> => {
    clearTimeout(timer);
    if (sending) return await sending;
    const blocked = state.trouble !== null && state.trouble.kind !== 'away';
    if (blocked || state.waiting.length === 0) return;
    sending = sendWaiting().finally(() => {
      sending = null;
      show({ isSending: false });
      if (state.trouble === null) schedule(rest);
      else if (state.trouble.kind === 'away') schedule(patience(tries++));
    });
    show({ isSending: true });
    await sending;
  };
  const sendWaiting = async (): Promise<void> => {
    const batch = firstBatch(state.waiting);
    try {
      const answer = await sent(client, state.kept, batch, rules);
      tries = 0;
      if ('places' in answer) {
        const theirs = { version: answer.version, text: answer.version === null ? null : answer.theirs };
        show({ trouble: { kind: 'conflict', theirs, places: answer.places } });
        return;
      }
      const next = { version: answer.version, text: answer.text };
      show({ ...replayed(next.text, state.waiting.slice(batch.length), rules), kept: next, trouble: null });
      onSaved?.();
    } catch (error) {
      if (error instanceof ApiError && isFinal(error))
        show({ trouble: { kind: 'refused', message: error.problem.detail, way: error.problem.way } });
      else show({ trouble: { kind: 'away' } });
    }
  };
  return {
    now: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (changes) => {
      const before = state.text ?? '';
      const refused = put({ changes });
      if (refused === null && state.text !== null && state.text !== before) {
        done = [...done, { before, after: state.text, told: toldOf(changes) }];
        undone = [];
      }
      return refused;
    },
    undo: (again = false) => {
      const deed = (again ? undone : done).at(-1);
      if (!deed) return null;
      const [before, next] = again ? [deed.before, deed.after] : [deed.after, deed.before];
      const refused = put({ before, after: next, told: `${again ? 'Do again' : 'Take back'}: ${deed.told}` });
      if (again) undone = undone.slice(0, -1);
      else done = done.slice(0, -1);
      if (refused) return refused;
      if (again) done = [...done, deed];
      else undone = [...undone, deed];
      return deed.told;
    },
    send,
    renew: (next) => {
      if (state.waiting.length > 0 || sending || next.version === state.kept.version) return;
      show({ kept: next, text: next.text });
    },
    retry: () => {
      tries = 0;
      if (state.trouble?.kind !== 'conflict') show({ trouble: null });
      void send();
    },
    drop: () => {
      const base = state.trouble?.kind === 'conflict' ? state.trouble.theirs : state.kept;
      show({ kept: base, text: base.text, waiting: [], trouble: null });
    },
    insist: () => {
      if (state.trouble?.kind !== 'conflict') return;
      const { theirs } = state.trouble;
      show({ ...replayed(theirs.text, state.waiting, rules), kept: theirs, trouble: null });
      void send();
    },
    resume: (left) => {
      const waiting = [...left.waiting, ...state.waiting];
      show({ ...replayed(left.base.text, waiting, rules), kept: left.base });
      schedule(0);
    },
  };
}

/** What goes along in one request: changes together, something taken back by itself. */
function firstBatch(waiting: readonly Pending[]): readonly Pending[] {
  const [first] = waiting;
  if (!first || 'before' in first) return waiting.slice(0, 1);
  const end = waiting.findIndex((each) => 'before' in each);
  return end < 0 ? waiting : waiting.slice(0, end);
}

async function sent(
  client: Pick<Client, 'changePolicy'>,
  { version, text }: PolicyText,
  batch: readonly Pending[],
  rules: readonly string[],
): Promise<PolicyChanged | PolicyStale> {
  const [first] = batch;
  if (first && 'before' in first) {
    const whole = after(text, first, rules);
    return await client.changePolicy({
      base: version,
      text: 'text' in whole ? whole.text : first.after,
      message: `${first.told} in debrief.yaml`,
    });
  }
  const changes = batch.flatMap((each) => ('changes' in each ? each.changes : []));
  return await client.changePolicy({ base: version, changes: changes.map((each) => ({ ...each })) });
}

function toldOf(changes: readonly PolicyChange[]): string {
  const [subject = ''] = policyMessage(changes).split('\n');
  return subject.replace(/ in debrief\.yaml$/, '');
}

/** Whether asking again would get the same answer. */
function isFinal({ problem: { status } }: ApiError): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
