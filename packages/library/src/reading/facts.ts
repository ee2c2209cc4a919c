import {
  type Durations,
  durations,
  type Field,
  type Model,
  type Moment,
  mentions,
  moments,
  plain,
  type Review,
  type Thread,
  type TimePoint,
} from '@debrief/document';
import { claimedStatus, dayHeld, lookAgain } from '@debrief/process';
import { beginning, impactOf, summaryOf } from './beginning.js';
import { type OpenThread, openThreadsIn } from './waiting.js';

/** What the lists, the actions and the statistics need to know of a postmortem: plain data, kept in the index. */
export interface Facts {
  /** `2026/11.payments.failover-declines` */
  readonly id: string;
  readonly path: string;
  /** `2026-11`, from its name. */
  readonly month: string;
  readonly title: string | null;
  /** What the text says of itself. */
  readonly status: string | null;
  readonly severity: string | null;
  readonly systems: readonly string[];
  readonly labels: readonly string[];
  readonly triggers: readonly string[];
  readonly owner: string | null;
  readonly team: string | null;
  readonly detectedBy: string | null;
  readonly fullOutage: boolean | null;
  readonly visibility: string | null;
  readonly related: readonly string[];
  readonly aliases: readonly string[];
  /** When each moment was, as precisely as the document says. */
  readonly times: Readonly<Record<Moment, Time | null>>;
  /** In seconds, from the beginning. */
  readonly durations: Durations;
  readonly factors: readonly FactorFacts[];
  readonly actions: readonly ActionFacts[];
  /** The days on which people met or are to meet, `2026-11-06`; null where it is said that they did not. */
  readonly reviewed: string | null;
  readonly followedUp: string | null;
  /** The day that the follow-up set for another look, where one is still to come. */
  readonly lookAgain: string | null;
  readonly openQuestions: number;
  readonly openThreads: number;
  /** How its summary begins. */
  readonly summary: string | null;
  /** The first thing that it says about the impact. */
  readonly impact: string | null;
  /** Who was at the review of one that is in review, and what they said to its factors. */
  readonly meeting: MeetingFacts | null;
  /** What is asked in it and in its discussion, and not answered yet. */
  readonly asked: readonly AskedFacts[];
  /** Its open threads, as far as they tell for whom they wait. */
  readonly waiting: readonly OpenThread[];
}

/** A review, as far as it tells for whom it waits. */
export type MeetingFacts = Pick<Review, 'held' | 'facilitator' | 'present' | 'agreed' | 'dissent'> & {
  /** Who is recorded as not having answered. */
  readonly fields: readonly Pick<Field, 'name' | 'value'>[];
};

/** A question that waits for somebody. */
export interface AskedFacts {
  readonly text: string;
  /** Its number in the text: `Q1`. */
  readonly id: string | null;
  /** In the text, counted from 1; null for one that was asked in the discussion. */
  readonly line: number | null;
  /** The thread that it was asked in. */
  readonly thread: string | null;
}

export interface Time {
  /** The instant in UTC; null where the document does not say date, clock and zone. */
  readonly at: string | null;
  /** The most that it says: `2026-11-03T10:41`, `10:41`, `2026-11-03`. */
  readonly local: string | null;
}

export interface FactorFacts {
  readonly id: string | null;
  readonly text: string;
  readonly level: string | null;
  readonly accepted: boolean;
}

export interface ActionFacts {
  readonly id: string | null;
  /** In the text, counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly kind: string | null;
  readonly priority: string | null;
  readonly owner: string | null;
  readonly ticket: string | null;
  readonly ticketUrl: string | null;
  /** As it is written; `dayIn` tells the day. */
  readonly due: string | null;
  readonly done: boolean;
  /** Why it was dropped; null where it was not. */
  readonly dropped: string | null;
  /** What people said of it when they looked back. */
  readonly verdict: string | null;
  /** The factors that it is to change: `F1`. */
  readonly addresses: readonly string[];
  /** Who of those that set priorities has committed to it: its field `Committed by`. */
  readonly committed: string | null;
}

