import type { Entry, Model } from '@debrief/document';
import type { Policy } from '../policy/policy.js';
import { listed } from '../words.js';
import { leads, triggersResponse, viewsOfDeed } from './acts.js';
import type { Cast, Somebody } from './cast.js';
import { type Deed, deedsIn } from './deeds.js';
import type { People, Teams, Told } from './invited.js';
import { isPrioritising, roleWords, viewsOf } from './roles.js';
import type { View } from './views.js';

/** The owner, the caller, and everybody with a role. */
export function inFrontMatter({ meta }: Model, { noun }: Policy, people: People, teams: Teams): void {
  if (meta.owner) people.add(meta.owner.value, { because: `owns this ${noun}` });
  if (meta.calledBy) people.add(meta.calledBy.value, { because: `called for this ${noun}` });
  for (const [role, names] of meta.people) {
    const told = { because: toldRole(role), views: viewsOf(role), prioritises: isPrioritising(role) };
    for (const { value } of names)
      if (!people.add(value, told) && value.trim() !== '') teams.add(value, told);
  }
  if (meta.team) teams.add(meta.team.value, { because: `it is the team of this ${noun}` });
}

/** A role of the front matter as a person is told of it: of `responders` a `responder`, and `built-by` is `built it`. */
function toldRole(role: string): string {
  const words = roleWords(role);
  return words.endsWith(' by') ? words.replace(/by$/, 'it') : words.replace(/(?<=er|liaison|lead)s$/, '');
}

const did: Readonly<Record<Exclude<View, 'support' | 'sales'>, string>> = {
  plan: 'planned something of it',
  design: 'designed something of it',
  build: 'built something of it',
  deploy: 'deployed something of it',
  triage: 'looked for what was going on',
  mitigate: 'changed something to mitigate it',
};

/** Everybody in the timeline, with what they did and when. */
export function inTimeline({ timeline }: Model, cast: Cast, people: People): void {
  const deeds = deedsIn(timeline, cast);
  const during = duringOf(timeline);
  const named = timeline.flatMap((entry) => cast.namedIn(entry.text).map(({ who }) => ({ who, entry })));
  for (const who of new Set(named.map((each) => each.who))) {
    const own = deeds.filter((deed) => deed.who === who);
    const told = [...tellResponse(own), ...tellDeeds(own, during)];
    for (const each of told) people.tell(who, each);
    if (told.length === 0)
      people.tell(who, { because: `stands in the timeline${at(entriesOf(who, named))}` });
  }
}

function entriesOf(
  who: Somebody,
  named: readonly { readonly who: Somebody; readonly entry: Entry }[],
): Entry[] {
  return named.filter((each) => each.who === who).map(({ entry }) => entry);
}

function tellResponse(deeds: readonly Deed[]): Told[] {
  const entries = (pattern: RegExp): Entry[] =>
    deeds.flatMap(({ words, entry }) => (pattern.test(words) ? [entry] : []));
  const [led, called] = [entries(leads), entries(triggersResponse)];
  return [
    ...(led.length > 0 ? [{ because: `took the lead${at(led)}`, views: ['triage'] as const }] : []),
    ...(called.length > 0 ? [{ because: `called for help${at(called)}` }] : []),
  ];
}

/** The entries from the beginning to the end: what is done before or after them mitigates nothing. */
function duringOf(timeline: readonly Entry[]): ReadonlySet<Entry> {
  const began = timeline.findIndex(({ moment }) => moment === 'began');
  const ended = timeline.findLastIndex(({ moment }) => moment === 'resolved' || moment === 'mitigated');
  return new Set(timeline.slice(Math.max(0, began), ended < 0 ? timeline.length : ended + 1));
}

function tellDeeds(deeds: readonly Deed[], during: ReadonlySet<Entry>): Told[] {
  const seen = deeds.map(({ words, entry }) => {
    const views = viewsOfDeed(words).filter((view) => view !== 'mitigate' || during.has(entry));
    return { entry, views };
  });
  return (Object.keys(did) as (keyof typeof did)[]).flatMap((view) => {
    const entries = seen.filter(({ views }) => views.includes(view)).map(({ entry }) => entry);
    return entries.length === 0 ? [] : [{ because: `${did[view]}${at(entries)}`, views: [view] }];
  });
}

/** The times of a few entries: ` (22:56, 23:04)`. */
function at(entries: readonly Entry[]): string {
  const clocks = entries.flatMap(({ local }) => /\d\d:\d\d$/.exec(local ?? '')?.[0] ?? []);
  const few = [...new Set(clocks)].slice(0, 3);
  return few.length === 0 ? '' : ` (${few.join(', ')}${few.length < new Set(clocks).size ? ' …' : ''})`;
}

/** Who owns an action. */
export function ofActions({ actions }: Model, people: People, teams: Teams): void {
  const owned = new Map<string, string[]>();
  for (const { owner, id, text } of actions) {
    if (!owner) continue;
    const name = people.nameOf(owner.value) ?? owner.value;
    owned.set(name, [...(owned.get(name) ?? []), id?.value ?? `“${shortened(text)}”`]);
  }
  for (const [owner, ids] of owned) {
    const told = { because: `owns ${ids.length > 3 ? 'several actions' : listed(ids)}` };
    if (!people.add(owner, told)) teams.add(owner, told);
  }
}

function shortened(words: string): string {
  return words.length <= 40 ? words : `${words.slice(0, 40).replace(/\s+\S*$/, '')} …`;
}

/** Who holds the review, and who was at it. */
export function inReview({ review }: Model, people: People): void {
  if (!review) return;
  if (review.facilitator !== null) people.add(review.facilitator, { because: 'facilitates the review' });
  for (const { name, value } of review.fields)
    if (/^devil.?s advocate$/i.test(name)) people.add(value, { because: 'argues the other side' });
  for (const name of review.present)
    if (!people.knows(name)) people.add(name, { because: 'is named as present' });
}

/** The owners and the teams of the systems. */
export function inPolicy({ meta }: Model, policy: Policy, people: People, teams: Teams): void {
  for (const said of meta.systems) {
    const system = [...policy.systems.values()].find(({ id, name }) => [id, name].includes(said.value));
    if (!system) continue;
    const looked = { because: `looks after ${system.name}`, views: ['design', 'build'] as const };
    for (const owner of system.owners) if (!people.add(owner, looked)) teams.add(owner, looked);
    if (system.team !== null) teams.add(system.team, { because: `it looks after ${system.name}` });
  }
}
