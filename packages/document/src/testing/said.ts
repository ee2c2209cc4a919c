import { toJson } from '../json.js';
import { plain } from '../markdown/plain.js';
import type { Model, Review, Why } from '../model.js';
import type { Range } from '../range.js';
import type { Section } from '../sections/sections.js';
import { readStamp } from '../time/stamp.js';

/** Facts as plain data, by name. */
export type Facts = Readonly<Record<string, unknown>>;

/** All that a document says, as plain data without places: `toJson` without line numbers, and what that leaves out. */
export interface Saying {
  readonly title: string | null;
  readonly keys: readonly Facts[];
  readonly meta: Facts;
  readonly times: Facts;
  readonly durations: Facts;
  readonly sections: readonly Facts[];
  readonly lists: Readonly<Record<ListName, readonly Facts[]>>;
  readonly review: Facts | null;
  readonly followup: Facts | null;
  readonly external: Facts;
  /** Why there is only one factor, or no preventative action. */
  readonly reasons: Facts;
}

export type ListName = keyof typeof listed;

/** The things of each list of a model, with their places. */
export const listed = {
  impact: (model: Model) => model.impact,
  timeline: (model: Model) => model.timeline,
  factors: (model: Model) => model.factors,
  well: (model: Model) => model.lessons.well,
  wrong: (model: Model) => model.lessons.wrong,
  lucky: (model: Model) => model.lessons.lucky,
  lessons: (model: Model) => model.lessons.learned,
  actions: (model: Model) => model.actions,
  wider: (model: Model) => model.wider,
  questions: (model: Model) => model.questions,
  glossary: (model: Model) => model.glossary,
  amendments: (model: Model) => model.amendments,
  criteria: (model: Model) => model.review?.criteria ?? [],
  followupCriteria: (model: Model) => model.followUp?.criteria ?? [],
} satisfies Readonly<Record<string, (model: Model) => readonly Range[]>>;

export const listNames = Object.keys(listed) as ListName[];

const nowhere = { id: null, path: null };

export function saidBy(model: Model): Saying {
  const json = toJson(model, nowhere);
  const bare = <T extends { readonly line: number }>(things: readonly T[]): Facts[] =>
    things.map(({ line, ...facts }) => facts);
  const factor = model.factors.map(({ fields }) => ({ fields: fieldsOf(fields) }));
  const action = model.actions.map(({ fields }) => ({ fields: fieldsOf(fields) }));
  return {
    title: json.title,
    keys: model.frontMatter.keys.map(({ name, value }) => ({ name, value: keyOf(value) })),
    meta: {
      format: model.meta.format?.value ?? null,
      status: json.status,
      severity: json.severity,
      systems: json.systems,
      labels: json.labels,
      triggers: json.triggers,
      visibility: json.visibility,
      fullOutage: json.fullOutage,
      detectedBy: json.detectedBy,
      related: json.related,
      calledBy: json.calledBy,
      owner: json.owner,
      team: json.team,
      people: json.people,
      aliases: model.meta.aliases.map(({ value }) => value),
    },
    times: json.times,
    durations: { ...json.durations },
    sections: sectionsOf(model),
    lists: {
      impact: bare(json.impact),
      timeline: bare(json.timeline).map((entry, index) => ({
        ...entry,
        until: model.timeline[index]?.until,
      })),
      factors: bare(json.factors).map((facts, index) => ({ ...facts, ...factor[index] })),
      well: bare(json.lessons.well),
      wrong: bare(json.lessons.wrong),
      lucky: bare(json.lessons.lucky),
      lessons: bare(json.lessons.learned),
      actions: bare(json.actions).map((facts, index) => ({ ...facts, ...action[index] })),
      wider: bare(json.wider),
      questions: bare(json.questions),
      glossary: model.glossary.map(({ term, meaning }) => ({ term, meaning })),
      amendments: bare(json.amendments),
      criteria: criteriaOf(model.review),
      followupCriteria: criteriaOf(model.followUp),
    },
    review: meetingOf(model.review),
    followup: meetingOf(model.followUp),
    external: json.external,
    reasons: {
      'only one factor': reasonsIn(model, 'factors', /^only one factor\s*:(.*)$/i),
      'no technical factor': reasonsIn(model, 'factors', /^no technical factors?\s*:(.*)$/i),
      'no organisational factor': reasonsIn(model, 'factors', /^no organi[sz]ational factors?\s*:(.*)$/i),
      'no corrective action': reasonsIn(model, 'actions', /^no corrective actions?\s*:(.*)$/i),
      'no preventative action': reasonsIn(
        model,
        'actions',
        /^no (?:preventative|preventive) actions?\s*:(.*)$/i,
      ),
    },
  };
}

