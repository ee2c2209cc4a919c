import type { Parsed, Step } from '@debrief/document';
import type * as Core from './core.js';
import type { Beside, Refused } from './state.js';

/** What a person did, to be taken back: the text before it and after it, and what belongs to it outside of the text. */
export interface Deed extends Beside {
  readonly before: string;
  readonly after: string;
  readonly told: string;
}

/** What can be taken back, and what can be done again. */
export interface Deeds {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  add(deed: Deed): void;
  /** Takes the last one back; what is told of it, or what is in the way. */
  undo(): Promise<string | Refused | null>;
  redo(): Promise<string | Refused | null>;
  /** One after the other: a second one that comes at once is about the text that the first has left. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

export interface DeedsOptions {
  readonly core: () => Pick<typeof Core, 'difference' | 'merge' | 'parse'>;
  /** The text as it is now. */
  readonly now: () => Promise<Parsed>;
  /** Changes the text, which is no deed of its own. */
  readonly change: (step: Step) => Promise<Refused | null>;
  readonly onChange: () => void;
}

const overtaken =
  'Somebody has changed the same words since. Change them by hand, so that nothing of theirs is lost.';

/** Does what is to be done outside of the text; what went wrong there is told. */
async function elsewhere(work: Beside['undo']): Promise<Refused | null> {
  try {
    return (await work?.()) ?? null;
  } catch {
    return {
      message: 'The server cannot be reached, so what stands beside the text stays as it is for now.',
    };
  }
}

/** Opens an empty list of deeds. */
export function createDeeds({ core, now, change, onChange }: DeedsOptions): Deeds {
  let done: readonly Deed[] = [];
  let undone: readonly Deed[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  /** Merged: what others did since stays. */
  const stepTo = async (before: string, after: string, told: string): Promise<Step | Refused | null> => {
    const current = (await now()).text;
    const { difference, merge } = core();
    const merged = merge(before, after, current);
    if (merged.conflicts.length > 0) return { message: overtaken };
    const edit = difference(current, merged.text);
    return edit && { do: 'edit', edits: [edit], told };
  };
  const put = async (before: string, after: string, told: string): Promise<Refused | null> => {
    const step = await stepTo(before, after, told);
    return step === null || 'message' in step ? step : await change(step);
  };
  const undo = async (): Promise<string | Refused | null> => {
    const deed = done.at(-1);
    if (!deed) return null;
    const { before, after, told } = deed;
    const stays = deed.stays ? deed.stays(core().parse(after), await now()) : null;
    const refused = stays === null ? await put(after, before, `Undo “${told}”`) : { message: stays };
    done = done.filter((each) => each !== deed);
    if (!refused) undone = [...undone, deed];
    onChange();
    return refused ?? (await elsewhere(deed.undo)) ?? told;
  };
  const redo = async (): Promise<string | Refused | null> => {
    const deed = undone.at(-1);
    if (!deed) return null;
    const { before, after, told } = deed;
    const words = `Redo “${told}”`;
    const step = await stepTo(before, after, words);
    const isOvertaken = step !== null && 'message' in step;
    const halted = isOvertaken ? null : await elsewhere(deed.redo);
    if (halted) return halted;
    const refused = isOvertaken ? step : await put(before, after, words);
    undone = undone.filter((each) => each !== deed);
    if (!refused) done = [...done, deed];
    onChange();
    return refused ?? told;
  };
  return {
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
    },
    add: (deed) => {
      done = [...done, deed];
      undone = [];
      onChange();
    },
    undo: () => inTurn(undo),
    redo: () => inTurn(redo),
    inTurn,
  };
}
