import type { Again } from '../body.js';
import type { ListItem } from '../markdown/blocks.js';
import type { Entry } from '../model.js';
import { type Change, movedRange } from '../moved.js';
import type { Outline } from '../sections/sections.js';
import { movedStamp } from '../time/stamp.js';
import type { Candidate } from './candidate.js';

/** The entry that a list item of a timeline was read as before, where it stands now; null where that is to be read. */
export type KnownEntries = (item: ListItem) => Entry | null;

export const nothingKnown: KnownEntries = () => null;

/**
 * The entries of the previous timeline that a change did not touch, by their items. An entry that is all of its item is
 * the only thing that the words of the item say, and one with a clock or a blank for it gives no other its day.
 */
export function knownEntries({ model, touched }: Again): KnownEntries {
  const { from, to, by } = touched;
  const whole = new Map<number, Entry>();
  for (const entry of inTimelines(model.timeline, model.outline))
    if (entry.stamp.clock || entry.stamp.blank) whole.set(entry.from, entry);
  return (item) => {
    const isBehind = item.from >= to + by;
    if (!isBehind && item.to > from) return null;
    const shift = isBehind ? by : 0;
    const entry = whole.get(item.from - shift);
    return entry?.to === item.to - shift ? movedEntry(entry, { from, to, by }) : null;
  };
}

/** Elsewhere in the document words must say more to be taken for times. */
function inTimelines(entries: readonly Entry[], { all }: Outline): readonly Entry[] {
  const timelines = all.filter(({ kind }) => kind === 'timeline');
  return entries.filter((entry) => timelines.some(({ from, to }) => from <= entry.from && entry.from < to));
}

export function candidateOf(known: Entry): Candidate {
  const { from, to, stamp, textRange } = known;
  return { from, to, stamp, words: textRange, milestone: null, dayOnly: false, known };
}

/** An entry behind a change stands elsewhere now. There may be hundreds, so it is put together by hand. */
export function movedEntry(entry: Entry, { to: start, by }: Change): Entry {
  if (entry.from < start || by === 0) return entry;
  const { stamp, local, zone, at, until, moment, text, textRange, certain, links } = entry;
  return {
    from: entry.from + by,
    to: entry.to + by,
    stamp: movedStamp(stamp, by),
    local,
    zone,
    at,
    until,
    moment,
    text,
    textRange: movedRange(textRange, by),
    certain,
    links: links.map(({ from, to, value }) => ({ from: from + by, to: to + by, value })),
  };
}