/** Fields by name, those with one name together, whatever their order. */
export function fieldsOf(fields: readonly { readonly name: string; readonly value: string }[]): Facts {
  const said = new Map<string, string[]>();
  for (const { name, value } of fields) said.set(name, [...(said.get(name) ?? []), value]);
  return Object.fromEntries(said);
}

function criteriaOf(review: Review | null): Facts[] {
  return (review?.criteria ?? []).map(({ text, met, reason }) => ({ text, met, reason }));
}

function meetingOf(review: Review | null): Facts | null {
  if (!review) return null;
  const { held, facilitator, present, agreed, dissent, fields } = review;
  return { held, facilitator, present, agreed, dissent, fields: fieldsOf(fields) };
}

function keyOf(value: Model['frontMatter']['keys'][number]['value']): unknown {
  if (value === null) return null;
  if (value.type === 'text') return value.value;
  if (value.type === 'list') return value.items.map((item) => item.value);
  return Object.fromEntries(value.entries.map((entry) => [entry.name, keyOf(entry.value)]));
}

/** The parts in order, but for headings that are times or factors. */
export function partsOf({ outline, factors }: Model): Section[] {
  const starts = new Set(factors.map(({ from }) => from));
  const isDay = ({ stamped, kind, title }: Section): boolean =>
    stamped || (kind === 'timeline' && (readStamp(title, 0, title.length)?.rest ?? 0) >= title.length);
  return outline.all.filter((section) => !isDay(section) && !starts.has(section.from));
}

/** What each part is, with the name of the part that holds it. */
function sectionsOf(model: Model): Facts[] {
  return partsOf(model).map((section) => ({
    kind: section.kind,
    also: section.also,
    title: section.title,
    via: section.via,
    level: section.level,
    within: model.outline.all.findLast(({ sections }) => sections.includes(section))?.title ?? null,
  }));
}

/** The whys of a model with their places, nested ones too. */
export function whysOf(model: Model): Why[] {
  const within = (whys: readonly Why[]): Why[] =>
    whys.flatMap((why) => [why, ...why.answers.flatMap((answer) => within(answer.whys))]);
  return model.factors.flatMap(({ chains }) => chains.flatMap(({ whys }) => within(whys)));
}

function reasonsIn({ text, outline }: Model, kind: 'factors' | 'actions', pattern: RegExp): string[] {
  return outline.all
    .filter((section) => section.kind === kind)
    .flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'paragraph'))
    .flatMap(({ from, to }) => pattern.exec(plain(text.slice(from, to)))?.[1]?.trim() ?? []);
}

/** The lines of a meeting that keep a disagreement, as far as they are told. */
export function dissentsOf(model: Model, meeting: 'review' | 'followup'): Range[] {
  const section = model.outline.all.find(({ kind }) => kind === meeting);
  return (section?.blocks ?? []).flatMap((block) =>
    block.type === 'list'
      ? block.items.filter((item) =>
          /^\S+\s+(?:\*\*|__)?dissent(?:\*\*|__)?\s*:/i.test(model.text.slice(item.from, item.to)),
        )
      : [],
  );
}
