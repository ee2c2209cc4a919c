import type { Meeting, SectionKind, Thing } from '@debrief/document';

/** Where somebody supplies what is missing: what a page opens for them. */
export type Way =
  /** A key of the front matter, or the title: `owner`, `people.responders`. */
  | { readonly key: string }
  /** A part in prose. */
  | { readonly part: SectionKind }
  | ThingWay
  /** A line of a meeting: `Held`, `Facilitator`. */
  | { readonly meeting: Meeting; readonly field: string }
  /** The agreement to the factors, or the dissent. */
  | { readonly answer: 'factors' }
  /** A thread of the discussion. */
  | { readonly thread: string }
  /** Words that want to be said otherwise, by their offset. */
  | { readonly words: number };

/** One of the things that the document lists, or one more of them. */
export interface ThingWay {
  readonly thing: Thing;
  /** Its place in the list of the model; null for a new one. */
  readonly index: number | null;
  /** Which of its fields is meant: `owner`, `doneWhen`. */
  readonly field?: string;
  /** Which of several lists a new one joins: `wrong`, `review`. */
  readonly list?: string;
  /** The factor that a new why is asked of. */
  readonly factor?: number;
  /** The label under which a new why stands. */
  readonly chain?: string;
  /** What is known of a new one before anybody writes: `{ who: 'Support' }`. */
  readonly facts?: Readonly<Record<string, string>>;
}
