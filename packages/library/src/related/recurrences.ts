import { stateOf } from '../actions/state.js';
import { dayOf } from '../reading/day.js';
import { foldedValue } from '../reading/facets.js';
import type { ActionFacts, FactorFacts, Facts } from '../reading/facts.js';
import { atOnce, type Steps } from '../steps.js';
import { conceptById, isWordOf } from '../themes/themes.js';
import { signatureOf } from './factors.js';

/** An action that was done about a factor, and a later postmortem in which this factor shows up again. */
export interface Recurrence {
  readonly action: ActionFacts;
  /** The one in which the action was decided. */
  readonly earlier: Told;
  readonly factor: FactorFacts;
  readonly later: Told;
  readonly laterFactor: FactorFacts;
  /** What both factors have in common. */
  readonly themes: readonly string[];
  readonly words: readonly string[];
  readonly systems: readonly string[];
}

/** A postmortem, as far as it has to be told. */
export type Told = Pick<Facts, 'id' | 'path' | 'title' | 'month' | 'systems'> & {
  readonly day: string | null;
};

export interface RecurrenceOptions {
  /** Only those in which a postmortem is the later or the earlier one. */
  readonly of?: string;
}

/** Where a factor stands. */
interface Standing {
  readonly facts: Facts;
  readonly when: string;
  readonly factor: FactorFacts;
  readonly about: About;
  /** The telling words, those of which fewest factors have first. */
  readonly rare: readonly string[];
  readonly systems: ReadonlySet<string>;
}

/** Two factors are one when so much of what they tell is the same; less suffices for the same system. */
const alikeAnywhere = 0.8;
const alikeHere = 0.7;
/** Without a theme of what happened, it has to be nearly word for word. */
const alikeInWords = 0.9;
/** A theme tells so much more than a word of the same rarity. */
const themeCounts = 1.5;
/** So many of the rarest words are looked up in pairs. */
const rareWords = 6;
/** What more factors have in common is how people write, and no one thing that comes back. */
const mostInList = 12;

/**
 * Finds factors that an action was done about and that show up again. No two factors are compared that do not share a
 * pair of rare words, of themes, or a theme and a system.
 */
export function recurrencesIn(all: readonly Facts[], options: RecurrenceOptions = {}): readonly Recurrence[] {
  return atOnce(recurrencesInSteps(all, options));
}

/** The same step by step, for those who have others to answer meanwhile. */
export function* recurrencesInSteps(
  all: readonly Facts[],
  { of }: RecurrenceOptions = {},
): Steps<readonly Recurrence[]> {
  const standing = yield* standingsIn(all);
  const { gain } = standing;
  const lists = new Map<string, Standing[]>();
  for (const each of standing.all) {
    for (const key of keysOf(each)) {
      const list = lists.get(key);
      if (list) list.push(each);
      else lists.set(key, [each]);
    }
    yield;
  }
  const found: Recurrence[] = [];
  for (const earlier of standing.all) {
    const actions = earlier.facts.actions.filter((action) => isAbout(action, earlier.factor));
    if (actions.length === 0) continue;
    for (const later of latersOf(earlier, lists, of)) {
      const common = commonIn(earlier, later, gain);
      if (!common) continue;
      for (const action of actions)
        found.push({
          action,
          earlier: told(earlier.facts),
          factor: earlier.factor,
          later: told(later.facts),
          laterFactor: later.factor,
          ...common,
        });
    }
    yield;
  }
  return found.sort(newestFirst);
}

/** Those of later days that stand in a list with a factor. */
function latersOf(
  earlier: Standing,
  lists: ReadonlyMap<string, readonly Standing[]>,
  of: string | undefined,
): ReadonlySet<Standing> {
  const laters = new Set<Standing>();
  for (const key of keysOf(earlier)) {
    const list = lists.get(key) ?? [];
    if (list.length > mostInList) continue;
    for (const each of list)
      if (each.when > earlier.when && (of === undefined || [each.facts.id, earlier.facts.id].includes(of)))
        laters.add(each);
  }
  return laters;
}

/** Done, or looked at since: what was dropped or is still open can not have been meant to hold. */
function isAbout(action: ActionFacts, { id }: FactorFacts): boolean {
  const state = stateOf(action);
  return id !== null && (state === 'done' || state === 'judged') && action.addresses.includes(id);
}

