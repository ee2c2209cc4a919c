import { ApiError, type Discuss } from '@debrief/api/client';

/** Something that was said here, and is on its way. */
export interface Outgoing {
  /** By this the server knows it again: what is sent twice is said once. */
  readonly once: string;
  readonly said: Discuss;
  /** When it was said here: `2026-11-06T14:00:00.000Z`. */
  readonly at: string;
  /** Where it stands in the text as it was shown; null for the whole, and for answers. */
  readonly place: { readonly from: number; readonly to: number } | null;
  /** Why the server does not take it; null while it may. */
  readonly refused: { readonly message: string; readonly way: string | null } | null;
}

export interface OutboxState {
  /** In the order in which it was said. */
  readonly all: readonly Outgoing[];
  /** True while the server cannot be reached. */
  readonly isAway: boolean;
}

/** What was said about one postmortem and waits to be sent. */
export interface Outbox {
  now(): OutboxState;
  subscribe(listener: () => void): () => void;
  /** Sends something, now or as soon as the server is back; gives the word that it is known by. */
  put(said: Discuss, place?: Outgoing['place']): string;
  /** Takes something back that is not sent. */
  drop(once: string): void;
  /** Goes on with what an earlier visit has left. */
  resume(left: readonly Outgoing[]): void;
  /** Tries again now. */
  retry(): void;
}

export interface OutboxOptions {
  /** Sends it, and is done when the page shows it. */
  readonly send: (said: Discuss) => Promise<void>;
  /** Sixteen letters of chance. */
  readonly chance: () => string;
  readonly moment: () => Date;
  readonly keep: (outgoing: Outgoing) => void;
  readonly forget: (once: string) => void;
  readonly patience?: (tries: number) => number;
}

const backoff = (tries: number): number => Math.min(30_000, 1000 * 2 ** tries);

/** Sends what is said, one after the other, until the server has it. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { send, chance, moment, keep, forget, patience = backoff } = options;
  const listeners = new Set<() => void>();
  let state: OutboxState = { all: [], isAway: false };
  let isSending = false;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (some: Partial<OutboxState>): void => {
    state = { ...state, ...some };
    for (const listener of listeners) listener();
  };
  const remove = (once: string): void => {
    forget(once);
    show({ all: state.all.filter((each) => each.once !== once) });
  };
  const refuse = (outgoing: Outgoing, { problem }: ApiError): void => {
    const told = { ...outgoing, refused: { message: problem.detail, way: problem.way } };
    keep(told);
    show({ all: state.all.map((each) => (each.once === outgoing.once ? told : each)), isAway: false });
  };
  const work = async (): Promise<void> => {
    clearTimeout(timer);
    if (isSending) return;
    isSending = true;
    for (let next = firstOf(state); next; next = firstOf(state)) {
      const { once, said } = next;
      try {
        await send({ ...said, once });
        tries = 0;
        show({ isAway: false });
        remove(once);
      } catch (error) {
        if (error instanceof ApiError && isFinal(error)) refuse(next, error);
        else {
          show({ isAway: true });
          timer = setTimeout(() => void work(), patience(tries++));
          break;
        }
      }
    }
    isSending = false;
  };
  return {
    now: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put: (said, place = null) => {
      const outgoing = { once: chance(), said, at: moment().toISOString(), place, refused: null };
      keep(outgoing);
      show({ all: [...state.all, outgoing] });
      void work();
      return outgoing.once;
    },
    drop: remove,
    resume: (left) => {
      show({ all: [...left, ...state.all] });
      void work();
    },
    retry: () => {
      tries = 0;
      void work();
    },
  };
}

/** What is to be sent next: what was refused waits for the person. */
function firstOf({ all }: OutboxState): Outgoing | undefined {
  return all.find(({ refused }) => refused === null);
}

/** Whether asking again would get the same answer. */
function isFinal({ problem: { status } }: ApiError): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** What is not among some remarks yet: an answer may come in before it is known that it was sent. */
export function notThere(
  outgoing: readonly Outgoing[],
  remarks: readonly { readonly id: string }[],
): readonly Outgoing[] {
  return outgoing.filter(({ once }) => !remarks.some(({ id }) => id.endsWith(once)));
}
