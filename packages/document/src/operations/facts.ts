import { readField } from '../fields.js';
import type { ListItem } from '../markdown/blocks.js';
import { plainAt } from '../markdown/plain.js';
import type { Chain, Factor, Field, Item, Model } from '../model.js';
import type { Range, Said } from '../range.js';
import { criterionWords } from '../review/review.js';
import type { SectionKind } from '../sections/kinds.js';

/** One thing that the document says, without its places, and the stretch of text that says it. */
export interface Fact extends Range {
  readonly says: Readonly<Record<string, unknown>>;
}

/**
 * All that a model says, part by part, in the order of the text. What is worked out from other parts (times,
 * durations) is left out.
 */
export type Facts = Readonly<Record<Part, readonly Fact[]>>;

export type Part = (typeof parts)[number];

export const parts = [
  'title',
  'keys',
  'sections',
  'impact',
  'timeline',
  'factors',
  'actions',
  'well',
  'wrong',
  'lucky',
  'lessons',
  'wider',
  'questions',
  'glossary',
  'review',
  'followup',
  'external',
  'amendments',
  'reasons',
] as const;

/** What a model says, to be compared with what it says after a change. */
export function factsOf(model: Model): Facts {
  const known = facts.get(model) ?? readFacts(model);
  facts.set(model, known);
  return known;
}

/** What one operation has read is what the next one starts from. */
const facts = new WeakMap<Model, Facts>();

function readFacts(model: Model): Facts {
  const { text, lessons, external } = model;
  const holders = new Map(
    model.outline.all.flatMap((holder) => holder.sections.map((inner) => [inner, holder.title] as const)),
  );
  const headings = new Set(model.factors.map(({ from }) => from));
  return {
    title: model.title ? [fact(model.titleHeading ?? model.title, { text: model.title.value })] : [],
    keys: model.frontMatter.keys.map((key) => fact(key, { name: key.name, value: keySays(key.value) })),
    sections: model.outline.all
      .filter(({ stamped, from }) => !stamped && !headings.has(from))
      .map((section) => {
        const { label, kind, title } = section;
        return fact(label, { kind, title, within: holders.get(section) ?? null });
      }),
    impact: model.impact.map((row) => fact(row, { who: row.who, what: row.what, howMany: row.howMany })),
    timeline: model.timeline.map((entry) =>
      fact(entry, {
        local: entry.local,
        zone: entry.zone,
        at: entry.at,
        until: entry.until,
        moment: entry.moment,
        text: entry.text,
        certain: entry.certain,
        links: values(entry.links),
      }),
    ),
    factors: model.factors.map((factor) => fact(factor, factorSays(factor))),
    actions: model.actions.map((action) =>
      fact(action, {
        id: action.id?.value ?? null,
        text: action.text,
        kind: action.kind,
        priority: action.priority,
        owner: action.owner?.value ?? null,
        ticket: action.ticket?.value ?? null,
        ticketUrl: action.ticketUrl,
        due: action.due?.value ?? null,
        doneWhen: action.doneWhen,
        addresses: action.addresses,
        done: action.done,
        dropped: action.dropped,
        verdict: action.verdict,
        fields: fieldsSay(action.fields),
      }),
    ),
    well: items(lessons.well),
    wrong: items(lessons.wrong),
    lucky: items(lessons.lucky),
    lessons: items(lessons.learned),
    wider: model.wider.map((each) => fact(each, { question: each.question, answer: each.answer })),
    questions: model.questions.map((each) =>
      fact(each, {
        id: each.id?.value ?? null,
        text: each.text,
        answered: each.answered,
        answer: each.answer,
      }),
    ),
    glossary: model.glossary.map((each) => fact(each, { term: each.term, meaning: each.meaning })),
    review: meeting(text, model, 'review'),
    followup: meeting(text, model, 'followup'),
    external: (['summary', 'whatHappened', 'whatWeAreDoing'] as const).flatMap((part) => {
      const said = external[part];
      return said ? [fact(said, { part, text: said.text })] : [];
    }),
    amendments: items(model.amendments),
    reasons: model.reasons.map((each) => fact(each, { of: each.of, text: each.text })),
  };
}

function fact({ from, to }: Range, says: Fact['says']): Fact {
  return { from, to, says };
}

function values(said: readonly Said<string>[]): string[] {
  return said.map(({ value }) => value);
}

function items(list: readonly Item[]): Fact[] {
  return list.map((item) => fact(item, { text: item.text }));
}

/** The words of a value of the front matter: one, several, or by name. */
export function keySays(value: Model['frontMatter']['keys'][number]['value']): unknown {
  if (!value) return null;
  if (value.type === 'text') return value.value;
  if (value.type === 'list') return values(value.items);
  return Object.fromEntries(value.entries.map((entry) => [entry.name, keySays(entry.value)]));
}

function factorSays(factor: Factor): Fact['says'] {
  return {
    id: factor.id?.value ?? null,
    text: factor.text,
    level: factor.level,
    accepted: factor.accepted,
    fields: fieldsSay(factor.fields),
    chains: factor.chains.map(chainSays),
  };
}

/** A chain of whys without its places. */
export interface ChainSays {
  readonly label: string | null;
  readonly whys: readonly WhySays[];
}

export interface WhySays {
  readonly question: string;
  readonly answers: readonly AnswerSays[];
}

export interface AnswerSays {
  readonly text: string;
  readonly whys: readonly WhySays[];
}

export function chainSays({ label, whys }: Chain): ChainSays {
  const why = ({ question, answers }: Chain['whys'][number]): WhySays => ({
    question,
    answers: answers.map((answer) => ({ text: answer.text, whys: answer.whys.map(why) })),
  });
  return { label, whys: whys.map(why) };
}

/** Fields as they are looked up: by name, whatever their order. */
export function fieldsSay(fields: readonly Field[]): Readonly<Record<string, readonly string[]>> {
  // Without a prototype, since a field may be called anything.
  const said: Record<string, string[]> = Object.create(null);
  for (const { name, value } of fields) {
    const before = said[name];
    if (before) before.push(value);
    else said[name] = [value];
  }
  return said;
}

/** The lines of a meeting: its fields and its criteria, in the first part that tells of it. */
function meeting(
  text: string,
  { outline }: Model,
  kind: Extract<SectionKind, 'review' | 'followup'>,
): Fact[] {
  const [first] = outline.all.filter((section) => section.kind === kind);
  return (first?.blocks ?? []).flatMap((block) =>
    block.type === 'list' ? block.items.map((item) => fact(item, lineSays(text, item))) : [],
  );
}

function lineSays(text: string, item: ListItem): Fact['says'] {
  const field = readField(text, item);
  if (field) return { name: field.name, value: field.value };
  const first = item.blocks[0];
  if (!item.task || !first) return { text: first ? plainAt(text, first) : '' };
  return { ...criterionWords(plainAt(text, first)), met: item.task.done };
}