function* standingsIn(all: readonly Facts[]): Steps<{
  readonly all: readonly Standing[];
  readonly gain: (name: string) => number;
}> {
  const counts = new Map<string, number>();
  const bare: Pick<Standing, 'facts' | 'factor' | 'about'>[] = [];
  for (const facts of all) {
    for (const factor of facts.factors) {
      const about = aboutOf(factor);
      bare.push({ facts, factor, about });
      for (const name of namesIn(about)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    yield;
  }
  const gain = (name: string): number => Math.log(1 + bare.length / (counts.get(name) ?? 1));
  const standings: Standing[] = [];
  for (const { facts, factor, about } of bare) {
    standings.push({
      facts,
      factor,
      about,
      when: dayOf(facts) ?? facts.month,
      rare: about.stems
        .filter((stem) => (counts.get(stem) ?? 0) > 1)
        .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
        .slice(0, rareWords),
      systems: new Set(facts.systems.map(foldedValue)),
    });
    yield;
  }
  return { all: standings, gain };
}

/** A signature in as little memory as will do: there are thousands of factors, and few are ever compared. */
interface About {
  readonly themes: readonly string[];
  readonly stems: readonly string[];
}

const known = new WeakMap<FactorFacts, About>();

/** What a factor is about; whoever asks again with the same facts does not wait for it twice. */
function aboutOf(factor: FactorFacts): About {
  const before = known.get(factor);
  if (before) return before;
  const { themes, words } = signatureOf(factor.text);
  const about = { themes: [...themes.keys()], stems: [...words.keys()].map(shared) };
  known.set(factor, about);
  return about;
}

const stems = new Map<string, string>();

/** The same stem is the same string, wherever it was found. */
function shared(stem: string): string {
  const before = stems.get(stem);
  if (before !== undefined) return before;
  if (stems.size > mostStems) stems.clear();
  // A piece of a text would keep all of that text.
  const own = JSON.parse(JSON.stringify(stem)) as string;
  stems.set(own, own);
  return own;
}

const mostStems = 50_000;

/** Themes and words in one list: a theme has a sign that no word has. */
function namesIn({ themes, stems: own }: About): string[] {
  return [...themes.map((id) => `=${id}`), ...own];
}

function keysOf({ about, rare, systems }: Standing): string[] {
  const themes = [...about.themes].sort();
  return [
    ...pairs([...rare].sort()),
    ...pairs(themes.map((id) => `=${id}`)),
    ...themes.flatMap((id) => rare.map((stem) => `=${id} ${stem}`)),
    ...themes.flatMap((id) => [...systems].map((system) => `=${id} @${system}`)),
  ];
}

function pairs(names: readonly string[]): string[] {
  return names.flatMap((one, index) => names.slice(index + 1).map((other) => `${one} ${other}`));
}

function commonIn(
  one: Standing,
  other: Standing,
  gain: (name: string) => number,
): Pick<Recurrence, 'themes' | 'words' | 'systems'> | null {
  const themes = one.about.themes.filter((id) => other.about.themes.includes(id));
  const words = one.about.stems.filter((stem) => other.about.stems.includes(stem));
  const systems = [...one.systems].filter((system) => other.systems.has(system));
  // The words that a theme is told by are no second sign beside it.
  const apart = words.filter((stem) => !themes.some((id) => isWordOf(id, stem)));
  const firm = themes.filter((id) => conceptById(id)?.loose !== true);
  if (apart.length < (firm.length > 0 ? 1 : themes.length > 0 ? 2 : 3) && themes.length < 3) return null;
  const weight = (ids: readonly string[], own: readonly string[]): number =>
    ids.reduce((sum, id) => sum + themeCounts * gain(`=${id}`), 0) +
    own.reduce((sum, stem) => sum + gain(stem), 0);
  const whole = ({ about }: Standing): number => weight(about.themes, about.stems);
  const alike = weight(themes, words) / Math.sqrt(whole(one) * whole(other));
  if (alike < (firm.length === 0 ? alikeInWords : systems.length > 0 ? alikeHere : alikeAnywhere))
    return null;
  // As they are written in the earlier one.
  const written = signatureOf(one.factor.text);
  return {
    themes: themes.flatMap((id) => written.themes.get(id) ?? []),
    words: words.flatMap((stem) => written.words.get(stem) ?? []),
    systems: one.facts.systems.filter((each) => systems.includes(foldedValue(each))),
  };
}

function told(facts: Facts): Told {
  const { id, path, title, month, systems } = facts;
  return { id, path, title, month, systems, day: dayOf(facts) };
}

function newestFirst(a: Recurrence, b: Recurrence): number {
  const keys = ({ later, earlier, action }: Recurrence): readonly string[] => [
    later.day ?? later.month,
    later.id,
    earlier.day ?? earlier.month,
    earlier.id,
    String(action.line).padStart(8, '0'),
  ];
  const [one, other] = [keys(a), keys(b)];
  const at = one.findIndex((key, index) => key !== other[index]);
  return at < 0 ? 0 : (one[at] ?? '') > (other[at] ?? '') ? -1 : 1;
}
