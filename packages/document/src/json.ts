import { Lines } from './lines.js';
import { plainAt } from './markdown/plain.js';
import type { Chain, Entry, Field, Item, Model, Review } from './model.js';
import type { Range, Said } from './range.js';
import { firstIndex } from './search.js';
import type { SectionKind } from './sections/kinds.js';
import type { Section } from './sections/sections.js';
import { durations } from './timeline/durations.js';
import { type Moment, moments } from './timeline/moments.js';

export type PostmortemJson = ReturnType<typeof toJson>;

/** Where the document lives: its path, and its id when it stands in a repository of postmortems. */
export interface Place {
  readonly id: string | null;
  readonly path: string | null;
}

/** The model as the one stable object of `debrief show --json`: lines are 1-based, what is absent is null or empty. */
export function toJson(model: Model, { id, path }: Place) {
  const lines = new Lines(model.text);
  const line = ({ from }: Range): number => lines.lineAt(from);
  const { meta, lessons, times } = model;
  const list = (items: readonly Item[]) => items.map((item) => ({ line: line(item), text: item.text }));
  return {
    format: 1,
    id,
    path,
    title: model.title?.value ?? null,
    titleLine: model.titleHeading ? line(model.titleHeading) : null,
    status: words(meta.status),
    severity: words(meta.severity),
    systems: values(meta.systems),
    labels: values(meta.labels),
    triggers: values(meta.triggers),
    visibility: words(meta.visibility),
    fullOutage: meta.fullOutage?.value ?? null,
    detectedBy: words(meta.detectedBy),
    related: values(meta.related),
    calledBy: words(meta.calledBy),
    owner: words(meta.owner),
    team: words(meta.team),
    people: Object.fromEntries([...meta.people].map(([role, names]) => [role, values(names)])),
    times: timesJson(times),
    durations: durations(times),
    sections: sectionsJson(model, line),
    impact: model.impact.map((row) => ({
      line: line(row),
      who: row.who,
      what: row.what,
      howMany: row.howMany,
    })),
    timeline: model.timeline.map((entry) => ({
      line: lines.lineAt(entry.stamp.from),
      local: entry.local,
      zone: entry.zone,
      at: entry.at,
      moment: entry.moment,
      text: entry.text,
      certain: entry.certain,
      links: values(entry.links),
    })),
    factors: model.factors.map((factor) => ({
      line: line(factor),
      id: words(factor.id),
      text: factor.text,
      level: factor.level,
      fields: fieldsJson(factor.fields),
      accepted: factor.accepted,
      chains: factor.chains.map(chainJson),
    })),
    reasons: model.reasons.map((each) => ({ line: line(each), of: each.of, text: each.text })),
    lessons: {
      well: list(lessons.well),
      wrong: list(lessons.wrong),
      lucky: list(lessons.lucky),
      learned: list(lessons.learned),
    },
    actions: model.actions.map((action) => ({
      line: line(action),
      id: words(action.id),
      text: action.text,
      kind: action.kind,
      priority: action.priority,
      owner: words(action.owner),
      ticket: words(action.ticket),
      ticketUrl: action.ticketUrl,
      due: words(action.due),
      doneWhen: action.doneWhen,
      addresses: [...action.addresses],
      done: action.done,
      dropped: action.dropped,
      verdict: action.verdict,
      fields: fieldsJson(action.fields),
    })),
    wider: model.wider.map((each) => ({ line: line(each), question: each.question, answer: each.answer })),
    questions: model.questions.map((each) => ({
      line: line(each),
      id: words(each.id),
      text: each.text,
      answered: each.answered,
      answer: each.answer,
    })),
    review: reviewJson(model.review, line),
    followUp: { held: model.followUp?.held ?? null },
    external: {
      summary: model.external.summary?.text ?? null,
      whatHappened: model.external.whatHappened?.text ?? null,
      whatWeAreDoing: model.external.whatWeAreDoing?.text ?? null,
    },
    amendments: list(model.amendments),
  };
}

function words(said: Said<string> | null): string | null {
  return said?.value ?? null;
}

function values(said: readonly Said<string>[]): string[] {
  return said.map(({ value }) => value);
}

function fieldsJson(fields: readonly Field[]): Record<string, string> {
  const said = new Map<string, string>();
  for (const { name, value } of fields) {
    const before = said.get(name);
    said.set(name, before === undefined ? value : `${before}; ${value}`);
  }
  return Object.fromEntries(said);
}

export interface WhyJson {
  readonly question: string;
  readonly answers: readonly { readonly text: string; readonly whys: readonly WhyJson[] }[];
}

function chainJson({ label, whys }: Chain) {
  const why = ({ question, answers }: Chain['whys'][number]): WhyJson => ({
    question,
    answers: answers.map((answer) => ({ text: answer.text, whys: answer.whys.map(why) })),
  });
  return { label, whys: whys.map(why) };
}

function timesJson(times: Model['times']): Record<Moment, string | null> {
  return Object.fromEntries(
    moments.map((moment) => [moment, times[moment]?.at ?? times[moment]?.local ?? null]),
  ) as Record<Moment, string | null>;
}

/**
 * The labelled parts. Headings that are entries or factors themselves are listed as those. A sentence that leads in
 * the causes is a part too, and a part that holds a dated list is a timeline as well.
 */
function sectionsJson({ text, outline, factors, timeline }: Model, line: (range: Range) => number) {
  const factorStarts = new Set(factors.map(({ from }) => from));
  const named = outline.all
    .filter((section) => !section.stamped && !factorStarts.has(section.from))
    .flatMap((section) =>
      kindsIn(section, timeline).map((kind) => ({ kind, title: section.title, line: line(section) })),
    );
  const leads = new Map(factors.flatMap(({ ledBy }) => (ledBy ? [[ledBy.from, ledBy] as const] : [])));
  const led = [...leads.values()].map((range) => ({
    kind: 'factors' as const,
    title: plainAt(text, range),
    line: line(range),
  }));
  return led.length === 0 ? named : [...named, ...led].sort((a, b) => a.line - b.line);
}

function kindsIn(section: Section, timeline: Model['timeline']): SectionKind[] {
  const kinds = new Set<SectionKind>([section.kind, ...section.also]);
  const dated = section.blocks.some(
    (block) => (firstFrom(timeline, block.from)?.stamp.to ?? Infinity) <= block.to,
  );
  if (dated) kinds.add('timeline');
  return [...kinds];
}

/** The first entry at or behind an offset; the timeline is in the order of the text. */
function firstFrom(timeline: Model['timeline'], offset: number): Entry | undefined {
  return timeline[firstIndex(timeline.length, (index) => (timeline[index]?.stamp.from ?? 0) >= offset)];
}

function reviewJson(review: Review | null, line: (range: Range) => number) {
  return {
    held: review?.held ?? null,
    facilitator: review?.facilitator ?? null,
    present: [...(review?.present ?? [])],
    agreed: [...(review?.agreed ?? [])],
    dissent: [...(review?.dissent ?? [])],
    criteria: (review?.criteria ?? []).map((each) => ({
      line: line(each),
      text: each.text,
      met: each.met,
      reason: each.reason,
    })),
  };
}
