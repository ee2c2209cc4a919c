import type { Tree } from '@lezer/common';
import type { FrontMatter } from './frontmatter/frontmatter.js';
import type { Block } from './markdown/blocks.js';
import type { Range, Said } from './range.js';
import type { StatedReason } from './sections/reasons.js';
import type { Outline } from './sections/sections.js';
import type { Stamp } from './time/stamp.js';
import type { Moment } from './timeline/moments.js';

/** A key moment of the incident, from the timeline or, where the timeline marks none, from the front matter. */
export type Times = Readonly<Record<Moment, TimePoint | null>>;

/** The most that a document says about a point in time. */
export interface TimePoint extends Range {
  /** `YYYY-MM-DDTHH:MM`, `HH:MM` where no date can be told, or `YYYY-MM-DD`. */
  readonly local: string | null;
  /** The zone as written (`UTC`, `CET`, `+02:00`), or null. */
  readonly zone: string | null;
  /** The instant in UTC, only where date, clock and zone are all known. */
  readonly at: string | null;
}

export interface Entry extends TimePoint {
  /** The stamp itself as it is written, inside the entry, with the places of its day, clock and zone. */
  readonly stamp: Stamp;
  /** The end of the range, where the entry gives one (`10:00–10:20`). */
  readonly until: string | null;
  readonly moment: Moment | null;
  /** What happened, as plain text, without stamp and milestone. */
  readonly text: string;
  readonly textRange: Range;
  readonly certain: boolean;
  readonly links: readonly Said<string>[];
}

export interface ImpactRow extends Range {
  readonly who: string | null;
  readonly what: string;
  readonly howMany: string | null;
}

/** A `Name: value` line that belongs to a factor, an action or a review. */
export interface Field extends Said<string> {
  readonly name: string;
  readonly valueRange: Range;
}

export interface Answer extends Range {
  readonly text: string;
  readonly whys: readonly Why[];
}

export interface Why extends Range {
  readonly question: string;
  readonly answers: readonly Answer[];
}

/** The whys under one label, such as **Why it was not caught**. */
export interface Chain extends Range {
  readonly label: string | null;
  readonly whys: readonly Why[];
}

export interface Factor extends Range {
  /** `F1`, where the document numbers its factors. */
  readonly id: Said<string> | null;
  readonly text: string;
  readonly textRange: Range;
  readonly level: string | null;
  readonly accepted: string | null;
  readonly reinforcedBy: readonly string[];
  readonly fields: readonly Field[];
  readonly chains: readonly Chain[];
  /** The sentence outside the parts for causes that leads in the list with this factor. */
  readonly ledBy: Range | null;
}

export interface Action extends Range {
  /** `A1`, where the document numbers its actions. */
  readonly id: Said<string> | null;
  readonly text: string;
  readonly textRange: Range;
  readonly kind: string | null;
  readonly priority: string | null;
  readonly owner: Said<string> | null;
  /** The key of its ticket (`PAY-412`, `#31`). */
  readonly ticket: Said<string> | null;
  readonly ticketUrl: string | null;
  readonly due: Said<string> | null;
  readonly doneWhen: string | null;
  readonly addresses: readonly string[];
  /** True or false where the document says so, else null. */
  readonly done: boolean | null;
  readonly dropped: string | null;
  readonly verdict: string | null;
  readonly fields: readonly Field[];
}

export interface Item extends Range {
  readonly text: string;
}

export interface Lessons {
  readonly well: readonly Item[];
  readonly wrong: readonly Item[];
  readonly lucky: readonly Item[];
  readonly learned: readonly Item[];
}

/** One of the questions that look beyond this incident, with its answer. */
export interface WiderQuestion extends Range {
  readonly question: string;
  readonly answer: string | null;
}

export interface Question extends Range {
  readonly id: Said<string> | null;
  readonly text: string;
  readonly answered: boolean;
  /** What stands below it in answer. */
  readonly answer: string | null;
}

export interface Term extends Range {
  readonly term: string;
  readonly meaning: string;
}

export interface Criterion extends Range {
  readonly text: string;
  readonly met: boolean;
  readonly reason: string | null;
}

export interface Review extends Range {
  readonly held: string | null;
  readonly facilitator: string | null;
  readonly present: readonly string[];
  readonly agreed: readonly string[];
  readonly dissent: readonly string[];
  readonly criteria: readonly Criterion[];
  readonly fields: readonly Field[];
}

export interface ExternalMessage {
  readonly summary: Item | null;
  readonly whatHappened: Item | null;
  readonly whatWeAreDoing: Item | null;
}

/** What the front matter says of the incident, each value with its place. */
export interface Meta {
  readonly format: Said<string> | null;
  readonly status: Said<string> | null;
  readonly severity: Said<string> | null;
  readonly systems: readonly Said<string>[];
  readonly labels: readonly Said<string>[];
  readonly triggers: readonly Said<string>[];
  readonly calledBy: Said<string> | null;
  readonly owner: Said<string> | null;
  readonly team: Said<string> | null;
  /** The people by role: `scribe`, `responders`. */
  readonly people: ReadonlyMap<string, readonly Said<string>[]>;
  readonly detectedBy: Said<string> | null;
  readonly fullOutage: Said<boolean> | null;
  readonly visibility: Said<string> | null;
  readonly related: readonly Said<string>[];
  readonly aliases: readonly Said<string>[];
}

/** Everything that a document says, each thing with its place in the text. */
export interface Model {
  readonly text: string;
  readonly title: Said<string> | null;
  /** Where the title stands as a heading; null when only the front matter names one. */
  readonly titleHeading: Range | null;
  readonly frontMatter: FrontMatter;
  readonly meta: Meta;
  /** The Markdown tree of the body, which begins at `base`. */
  readonly body: { readonly base: number; readonly tree: Tree };
  /** The whole body, block by block. */
  readonly blocks: readonly Block[];
  /** Its labelled parts, sub-sections inside the sections that hold them. */
  readonly outline: Outline;
  readonly impact: readonly ImpactRow[];
  readonly timeline: readonly Entry[];
  readonly times: Times;
  readonly factors: readonly Factor[];
  readonly lessons: Lessons;
  readonly actions: readonly Action[];
  readonly wider: readonly WiderQuestion[];
  readonly questions: readonly Question[];
  readonly glossary: readonly Term[];
  readonly review: Review | null;
  readonly followUp: Review | null;
  readonly external: ExternalMessage;
  readonly amendments: readonly Item[];
  /** Why there is only one factor, or no preventative action, and the like. */
  readonly reasons: readonly StatedReason[];
}
