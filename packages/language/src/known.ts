import { type Model, namesOfPeople, type Range } from '@debrief/document';

/** Somebody whom the policy knows. */
export interface PolicyPerson {
  readonly name: string;
  readonly handles: readonly string[];
}

/** What a document tells about itself that rules need to know. */
export interface Known {
  /** Every name, first name and handle of a person, in lower case. */
  readonly people: ReadonlySet<string>;
  /** What is no person, whatever it looks like: systems, teams; in lower case. */
  readonly things: ReadonlySet<string>;
  readonly fullOutage: boolean;
  /** Terms that the glossary defines, in lower case. */
  readonly terms: ReadonlySet<string>;
  /** A zone is said somewhere for all times. */
  readonly zone: boolean;
  /** Names and patterns that must not leave the house. */
  readonly internal: readonly string[];
  /** Who is named as the owner of each action, and where; it moves with every keystroke, and is for rules of the whole document. */
  readonly owners: readonly (Range & { readonly value: string })[];
  /** Equal for documents of which all of this is equal. */
  readonly key: string;
}

/** What the document and the policy say about people, things and words; `words` is its text without marks and code. */
export function knownOf(
  model: Model,
  words: string,
  people: readonly PolicyPerson[],
  systems: readonly string[],
  internal: readonly string[],
): Known {
  const { meta, glossary, timeline, actions } = model;
  const names = new Set(namesOf(namesOfPeople(model)));
  for (const { name, handles } of people) for (const each of [name, ...handles]) addName(names, each);
  for (const [, handle = ''] of words.matchAll(mention))
    if (!everyone.has(handle.toLowerCase())) names.add(handle.toLowerCase());
  const things = new Set(
    [...systems, ...meta.systems.map(({ value }) => value), ...(meta.team ? [meta.team.value] : [])].map(
      (name) => name.toLowerCase(),
    ),
  );
  for (const thing of things) names.delete(thing);
  const terms = new Set(glossary.map(({ term }) => term.toLowerCase()));
  const zone = timeline.length > 0 && timeline.some(({ zone: said }) => said !== null);
  const fullOutage = meta.fullOutage?.value === true;
  const key = JSON.stringify([[...names], [...things], fullOutage, [...terms], zone, internal]);
  const owners = actions.flatMap(({ owner }) => (owner ? [owner] : []));
  return { people: names, things, fullOutage, terms, zone, internal, owners, key };
}

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Names and parts of names; the same people are named from one keystroke to the next. */
function namesOf(people: readonly string[]): ReadonlySet<string> {
  const before = known.get(people);
  if (before) return before;
  const names = new Set<string>();
  for (const name of people) addName(names, name);
  known.set(people, names);
  return names;
}

/** `@dana`, and no address, package or decorator. */
const mention = /(?<![\w.@])@([a-z][\w-]{1,38})(?![\w-]|[\w.-]*@|[/(])/gi;

const everyone = new Set(['here', 'channel', 'everyone', 'all', 'team', 'oncall', 'on-call']);

const office =
  /^(?:lead|team|teams|manager|owner|desk|systems?|services?|group|board|office|department|engineers?|engineering|operations|ops|platform|support|security|officer|director|head|on-call|oncall|squad|committee|unit|staff)$/;

function addName(names: Set<string>, name: string): void {
  const plain = name.replace(/^@/, '').toLowerCase().trim();
  if (plain === '') return;
  names.add(plain);
  const parts = plain.split(/\s+/);
  // "Patient Safety Lead", "Storage Systems" are roles and teams.
  if (parts.some((part) => office.test(part))) return;
  // A first name or a last name stands for its person, initials and particles do not.
  if (parts.length > 1) for (const part of parts) if (/^\p{L}[\p{L}'-]{2,}$/u.test(part)) names.add(part);
}
