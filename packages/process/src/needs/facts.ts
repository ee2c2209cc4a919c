import type { Entry, ImpactRow, Model, Range, SectionKind } from '@debrief/document';
import { commandFor, headOf, type Need, placeFor, quoted } from '../need.js';
import { entryHandle, isTypable } from './handle.js';
import { compareTimes, isBehind } from './moments.js';
import { isSaid } from './said.js';
import { hasPart, partNames } from './sections.js';

/** The parts that tell what happened; the others come with the causes and the actions. */
const ofFacts = new Set([
  'summary',
  'impact',
  'background',
  'detection',
  'response',
  'timeline',
  'health',
  'evidence',
]);

export const title: Need = {
  name: 'process/title',
  phase: 'facts',
  gate: 'in-review',
  says: 'Its title says what happened.',
  why: 'Most people read no more than the title, and decide by it.',
  lacks: (about) =>
    isSaid(about.model.title?.value)
      ? []
      : [
          {
            ...headOf(about.model),
            message: 'There is no title that says what happened, and to whom.',
            command: commandFor(about, 'set', 'title "WHAT HAPPENED"'),
          },
        ],
};

export const parts: Need = {
  name: 'process/parts',
  phase: 'facts',
  gate: 'in-review',
  says: 'The parts that tell the facts say something.',
  why: 'A reader of another team needs the whole before they can ask about it.',
  lacks: (about) =>
    about.required.sections
      .filter((kind) => ofFacts.has(kind) && !hasPart(about.model, kind))
      .map((kind) => ({
        ...placeFor(about.model, kind),
        message: `${partNames[kind] ?? kind} says nothing yet.`,
        command: commandFor(about, ...(fillers[kind] ?? editing)),
      })),
};

const editing = ['edit', ''] as const;

/** What puts the first words into a part; the others are written in an editor. */
const fillers: Readonly<Partial<Record<SectionKind, readonly [verb: string, rest: string]>>> = {
  summary: ['set', 'summary "WHAT HAPPENED"'],
  impact: ['add impact', '"WHAT THEY SAW" --who "WHO FELT IT" --how-many "…"'],
  background: ['set', 'background "WHAT WAS GOING ON BEFORE"'],
  detection: ['set', 'detection "HOW PEOPLE FOUND OUT"'],
  response: ['set', 'response "WHAT WAS DONE"'],
  timeline: ['add entry', '"HH:MM WHAT WAS SEEN" --moment began'],
  health: ['set', 'health "HOW THE SERVICE WAS BEFORE"'],
  well: ['add lesson', '"WHAT HELPED" --list well'],
  wrong: ['add lesson', '"WHAT WAS HARD" --list wrong'],
  lucky: ['add lesson', '"WHAT COULD HAVE GONE THE OTHER WAY" --list lucky'],
  lessons: ['add lesson', '"WHAT WE KNOW NOW" --list lessons'],
  questions: ['add question', '"WHAT YOU WOULD STILL LIKE TO KNOW"'],
  glossary: ['add term', '"WORD" --meaning "…"'],
  external: ['set', 'external.summary "WHAT CUSTOMERS SAW"'],
};

export const laterParts: Need = {
  name: 'process/later-parts',
  phase: 'deeper',
  gate: 'final',
  says: 'The parts that tell what was learned say something.',
  why: 'What went well and what surprised people is what others can take away.',
  lacks: (about) =>
    about.required.sections
      .filter((kind) => !ofFacts.has(kind) && !ownNeeds.has(kind) && !hasPart(about.model, kind))
      .map((kind) => ({
        ...placeFor(about.model, kind),
        message: `${partNames[kind] ?? kind} says nothing yet.`,
        command: commandFor(about, ...(fillers[kind] ?? editing)),
      })),
};

/** Parts whose content other needs ask for, in more detail. */
const ownNeeds = new Set(['factors', 'actions', 'wider', 'review', 'followup']);

export const impactForEveryone: Need = {
  name: 'process/impact-for-everyone',
  phase: 'facts',
  gate: 'in-review',
  says: 'The impact is told for everyone who may have felt it.',
  why: 'What it did to people is why it matters; “nobody in sales noticed” is an answer too.',
  lacks: (about) => {
    const { model, policy } = about;
    const rows = model.impact.filter(({ what }) => isSaid(what));
    const words = wordsOf(model, 'impact', model.impact);
    return policy.stakeholders
      .filter((who) => !names(words, who) && !rows.some((row) => tells(row, who)))
      .map((who) => ({
        ...placeFor(model, 'impact'),
        message: `The impact does not say what ${who} felt.`,
        command: commandFor(about, 'add impact', `"WHAT THEY SAW" --who ${quoted(who)} --how-many "…"`),
      }));
  },
};

function tells({ who, what }: ImpactRow, stakeholder: string): boolean {
  return names(`${who ?? ''} ${what}`, stakeholder);
}