/** What a document and its discussion say, as facts. */
export function factsOf(model: Model, path: string, threads: readonly Thread[]): Facts {
  const { meta, times } = model;
  const lineAt = lineCounter(model.text);
  const open = threads.filter(({ state }) => state === 'open');
  return {
    id: path.replace(/\.md$/, ''),
    path,
    month: path.slice(0, 'YYYY/MM'.length).replace('/', '-'),
    title: value(model.title),
    status: value(meta.status),
    severity: value(meta.severity),
    systems: values(meta.systems),
    labels: values(meta.labels),
    triggers: values(meta.triggers),
    owner: value(meta.owner),
    team: value(meta.team),
    detectedBy: value(meta.detectedBy),
    fullOutage: meta.fullOutage?.value ?? null,
    visibility: value(meta.visibility),
    related: values(meta.related),
    aliases: values(meta.aliases),
    times: Object.fromEntries(moments.map((moment) => [moment, timeOf(times[moment])])) as Facts['times'],
    durations: durations(times),
    factors: model.factors.map((factor) => ({
      id: value(factor.id),
      text: factor.text,
      level: factor.level,
      accepted: factor.accepted !== null,
    })),
    actions: model.actions.map((action) => ({
      id: value(action.id),
      line: lineAt(action.from),
      text: action.text,
      kind: action.kind,
      priority: action.priority,
      owner: value(action.owner),
      ticket: value(action.ticket),
      ticketUrl: action.ticketUrl,
      due: value(action.due),
      done: action.done === true,
      dropped: action.dropped,
      verdict: action.verdict,
      addresses: action.addresses,
      committed: action.fields.find(({ name }) => /^committed(?: by)?$/i.test(name))?.value ?? null,
    })),
    reviewed: dayHeld(model.review?.held),
    followedUp: dayHeld(model.followUp?.held),
    lookAgain: lookAgain(model.followUp),
    openQuestions: model.questions.filter(({ answered }) => !answered).length,
    openThreads: open.length,
    summary: summaryOf(model),
    impact: impactOf(model),
    meeting: meetingOf(model),
    asked: [...askedInText(model, lineAt), ...open.flatMap(askedInThread)],
    waiting: openThreadsIn(threads),
  };
}

function meetingOf(model: Model): MeetingFacts | null {
  if (!model.review || claimedStatus(model) !== 'in-review') return null;
  const { held, facilitator, present, agreed, dissent, fields } = model.review;
  return {
    ...{ held, facilitator, present, agreed, dissent },
    fields: fields
      .filter(({ name }) => /^absent$/i.test(name))
      .map(({ name, value: said }) => ({ name, value: said })),
  };
}

/** So much of a question tells what it is about, in characters. */
const longestQuestion = 300;

function askedInText({ questions }: Model, lineAt: (offset: number) => number): AskedFacts[] {
  return questions
    .filter(({ answered }) => !answered)
    .map(({ id, text, from }) => ({
      id: value(id),
      text: beginning(text, longestQuestion),
      line: lineAt(from),
      thread: null,
    }));
}

/** The last words of a thread that name somebody. */
function askedInThread({ id, entries }: Thread): AskedFacts[] {
  const words = entries.findLast((entry) => mentions(entry.words ?? '').length > 0)?.words;
  return words === undefined
    ? []
    : [{ text: beginning(plain(words), longestQuestion), id: null, line: null, thread: id }];
}

function value<T>(said: { readonly value: T } | null): T | null {
  return said?.value ?? null;
}

function values<T>(said: readonly { readonly value: T }[]): T[] {
  return said.map(({ value: own }) => own);
}

function timeOf(time: TimePoint | null): Time | null {
  return time && { at: time.at, local: time.local };
}

/** Tells lines for offsets that grow. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    if (offset < at) [line, at] = [1, 0];
    for (let end = text.indexOf('\n', at); end >= 0 && end < offset; end = text.indexOf('\n', at)) {
      line += 1;
      at = end + 1;
    }
    return line;
  };
}
