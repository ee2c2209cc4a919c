import type { Answer, Chain, Factor, Model, Why } from '@debrief/document';
import {
  type About,
  commandFor,
  type Lack,
  type Need,
  overlaps,
  placeFor,
  quoted,
  rangeOf,
} from '../need.js';
import type { ThingWay } from '../way.js';
import { isAboutPeople } from './causes.js';
import { handleOf, nameOf } from './handle.js';
import { unanswered, unansweredWider } from './questions.js';
import { isSaid } from './said.js';

/** The ways in which a factor is asked about. */
type Way = 'happened' | 'caught' | 'when';

/** A way in which a factor is asked about: the name of its chain of whys, and the question to begin with. */
export interface WhyWay {
  readonly label: string;
  readonly ask: string;
}

const ways: Readonly<Record<Way, WhyWay>> = {
  happened: { label: 'Why it happened', ask: 'What made this possible?' },
  caught: {
    label: 'Why it was not caught',
    ask: 'What would have had to look, and why did it not see this?',
  },
  when: { label: 'Why then', ask: 'What was different on this day from the day before?' },
};

/** The ways in which a factor is asked about, in their order. */
export const whyWays: readonly WhyWay[] = Object.values(ways);

/** Those in which a factor has no answer yet. */
export function unaskedWays({ chains }: Pick<Factor, 'chains'>): readonly WhyWay[] {
  const asked = new Set(chains.flatMap((chain) => [...waysOf(chain)]));
  return (Object.keys(ways) as readonly Way[]).filter((way) => !asked.has(way)).map((way) => ways[way]);
}

export const whyItHappened = asked('happened', 'process/why-it-happened', {
  says: 'Each factor was asked why it happened.',
  why: 'The first answer names what broke, the third or fourth what can be changed.',
});

export const whyNotCaught = asked('caught', 'process/why-not-caught', {
  says: 'Each factor was asked why it was not caught before.',
  why: 'A gap in tests, reviews or alarms lets the next one through as well.',
});

export const whyThen = asked('when', 'process/why-then', {
  says: 'Each factor was asked why it showed then, and not earlier.',
  why: 'What was new on that day is often a factor of its own.',
});

function asked(
  way: Way,
  name: Need['name'],
  { says, why }: { readonly says: string; readonly why: string },
): Need {
  const { label, ask } = ways[way];
  return {
    name,
    phase: 'deeper',
    gate: 'final',
    of: 'factors',
    says,
    why,
    lacks: (about) =>
      fully(about)
        .filter((factor) => !factor.chains.some((chain) => waysOf(chain).has(way)))
        .map((factor) => ({
          ...factor.textRange,
          message: `${nameOf(factor)} has no answer yet to “${label}”.`,
          command: commandFor(
            about,
            'add why',
            `"WHY …?" --factor ${handleOf(factor, about.model)} --chain "${label}" --answer "…"`,
          ),
          way: {
            thing: 'why',
            index: null,
            factor: about.model.factors.indexOf(factor),
            chain: label,
          },
          ask,
        })),
  };
}

const madeSenseField = 'Made sense because';

export const madeSense: Need = {
  name: 'process/made-sense',
  phase: 'deeper',
  gate: 'final',
  of: 'factors',
  says: 'Each factor says what made it seem right at the time.',
  why: 'People do what makes sense to them; what made it so will make it so again.',
  lacks: (about) =>
    fully(about)
      .filter((factor) => !isExplained(factor))
      .map((factor) => ({
        ...factor.textRange,
        message: `${nameOf(factor)} does not say what made it seem right at the time.`,
        command: commandFor(about, 'set', `${handleOf(factor, about.model)} --field "Made sense because=…"`),
        way: { thing: 'factor', index: about.model.factors.indexOf(factor), field: madeSenseField },
        ask: 'With what people knew and had then, why was this the sensible thing?',
      })),
};

export const askedOnce: Need = {
  name: 'process/asked-once',
  phase: 'deeper',
  gate: 'final',
  of: 'factors',
  says: 'In a brief one, each factor was asked about at least once.',
  why: 'A factor without a why is a label.',
  lacks: (about) =>
    about.required.depth === 'full'
      ? []
      : about.model.factors
          .filter((factor) => !factor.chains.some((chain) => waysOf(chain).size > 0) && !isExplained(factor))
          .map((factor) => ({
            ...factor.textRange,
            message: `${nameOf(factor)} was not asked about yet.`,
            command: commandFor(
              about,
              'set',
              `${handleOf(factor, about.model)} --field "Made sense because=…"`,
            ),
            way: { thing: 'factor', index: about.model.factors.indexOf(factor), field: madeSenseField },
            ask: 'What made this possible, and what made it seem right?',
          })),
};

