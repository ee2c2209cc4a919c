import type { Edit, Parsed, Step } from '@debrief/document';
import type * as Core from './core.js';
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

/** A desk at one moment. */
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

/** What belongs to a change outside of the text, so that all of it is taken back together. */
export interface Beside {
  /** What it is called, where its steps say less. */
  readonly told?: string;
  /** Why it cannot honestly be taken back any more, by the text as it left it and as it is now; null where it can. */
  readonly stays?: (then: Parsed, now: Parsed) => string | null;
  /** Takes back what stands elsewhere, once the text is taken back. */
  readonly undo?: () => Promise<Refused | null>;
  /** Does it there again, before the text follows. */
  readonly redo?: () => Promise<Refused | null>;
}

/** What a route has changed by itself, as it answers. */
export interface DoneElsewhere {
  /** The version of the text afterwards. */
  readonly version: string;
  readonly revision: string | null;
  /** The edits that take it back. */
  readonly back: readonly Edit[];
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
  change(steps: Step | readonly Step[], beside?: Beside): Promise<Refused | null>;
  /**
   * Looks at what a route has changed by itself, in these words; it is taken back like everything else. Whoever takes
   * something back meanwhile waits for the answer; null where nothing was changed.
   */
  did(answer: DoneElsewhere | Promise<DoneElsewhere | null>, told: string, beside?: Beside): Promise<void>;
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
  /** Gives up what could not be saved: of what was refused only that, of what contradicts others all that waits. */
  drop(): void;
  /** Answers a conflict: in each place, whose words stay. */
  decide(choices: readonly ('yours' | 'theirs')[]): Promise<void>;
  /** Goes on with what an earlier visit has left, as soon as nothing else waits; `taken` is told then. */
  resume(left: Left, taken?: () => void): Promise<void>;
}

/** A desk before its text was fetched. */
export const empty: DeskState = {
  parsed: null,
  kept: null,
  core: null,
  waiting: [],
  isSending: false,
  trouble: null,
  canUndo: false,
  canRedo: false,
};
