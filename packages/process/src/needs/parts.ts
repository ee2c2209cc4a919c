import type { SectionKind } from '@debrief/document';
import { type About, commandFor, type Lack, type Need, placeFor } from '../need.js';
import type { ThingWay } from '../way.js';
import { hasPart, partNames } from './sections.js';

export const factParts: Need = {
  name: 'process/parts',
  phase: 'facts',
  gate: 'in-review',
  says: 'The parts that tell the facts say something.',
  why: 'A reader of another team needs the whole before they can ask about it.',
  lacks: (about) => lackingParts(about, (kind) => ofFacts.has(kind)),
};

export const laterParts: Need = {
  name: 'process/later-parts',
  phase: 'deeper',
  gate: 'final',
  says: 'The parts that tell what was learned say something.',
  why: 'What went well and what surprised people is what others can take away.',
  lacks: (about) => lackingParts(about, (kind) => !ofFacts.has(kind) && !ownNeeds.has(kind)),
};

/** The parts that tell what happened; the others come with the causes and the actions. */
const ofFacts = new Set<SectionKind>([
  'summary',
  'impact',
  'background',
  'detection',
  'response',
  'timeline',
  'health',
  'evidence',
]);

/** Parts whose content other needs ask for, in more detail. */
const ownNeeds = new Set<SectionKind>(['factors', 'actions', 'wider', 'review', 'followup']);

/** The parts of some kinds that the policy requires and that say nothing yet. */
function lackingParts(about: About, isMeant: (kind: SectionKind) => boolean): readonly Lack[] {
  return about.required.sections
    .filter((kind) => isMeant(kind) && !hasPart(about.model, kind))
    .map((kind) => ({
      ...placeFor(about.model, kind),
      message: `${partNames[kind] ?? kind} says nothing yet.`,
      command: commandFor(about, ...(fillers[kind] ?? editing)),
      way: listed[kind] ?? { part: kind },
    }));
}

const editing = ['edit', ''] as const;

/** Parts that are lists: what is missing in them is their first thing. */
const listed: Readonly<Partial<Record<SectionKind, ThingWay>>> = {
  impact: { thing: 'impact', index: null },
  timeline: { thing: 'entry', index: null, facts: { moment: 'began' } },
  factors: { thing: 'factor', index: null },
  actions: { thing: 'action', index: null },
  well: { thing: 'lesson', index: null, list: 'well' },
  wrong: { thing: 'lesson', index: null, list: 'wrong' },
  lucky: { thing: 'lesson', index: null, list: 'lucky' },
  lessons: { thing: 'lesson', index: null, list: 'lessons' },
  wider: { thing: 'wider', index: null },
  questions: { thing: 'question', index: null },
  glossary: { thing: 'term', index: null },
  amendments: { thing: 'amendment', index: null },
};

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
