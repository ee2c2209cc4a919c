import type { KeyValue } from '../frontmatter/wanted.js';
import type { SectionKind } from '../sections/kinds.js';
import type { ReasonName } from '../sections/reasons.js';
import type { Moment } from '../timeline/moments.js';

/**
 * What an operation is about: its id (`A1`), or any offset inside the item (`item.from` of the model). Offsets move
 * with `mapOperation` when the text changes meanwhile.
 */
export type Target = string | number;

/** A value that can be taken away. */
type Optional<T = string> = T | null;

/**
 * A point in time as a person says it: `10:53`, `2026-11-03 10:41 UTC`, `3 Nov 14:10 CET`, `2026-11-03T10:41:00Z`. A
 * time in another zone than the timeline's is written in the timeline's.
 */
export type TimeWords = string;

/** Everything that a document lists, with the facts of one such thing. All words are Markdown on one line. */
export interface Things {
  readonly entry: {
    readonly time: TimeWords;
    readonly text: string;
    readonly moment?: Moment | null;
    /** True, or what is uncertain about it: `exact minute`. */
    readonly uncertain?: boolean | string;
  };
  readonly factor: {
    readonly text: string;
    readonly level?: Optional;
    readonly accepted?: Optional;
    /** Further fields by name: `Assumed`, `Reinforced by`. */
    readonly fields?: Readonly<Record<string, Optional>>;
  };
  readonly why: {
    readonly question: string;
    /** In a change, all of them in order: an answer that is there keeps the whys below it. */
    readonly answers?: readonly string[];
  };
  readonly answer: { readonly text: string };
  readonly action: {
    readonly text: string;
    readonly done?: boolean;
    readonly kind?: Optional;
    readonly priority?: Optional;
    readonly owner?: Optional;
    /** A key, an address, or a link: `[PAY-412](https://tracker.example/PAY-412)`. */
    readonly ticket?: Optional;
    readonly due?: Optional;
    readonly doneWhen?: Optional;
    readonly addresses?: readonly string[];
    readonly dropped?: Optional;
    readonly verdict?: Optional;
    /** Further fields by name: `Outcome`, `Out of scope`. */
    readonly fields?: Readonly<Record<string, Optional>>;
  };
  readonly impact: { readonly what: string; readonly who?: Optional; readonly howMany?: Optional };
  readonly lesson: { readonly text: string };
  readonly wider: { readonly question: string; readonly answer?: Optional };
  readonly question: {
    readonly text: string;
    readonly answered?: boolean;
    readonly answer?: Optional;
  };
  readonly term: { readonly term: string; readonly meaning: string };
  readonly criterion: { readonly text: string; readonly met?: boolean; readonly reason?: Optional };
  readonly dissent: { readonly text: string };
  readonly amendment: { readonly text: string };
}

export type Thing = keyof Things;

/** Which of several lists of one kind: the lessons, the two meetings. */
interface Lists {
  readonly lesson: { readonly list: 'well' | 'wrong' | 'lucky' | 'lessons' };
  readonly criterion: { readonly list: Meeting };
  readonly dissent: { readonly list: Meeting };
  /** In which factor, under which label; or behind which answer. */
  readonly why: {
    readonly factor?: Target;
    readonly chain?: string | null;
    readonly answer?: number;
  };
  /** The question that is answered. */
  readonly answer: { readonly why: number };
}

export type Meeting = 'review' | 'followup';

type Place<K extends Thing> = K extends keyof Lists ? Lists[K] : object;

/** Puts one more thing where such things stand: in front of another one, or at the end. Times decide for entries. */
export type Add<K extends Thing = Thing> = {
  readonly do: 'add';
  readonly what: K;
  readonly facts: Things[K];
  readonly before?: Target | null;
} & Place<K>;

/** Changes the facts that are given; the others stay as they are. */
export interface Change<K extends Thing = Thing> {
  readonly do: 'change';
  readonly what: K;
  readonly item: Target;
  readonly facts: Partial<Things[K]>;
}

/** Moves a thing in front of another one of its list, or to the end. */
export interface Move<K extends Thing = Thing> {
  readonly do: 'move';
  readonly what: Exclude<K, 'entry'>;
  readonly item: Target;
  readonly before: Target | null;
}

export interface Remove<K extends Thing = Thing> {
  readonly do: 'remove';
  readonly what: K;
  readonly item: Target;
}

/** Gives an item a number of its own, higher than any in the text or its discussion: for two that share one. */
export interface Renumber {
  readonly do: 'renumber';
  readonly what: 'factor' | 'action' | 'question';
  readonly item: Target;
}

export interface SetKey {
  readonly do: 'set-key';
  /** `severity`, or two names for one inside another: `['people', 'scribe']`. */
  readonly key: string | readonly string[];
  readonly value: KeyValue;
}

/** Gives a key, or a name in a key, another name. */
export interface RenameKey {
  readonly do: 'rename-key';
  readonly key: string | readonly string[];
  readonly to: string;
}

/** Adds words to a list in the front matter, or takes them out of it. */
export interface ChangeList {
  readonly do: 'add-to-key' | 'remove-from-key';
  readonly key: string | readonly string[];
  readonly words: string;
}

export interface Retitle {
  readonly do: 'retitle';
  readonly title: string;
}

/** A line of a meeting: `Held`, `Facilitator`, `Present`, `Agreed`, or any other name. Null takes it away. */
export interface SetMeeting {
  readonly do: 'set-meeting';
  readonly list: Meeting;
  readonly name: string;
  readonly value: string | readonly string[] | null;
}

/** A part of the message for people outside, in Markdown. Null empties it. */
export interface SetExternal {
  readonly do: 'set-external';
  readonly part: 'summary' | 'whatHappened' | 'whatWeAreDoing';
  readonly text: string | null;
}

/** The reason why there is only one factor, or no preventative action, and the like. Null takes it away. */
export interface SetReason {
  readonly do: 'set-reason';
  readonly of: ReasonName;
  readonly reason: string | null;
}

/** Puts a part into the document, in its proper place: one that the format knows, or one with a name of its own. */
export type AddSection =
  | {
      readonly do: 'add-section';
      readonly kind: Exclude<SectionKind, 'other'>;
      /** Another name than the usual one. */
      readonly title?: string;
    }
  | {
      readonly do: 'add-section';
      readonly kind: 'other';
      readonly title: string;
      /** The part to stand behind the new one; at the end of the document where this is left out. */
      readonly before?: number | null;
    };

/** The prose of a part, in Markdown: of the first one of its kind, or of the one at an offset. */
export interface SetSection {
  readonly do: 'set-section';
  readonly section: Exclude<SectionKind, 'other'> | number;
  readonly text: string;
}

/** Takes a part out of the document, with all that stands in it. */
export interface RemoveSection {
  readonly do: 'remove-section';
  readonly section: number;
}

/** Everything that a person can do to a postmortem, as plain data. */
export type Operation =
  | { readonly [K in Thing]: Add<K> | Change<K> | Move<K> | Remove<K> }[Thing]
  | Renumber
  | SetKey
  | RenameKey
  | ChangeList
  | Retitle
  | SetMeeting
  | SetExternal
  | SetReason
  | AddSection
  | SetSection
  | RemoveSection;
