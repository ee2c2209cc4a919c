import { ApiError, type Client } from '@debrief/api/client';
import type { Parsed, Step } from '@debrief/document';
import { answerOf } from './answer.js';
import { carried, taken } from './carried.js';
import type * as Core from './core.js';
import { createDeeds, type Deeds } from './deeds.js';
import { placesIn, samePlaces } from './places.js';
import {
  type Beside,
  type Desk,
  type DeskState,
  type DoneElsewhere,
  empty,
  type Guard,
  type Refused,
  type Text,
  type Trouble,
} from './state.js';
import { told } from './told.js';
import type { Left, Waiting } from './waiting.js';

export interface DeskOptions {
  readonly client: Pick<Client, 'change' | 'latest' | 'text'>;
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
  let state = empty;
  let fetching: Promise<Parsed> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let tries = 0;
  let guard: Guard | null = null;
  /** What earlier visits have left, and has not had its turn. */
  let backlog: readonly { readonly left: Left; readonly taken: () => void }[] = [];
  /** True when something was refused: until all is saved, one goes after the other. */
  let isAlone = false;

  const show = (some: Partial<DeskState>): void => {
    state = { ...state, ...some, canUndo: deeds.canUndo, canRedo: deeds.canRedo };
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

  const loadedCore = (): typeof Core => {
    if (!state.core) throw new Error('The text is fetched before it is changed.');
    return state.core;
  };

  const parsedOf = (text: string): Parsed => loadedCore().parse(text, state.parsed, { path: `${id}.md` });
  /** The question to the person, where what they wrote and what is there now contradict each other. */
  const contradiction = (theirs: Text): Trouble => ({
    kind: 'conflict',
    theirs,
    places: placesIn(loadedCore(), state.kept?.text ?? '', state.parsed?.text ?? '', theirs.text),
  });
  /** Goes on from what the server has now: the first of what waits are through, and the others follow or are asked about. */
  const goOn = (now: Text, through: number): void => {
    const later = state.waiting.slice(through);
    const landed = followed(later, state.waiting.slice(0, through), now);
    if (landed === 'lost') {
      show({ trouble: contradiction(now) });
    } else if ('made' in landed) {
      // No version of the server: the person chooses before anything is sent.
      show({ kept: { version: '', text: landed.made }, waiting: later });
      show({ trouble: contradiction(now) });
    } else {
      show({ ...landed, kept: now, trouble: null });
    }
  };
  /** What follows others that are through, for the text of now; the text that it was made from, where it has no place there. */
  const followed = (later: readonly Waiting[], through: readonly Waiting[], now: Text) => {
    const own = loadedCore();
    const to = parsedOf(now.text);
    if (later.length === 0) return { parsed: to, waiting: later };
    const steps = through.flatMap((each) => each.steps);
    const from = taken(own, parsedOf(state.kept?.text ?? ''), steps, mentions());
    if ('refused' in from) return 'lost';
    return carried(own, later, from.parsed, to, mentions()) ?? { made: from.parsed.text };
  };

  const change = async (
    given: Step | readonly Step[],
    how: 'new' | 'guarded' | 'taken back' = 'new',
    beside: Beside = {},
  ): Promise<Refused | null> => {
    const asked: readonly Step[] = 'do' in given ? [given] : given;
    const seen = state.parsed;
    await ready();
    const before = state.parsed;
    if (!before || asked.length === 0) return null;
    // Something else may have been changed in the same moment.
    const isSeen = seen === null || seen.text === before.text;
    const steps = isSeen ? asked : loadedCore().mapSteps(asked, seen, before.text);
    if (!steps) return { message: gone };
    const after = taken(loadedCore(), before, steps, mentions());
    if ('refused' in after) return { message: after.message };
    if (after.parsed.text === before.text) return null;
    const looked = how === 'new' ? (guard?.(before, after.parsed) ?? null) : null;
    if (looked) {
      const more = await looked;
      if ('message' in more) return more;
      // Somebody may have been faster while this person was asked.
      const mapped = loadedCore().mapSteps(steps, before, (state.parsed ?? before).text);
      return mapped ? await change([...mapped, ...more], 'guarded', beside) : { message: gone };
    }
    if (how !== 'taken back') {
      const words = beside.told ?? told(loadedCore(), steps, after.models, id);
      deeds.add({ ...beside, before: before.text, after: after.parsed.text, told: words });
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
    const first = isAlone ? state.waiting.slice(0, 1) : state.waiting;
    sending = sendWaiting(state.kept, first).finally(() => {
      sending = null;
      show({ isSending: false });
      takeUp();
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
    try {
      const answer = await answerOf(client, own, { id, base: kept, steps });
      tries = 0;
      if (answer.kind === 'conflict') {
        show({ trouble: contradiction(answer.theirs) });
        return;
      }
      goOn(answer.text, waiting.length);
      if (state.waiting.length === 0) isAlone = false;
      store();
      onSaved?.(answer.text.version);
    } catch (error) {
      if (!(error instanceof ApiError && isFinal(error))) show({ trouble: { kind: 'away' } });
      // Only what cannot be done is to wait for the person.
      else if (waiting.length > 1) isAlone = true;
      else show({ trouble: { kind: 'refused', message: error.problem.detail, way: error.problem.way } });
    }
  };

  /** What an earlier visit has left, once nothing else waits: it was made from a text of its own. */
  const takeUp = (): void => {
    const [next, ...others] = backlog;
    if (!next || state.waiting.length > 0 || sending || state.trouble !== null) return;
    backlog = others;
    const { base, waiting } = next.left;
    const steps = waiting.flatMap((each) => each.steps);
    const after = taken(loadedCore(), parsedOf(base.text), steps, mentions());
    // What cannot be done here is sent all the same: the answer tells why.
    show({ parsed: 'refused' in after ? parsedOf(base.text) : after.parsed, waiting, kept: base });
    store();
    next.taken();
    schedule(0);
  };

  const deeds: Deeds = createDeeds({
    core: loadedCore,
    now: ready,
    change: (step) => change(step, 'taken back'),
    onChange: () => show({}),
  });

  const refresh = async (): Promise<void> => {
    if (!state.parsed || state.waiting.length > 0 || sending) return;
    const { kept } = state;
    const latest = await client.latest(id);
    // What was saved while we asked is newer than the answer.
    const isLate = state.waiting.length > 0 || sending !== null || state.kept !== kept;
    if (isLate || latest.version === kept?.version) return;
    show({ kept: latest, parsed: parsedOf(latest.text) });
  };
  /** The text as a route has left it; null where somebody was faster than our look, and no commit has it. */
  const textAfter = async ({ version, revision }: DoneElsewhere): Promise<string | null> => {
    await ready();
    await refresh();
    if (state.kept?.version === version) return state.kept.text;
    return revision === null ? null : await client.text(id, revision);
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
    change: (steps, beside) => change(steps, 'new', beside),
    did: (answer, words, beside = {}) =>
      deeds.inTurn(async () => {
        const said = await answer;
        const after = said && (await textAfter(said));
        if (after === null) return;
        const before = loadedCore().applyEdits(after, said?.back ?? []);
        deeds.add({ ...beside, before, after, told: words });
      }),
    guard: (own) => {
      guard = own;
    },
    undo: deeds.undo,
    redo: deeds.redo,
    settled: async () => {
      while (state.waiting.length > 0 && state.trouble === null) await send();
      return state.waiting.length === 0;
    },
    refresh,
    retry: () => {
      tries = 0;
      if (state.trouble?.kind !== 'conflict') show({ trouble: null });
      void send();
    },
    drop: () => {
      const { kept, trouble } = state;
      if (!kept || !trouble) return;
      if (trouble.kind === 'conflict') goOn(trouble.theirs, state.waiting.length);
      else goOn(kept, 1);
      store();
      takeUp();
      schedule(rest);
    },
    decide: async (choices) => {
      const { kept, trouble, parsed } = state;
      if (trouble?.kind !== 'conflict' || !kept || !parsed) return;
      const own = loadedCore();
      const question = contradiction(trouble.theirs);
      // Whatever was changed since they were asked is asked about too.
      if (question.kind === 'conflict' && !samePlaces(question.places, trouble.places)) {
        show({ trouble: question });
        return;
      }
      const merged = own.merge(kept.text, parsed.text, trouble.theirs.text);
      const text = own.resolve(
        merged,
        merged.conflicts.map((_, at) => (choices[at] === 'theirs' ? 'theirs' : 'ours')),
      );
      const edit = own.difference(trouble.theirs.text, text);
      const waiting = edit
        ? [{ steps: [{ do: 'edit', edits: [edit], told: 'Bring two changes together' }] as const }]
        : [];
      show({ parsed: parsedOf(text), waiting, kept: trouble.theirs, trouble: null });
      store();
      takeUp();
      await send();
    },
    resume: async (left, taken = () => undefined) => {
      const core = await load();
      show({ core });
      backlog = [...backlog, { left, taken }];
      takeUp();
    },
  };
}

/** Whether asking again would get the same answer. */
function isFinal({ problem: { status } }: ApiError): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
