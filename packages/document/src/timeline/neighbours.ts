import type { Entry } from '../model.js';
import type { Draft } from '../operations/draft.js';
import type { Section } from '../sections/sections.js';
import { sameDay } from '../time/dayform.js';
import type { When } from '../time/when.js';
import { dayOf, localWords, order } from './clock.js';
import { instantOf } from './says.js';

/** The entries among which a new one goes: those of the part that holds most of them. */
export function mainEntries({ model }: Draft): readonly Entry[] {
  const groups = new Map<Section | null, Entry[]>();
  for (const entry of model.timeline) {
    const section =
      model.outline.sections.find(({ from, to }) => from <= entry.from && entry.from < to) ?? null;
    const group = groups.get(section);
    if (group) group.push(entry);
    else groups.set(section, [entry]);
  }
  return [...groups.values()].reduce<readonly Entry[]>(
    (best, each) => (each.length > best.length ? each : best),
    [],
  );
}

export interface Neighbour {
  readonly entry: Entry;
  readonly side: 'before' | 'behind';
}

/** Beside which entries a time belongs: behind the last one that is not later; also in a list with the latest first. */
export function neighbours(entries: readonly Entry[], when: When, all = entries): readonly Neighbour[] {
  const [first] = entries;
  if (!first) return [];
  const zone = when.zone ?? first.zone;
  const time = { local: localWords(when), at: instantOf(when, zone) };
  const notLater = (entry: Entry): boolean => (order(entry, time) ?? 1) <= 0;
  if (isLatestFirst(all)) {
    const next = entries.find(notLater);
    return next ? [{ entry: next, side: 'before' }] : [{ entry: entries.at(-1) ?? first, side: 'behind' }];
  }
  const previous = entries.findLast(notLater);
  const next = entries[previous ? entries.indexOf(previous) + 1 : 0];
  const beside: Neighbour[] = [
    ...(previous ? [{ entry: previous, side: 'behind' } as const] : []),
    ...(next ? [{ entry: next, side: 'before' } as const] : []),
  ];
  // Before the first entry of its day rather than behind the last one of another.
  return beside.toSorted((one, other) => Number(isOn(other.entry, when)) - Number(isOn(one.entry, when)));
}

function isLatestFirst(entries: readonly Entry[]): boolean {
  const steps = entries.slice(1).map((entry, index) => order(entries[index] ?? entry, entry) ?? 0);
  return steps.filter((step) => step > 0).length > steps.filter((step) => step < 0).length;
}

/** True where an entry may keep its place with another time. */
export function inOrder(entries: readonly Entry[], entry: Entry, when: When): boolean {
  const index = entries.indexOf(entry);
  const time = { local: localWords(when), at: instantOf(when, when.zone ?? entry.zone) };
  const [before, behind] = [entries[index - 1], entries[index + 1]];
  const [up, down] = [before ? (order(before, time) ?? 0) : 0, behind ? (order(time, behind) ?? 0) : 0];
  return isLatestFirst(entries) ? up >= 0 && down >= 0 : up <= 0 && down <= 0;
}

/** True for an entry on the day of a time. */
export function isOn({ local }: Entry, { day }: When): boolean {
  const own = dayOf(local);
  return day !== null && own !== null && sameDay(own, day);
}