/** One customer stands for the customers, and wholesale is not sales. */
function names(words: string, stakeholder: string): boolean {
  const one = stakeholder
    .trim()
    .replace(/(?<=\w{3})s$/, '')
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${one}(?:e?s)?(?![\\p{L}\\p{N}])`, 'iu').test(words);
}

/** The words of the parts of a kind, without comments and without some stretches. */
function wordsOf({ outline, text }: Model, kind: SectionKind, without: readonly Range[] = []): string {
  return outline.all
    .filter((section) => section.kind === kind)
    .map((section) => {
      const inside = without.filter(({ from }) => section.from <= from && from < section.to);
      return [section.from, ...inside.map(({ to }) => to)]
        .map((start, index) => text.slice(start, inside[index]?.from ?? section.to))
        .join('\n');
    })
    .join('\n')
    .replace(/<!--.*?(?:-->|$)/gs, ' ');
}

export const beforeTheOnset: Need = {
  name: 'process/before-the-onset',
  phase: 'facts',
  gate: 'in-review',
  of: 'timeline',
  says: 'The timeline begins before anything was wrong.',
  why: 'Told forward from an ordinary moment, people’s steps show the sense that they made; told backward, they look like slips.',
  lacks: (about) => {
    const { timeline, times } = about.model;
    const first = timeline.find(({ moment, text }) => moment !== null || isSaid(text));
    if (!first || !about.required.sections.includes('timeline')) return [];
    const add = commandFor(about, 'add entry', '"HH:MM WHAT WAS GOING ON BEFORE"');
    const began = timeline.find(({ moment }) => moment === 'began') ?? times.began;
    if (!began) {
      const command = commandFor(about, 'set', `HH:MM --moment began`);
      return [
        {
          ...placeFor(about.model, 'timeline'),
          message: 'No entry is marked as the beginning: **Began.**',
          command,
        },
      ];
    }
    const order = compareTimes(first, began);
    if (order === null || order < 0) return [];
    return [
      {
        from: first.from,
        to: first.to,
        message: 'The timeline begins with the incident itself. What was the last ordinary thing before it?',
        command: add,
        ask: 'What was the last thing that happened before anything was wrong?',
      },
    ];
  },
};

export const runsForward: Need = {
  name: 'process/runs-forward',
  phase: 'facts',
  gate: 'in-review',
  of: 'timeline',
  says: 'The timeline runs forward.',
  why: 'Read backward, everything seems to have been bound to happen.',
  lacks: ({ model: { timeline } }) => {
    let latest: Entry | null = null;
    const entry = timeline.find((each) => {
      const order: number | null = latest && compareTimes(latest, each);
      // One whose time cannot be told stands between the others.
      if (latest === null || order !== null || each.at !== null) latest = each;
      return order !== null && order > 0;
    });
    if (!entry) return [];
    const message = `${entry.local ?? 'This entry'} stands behind a later time; the timeline runs forward.`;
    return [{ from: entry.stamp.from, to: entry.stamp.to, message, command: null }];
  },
};

export const duringAndAfter: Need = {
  name: 'process/during-and-after',
  phase: 'facts',
  gate: 'in-review',
  of: 'timeline',
  says: 'The timeline tells what was done, and goes on until all was well again.',
  why: 'How people found out and what they tried is as much worth learning as how it began.',
  lacks: (about) => {
    const { timeline, times } = about.model;
    const { began, resolved } = times;
    if (timeline.length === 0 || !began || !about.required.sections.includes('timeline')) return [];
    const place = placeFor(about.model, 'timeline');
    if (!resolved) {
      const command = commandFor(about, 'add entry', '"HH:MM WHAT SHOWED IT" --moment resolved');
      return [{ ...place, message: 'No entry tells when it was over: **Resolved.**', command }];
    }
    const during = timeline.some(
      (entry) => isSaid(entry.text) && isBehind(entry, began) && isBehind(resolved, entry),
    );
    if (during || timeline.some(({ at, local }) => at === null && local === null)) return [];
    const message = 'Between the beginning and the end nothing is told. What was seen, what was tried?';
    return [{ ...place, message, command: commandFor(about, 'add entry', '"HH:MM WHAT WAS DONE"') }];
  },
};

export const sources: Need = {
  name: 'process/sources',
  phase: 'facts',
  gate: 'in-review',
  of: 'timeline',
  says: 'Each entry of the timeline has a source, or says that it is uncertain.',
  why: 'Memory smooths what happened; a graph, a log or a message does not.',
  lacks: (about) => {
    const { model } = about;
    const without = model.timeline.filter((entry) => !hasSource(entry));
    const [first] = without;
    if (!first || saysWhence.test(wordsOf(about.model, 'timeline'))) return [];
    const times = without.slice(0, 4).map(({ local }) => local?.replace(/^.*T/, '') ?? 'one without a time');
    const more = without.length > times.length ? ` and ${without.length - times.length} more` : '';
    const of = `${without.length} of ${model.timeline.length} entries say`;
    const which =
      model.timeline.length === 1 ? 'The entry says' : without.length === 1 ? 'One entry says' : of;
    return [
      {
        from: first.from,
        to: first.to,
        message: `${which} neither where it is known from nor that it is uncertain: ${times.join(', ')}${more}.`,
        command: commandFor(about, 'set', `${entryHandle(first, model)} --text ${sourced(first, model)}`),
      },
    ];
  },
};

/** The words of an entry as they stand there, without its moment, and with room for a source behind them. */
function sourced({ moment, text, textRange: { from, to } }: Entry, model: Model): string {
  const raw = model.text.slice(from, to).trim();
  const words = moment === null || raw === text ? raw : raw.endsWith(text) ? text : '';
  return quoted(`${isSaid(words) && isTypable(words) ? words : '…'} ([graph](ADDRESS))`);
}

const saysWhence =
  /(?:^|\n|[.!?]\s)\s*(?:sources?\b.*:|(?:all|the) (?:entries|times and words)\b.*\b(?:come|are|is|were) (?:taken )?from\b)/i;

function hasSource({ links, certain, text }: Entry): boolean {
  return (
    links.some(({ value }) => isSaid(value)) ||
    !certain ||
    /\b(?:source|according to|as recorded in|log)\b/i.test(text)
  );
}
