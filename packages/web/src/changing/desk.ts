import { ApiError, type Client } from '@debrief/api/client';
import type { Parsed, Step } from '@debrief/document';
import { answerOf } from './answer.js';
import type * as Core from './core.js';
import { told } from './told.js';
import type { Left, Waiting } from './waiting.js';

/** A text as the server has it. */
export interface Text {
  readonly version: string;
  readonly text: string;
}

/** Why something is not saved yet. */
export type Trouble =
  /** The server cannot be reached; we try again by ourselves. */
  | { readonly kind: 'away' }
  /** It cannot be done; the person decides. */
  | { readonly kind: 'refused'; readonly message: string; readonly way: string | null }
  /** Somebody else wrote other words in the same place; the person decides. */
  | { readonly kind: 'conflict'; readonly theirs: Text; readonly places: readonly Place[] };

/** Words that two people wrote in one place. */
export interface Place {
  readonly yours: string;
  readonly theirs: string;
}

/** What a person did, to be taken back. */
interface Deed {
  readonly before: string;
  readonly after: string;
  readonly told: string;
}

export interface DeskState {
  /** The text as it is shown, with what is not saved yet; null until it was fetched. */
  readonly parsed: Parsed | null;
  /** What the server has; null until it was fetched. */
  readonly kept: Text | null;
  /** The parser, once it was fetched. */
  readonly core: typeof Core | null;
  readonly waiting: readonly Waiting[];
  readonly isSending: boolean;
  readonly trouble: Trouble | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface Refused {
  readonly message: string;
}

/**
 * Looks at a change before it is done: null where nothing stands in its way, else more steps to go with it, or why it
 * is not done after all.
 */
export type Guard = (before: Parsed, after: Parsed) => Promise<readonly Step[] | Refused> | null;

/** Where one postmortem is changed: at once here, and soon after on the server. */
export interface Desk {
  readonly id: string;
  /** The text as it is shown, own unsaved changes included; null until it was fetched. */
  readonly parsed: Parsed | null;
  now(): DeskState;
  subscribe(listener: () => void): () => void;
  /** Fetches the text, where it is not there yet. */
  ready(): Promise<Parsed>;
  /** Changes the text: null when it is done here, or what is in the way. It is saved a moment later. */
  change(steps: Step | readonly Step[]): Promise<Refused | null>;
  /** Takes the last change back; what is told of it, or what is in the way. */
  undo(): Promise<string | Refused | null>;
  redo(): Promise<string | Refused | null>;
  /** Has each change looked at before it is done; null ends that. */
  guard(guard: Guard | null): void;
  /** Everything is saved, or cannot be: false. */
  settled(): Promise<boolean>;
  /** Looks again at what the server has. */
  refresh(): Promise<void>;
  /** Tries again now: the server is back, or the person asks for it. */
  retry(): void;
  /** Gives up what could not be saved. */
  drop(): void;
  /** Answers a conflict: in each place, whose words stay. */
  decide(choices: readonly ('yours' | 'theirs')[]): Promise<void>;
  /** Goes on with what an earlier visit has left. */
  resume(left: Left): Promise<void>;
}

export interface DeskOptions {
  readonly client: Pick<Client, 'change' | 'latest'>;
  readonly load: () => Promise<typeof Core>;
  /** What the discussion says: numbers in it are not given again. */
  readonly mentions?: () => readonly string[];
  /** Keeps what waits in the browser. */
  readonly keep: (left: Left) => void;
  /** Told after each change that the server has. */
  readonly onSaved?: (version: string) => void;
  /** Quick changes within this are one: in milliseconds. */
  readonly rest?: number;
  /** How long until the server is tried again, by how often it was. */
  readonly patience?: (tries: number) => number;
}

const gone = 'The words that this is about have gone meanwhile. Look at the text again.';

const backoff = (tries: number): number => Math.min(30_000, 1000 * 2 ** tries);

/** Opens the desk of a postmortem. */
export function createDesk(id: string, options: DeskOptions): Desk {
  const { client, load, keep, onSaved, rest = 900, patience = backoff, mentions = () => [] } = options;
  const listeners = new Set<() => void>();
  let state: DeskState = {
    parsed: null,
    kept: null,
    core: null,
    waiting: [],
    isSending: false,
    trouble: null,
    canUndo: false,
    canRedo: false,
  };
  let fetching: Promise<Parsed> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let tries = 0;
  let done: readonly Deed[] = [];
  let undone: readonly Deed[] = [];
  let guard: Guard | null = null;

  const show = (some: Partial<DeskState>): void => {
    state = { ...state, ...some, canUndo: done.length > 0, canRedo: undone.length > 0 };
    for (const listener of listeners) listener();
  };
  const store = (): void => {
    if (state.kept) keep({ base: state.kept, waiting: state.waiting });
  };

  const fetchText = async (): Promise<Parsed> => {
    const [loaded, kept] = await Promise.all([load(), client.latest(id)]);
    if (state.waiting.length > 0 && state.parsed) return state.parsed;
    const parsed = loaded.parse(kept.text, state.parsed, { path: `${id}.md` });
    show({ core: loaded, kept, parsed });
    return parsed;
  };
  const ready = async (): Promise<Parsed> => {
    if (state.parsed) return state.parsed;
    fetching ??= fetchText().finally(() => {
      fetching = null;
    });
    return await fetching;
  };

  /** The text that the server has, with everything that waits done to it; what cannot be done any more is left out. */
  const replayed = (
    kept: Text,
    waiting: readonly Waiting[],
  ): { parsed: Parsed; waiting: readonly Waiting[] } => {
    const own = loadedCore();
    let parsed = own.parse(kept.text, state.parsed, { path: `${id}.md` });
    const good = waiting.filter(({ steps }) => {
      const after = taken(own, parsed, steps, mentions());
      if ('refused' in after) return false;
      parsed = after.parsed;
      return true;
    });
    return { parsed, waiting: good };
  };
  const loadedCore = (): typeof Core => {
    if (!state.core) throw new Error('The text is fetched before it is changed.');
    return state.core;
  };

  const change = async (
    given: Step | readonly Step[],
    deeds: 'new' | 'guarded' | 'kept' = 'new',
  ): Promise<Refused | null> => {
    const steps: readonly Step[] = 'do' in given ? [given] : given;
    await ready();
    const before = state.parsed;
    if (!before || steps.length === 0) return null;
    const after = taken(loadedCore(), before, steps, mentions());
    if ('refused' in after) return { message: after.message };
    if (after.parsed.text === before.text) return null;
    const looked = deeds === 'new' ? (guard?.(before, after.parsed) ?? null) : null;
    if (looked) {
      const more = await looked;
      if ('message' in more) return more;
      // Somebody may have been faster while this person was asked.
      const mapped = loadedCore().mapSteps(steps, before, (state.parsed ?? before).text);
      return mapped ? await change([...mapped, ...more], 'guarded') : { message: gone };
    }
    if (deeds !== 'kept') {
      done = [
        ...done,
        { before: before.text, after: after.parsed.text, told: told(loadedCore(), steps, after.models, id) },
      ];
      undone = [];
    }
    show({ parsed: after.parsed, waiting: [...state.waiting, { steps }] });
    store();
    schedule(rest);
    return null;
  };

  const schedule = (delay: number): void => {
    clearTimeout(timer);
    if (state.waiting.length === 0) return;
    timer = setTimeout(() => void send(), delay);
  };

  const send = async (): Promise<void> => {
    clearTimeout(timer);
    if (sending) return await sending;
    const blocked = state.trouble !== null && state.trouble.kind !== 'away';
    if (blocked || state.waiting.length === 0 || !state.kept) return;
    sending = sendWaiting(state.kept, state.waiting).finally(() => {
      sending = null;
      show({ isSending: false });
      if (state.trouble === null) schedule(rest);
      else if (state.trouble.kind === 'away') schedule(patience(tries++));
    });
    show({ isSending: true });
    await sending;
  };

  /** Sends what waits, as one change. Whoever was faster is merged with; what contradicts them waits for the person. */
  const sendWaiting = async (kept: Text, waiting: readonly Waiting[]): Promise<void> => {
    const own = loadedCore();
    const steps = waiting.flatMap((each) => each.steps);
    const later = (): readonly Waiting[] => state.waiting.slice(waiting.length);
    try {
      const answer = await answerOf(client, own, { id, base: kept, steps });
      tries = 0;
      if (answer.kind === 'conflict') {
        show({ trouble: { kind: 'conflict', theirs: answer.theirs, places: answer.places } });
        return;
      }
      const next = replayed(answer.text, later());
      show({ ...next, kept: answer.text, trouble: null });
      store();
      onSaved?.(answer.text.version);
    } catch (error) {
      if (error instanceof ApiError && isFinal(error))
        show({ trouble: { kind: 'refused', message: error.problem.detail, way: error.problem.way } });
      else show({ trouble: { kind: 'away' } });
    }
  };

  const takeBack = async (deed: Deed, how: string): Promise<Refused | null> => {
    const current = (await ready()).text;
    const own = loadedCore();
    const merged = own.merge(deed.after, deed.before, current);
    if (merged.conflicts.length > 0)
      return {
        message:
          'Somebody has changed the same words since. Change them by hand, so that nothing of theirs is lost.',
      };
    const edit = own.difference(current, merged.text);
    return edit ? await change({ do: 'edit', edits: [edit], told: `${how} “${deed.told}”` }, 'kept') : null;
  };

  return {
    id,
    get parsed() {
      return state.parsed;
    },
    now: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ready,
    change: (steps) => change(steps),
    guard: (own) => {
      guard = own;
    },
    undo: async () => {
      const deed = done.at(-1);
      if (!deed) return null;
      const refused = await takeBack(deed, 'Undo');
      done = done.slice(0, -1);
      if (!refused) undone = [...undone, deed];
      show({});
      return refused ?? deed.told;
    },
    redo: async () => {
      const deed = undone.at(-1);
      if (!deed) return null;
      const refused = await takeBack({ ...deed, before: deed.after, after: deed.before }, 'Redo');
      undone = undone.slice(0, -1);
      if (!refused) done = [...done, deed];
      show({});
      return refused ?? deed.told;
    },
    settled: async () => {
      while (state.waiting.length > 0 && state.trouble === null) await send();
      return state.waiting.length === 0;
    },
    refresh: async () => {
      if (!state.parsed || state.waiting.length > 0 || sending) return;
      const { kept } = state;
      const latest = await client.latest(id);
      // What was saved while we asked is newer than the answer.
      if (state.waiting.length > 0 || sending || state.kept !== kept) return;
      if (latest.version === kept?.version) return;
      show({ kept: latest, parsed: loadedCore().parse(latest.text, state.parsed, { path: `${id}.md` }) });
    },
    retry: () => {
      tries = 0;
      if (state.trouble?.kind !== 'conflict') show({ trouble: null });
      void send();
    },
    drop: () => {
      const { kept, trouble } = state;
      if (!kept) return;
      const text = trouble?.kind === 'conflict' ? trouble.theirs : kept;
      show({ ...replayed(text, []), kept: text, trouble: null });
      store();
    },
    decide: async (choices) => {
      const { kept, trouble, parsed } = state;
      if (trouble?.kind !== 'conflict' || !kept || !parsed) return;
      const own = loadedCore();
      const merged = own.merge(kept.text, parsed.text, trouble.theirs.text);
      const text = own.resolve(
        merged,
        merged.conflicts.map((_, at) => (choices[at] === 'theirs' ? 'theirs' : 'ours')),
      );
      const edit = own.difference(trouble.theirs.text, text);
      const waiting = edit
        ? [{ steps: [{ do: 'edit', edits: [edit], told: 'Bring two changes together' }] as const }]
        : [];
      show({ ...replayed(trouble.theirs, waiting), kept: trouble.theirs, trouble: null });
      store();
      await send();
    },
    resume: async (left) => {
      show({ core: await load() });
      show({ ...replayed(left.base, left.waiting), kept: left.base });
      schedule(0);
    },
  };
}

/** Steps done one after the other, with the models before, between and after them. */
function taken(own: typeof Core, before: Parsed, steps: readonly Step[], mentions: readonly string[]) {
  let parsed = before;
  const models = [before.model];
  for (const step of steps) {
    const done = own.takeStep(parsed, step, mentions.length > 0 ? { mentions } : {});
    if (own.isRefusal(done)) return done;
    parsed = done.parsed;
    models.push(parsed.model);
  }
  return { parsed, models };
}

/** Whether asking again would get the same answer. */
function isFinal({ problem: { status } }: ApiError): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