export const endsInTheSystem: Need = {
  name: 'process/ends-in-the-system',
  phase: 'deeper',
  gate: 'final',
  of: 'factors',
  says: 'Chains of whys end in a condition of the system, and not in a person.',
  why: 'You cannot mend a person, but you can mend what surrounds them.',
  echoes: true,
  lacks: ({ model, findings }) =>
    model.factors
      .flatMap(({ chains }) => chains.flatMap(({ whys }) => whys.flatMap(endsOf)))
      .flatMap((end): Lack[] => {
        const found = findings.find((each) => isAboutPeople(each) && overlaps(each, end));
        if (!found) return [];
        const message = 'The whys end here with a person. One more: what made that possible, or sensible?';
        return [
          {
            ...rangeOf(found),
            message,
            command: null,
            way: { words: found.from },
            ask: 'What in the system made this the likely thing to do?',
          },
        ];
      }),
};

export const looksWider: Need = {
  name: 'process/looks-wider',
  phase: 'deeper',
  gate: 'final',
  says: 'The five questions that look beyond this incident are answered.',
  why: 'One incident is a story; a pattern is something to act on.',
  lacks: (about) =>
    about.required.sections.includes('wider')
      ? unansweredWider(about.model).map(({ title, from, to }) => ({
          ...(from === undefined || to === undefined ? placeFor(about.model, 'wider') : { from, to }),
          message: `“${title}” has no answer yet.`,
          command: commandFor(
            about,
            from === undefined ? 'add wider' : 'set',
            `${quoted(title)} --answer "…"`,
          ),
          way: widerWay(about.model, title, from),
          ask: title,
        }))
      : [],
};

export const answersWhatPeopleAsk: Need = {
  name: 'process/answers-what-people-ask',
  phase: 'deeper',
  gate: 'final',
  says: 'What everyone asks finds its answer somewhere in the text.',
  why: 'These are the questions that people bring when something has gone wrong.',
  lacks: (about) =>
    about.required.depth === 'brief'
      ? []
      : unanswered(about.model).map(({ title, part, verb, rest, way }) => ({
          ...placeFor(about.model, ...part),
          message: `“${title}” finds no answer yet.`,
          command: commandFor(about, verb, rest),
          way,
          ask: title,
        })),
};

function widerWay({ wider }: Model, question: string, from: number | undefined): ThingWay {
  return from === undefined
    ? { thing: 'wider', index: null, facts: { question } }
    : { thing: 'wider', index: wider.findIndex((each) => each.from === from), field: 'answer' };
}

/** The factors, where each is to be asked in every way. */
function fully({ model, required }: About): readonly Factor[] {
  return required.depth === 'full' ? model.factors : [];
}

const explains =
  /^(?:made sense|seemed right|made it (?:seem|look) right|known at the time|assumed|context)/i;

function isExplained({ fields }: Factor): boolean {
  return fields.some(({ name, value }) => explains.test(name) && isSaid(value));
}

const caught =
  /\b(?:caught|catch|notic|detect|spot|seen|saw|show|tests?\b|tested|alarms?\b|alerts?\b|review|stopped?\b|unseen)/i;
const then =
  /\b(?:then|now|that (?:day|night|moment|week)|when it did|on (?:this|that) day|last(?:ed)?\b|so long|earlier|before)\b/i;

/** What a chain asks: its label says it, or else its questions do. */
function waysOf({ label, whys }: Chain): ReadonlySet<Way> {
  const answered = whys.filter(({ answers }) => answers.some(({ text }) => isSaid(text)));
  if (answered.length === 0) return new Set();
  if (label !== null) return new Set([wayOf(label)]);
  return new Set(answered.map(({ question }) => wayOf(question)));
}

function wayOf(words: string): Way {
  if (/\bhappen(?:ed)?\b/i.test(words) && !/\bthen\b|\bwhen it (?:did|happened)\b/i.test(words))
    return 'happened';
  if (caught.test(words)) return 'caught';
  return then.test(words) ? 'when' : 'happened';
}

/** The last answers of a why. */
function endsOf({ answers }: Why): readonly Answer[] {
  return answers.flatMap((answer) => (answer.whys.length > 0 ? answer.whys.flatMap(endsOf) : [answer]));
}
