import type { Again } from '../body.js';
import type { FrontMatter } from '../frontmatter/frontmatter.js';
import type { Listed } from '../markdown/renewal.js';
import type { Entry } from '../model.js';
import { type Change, moved } from '../moved.js';
import type { Outline, Section } from '../sections/sections.js';
import { movedStamp } from '../time/stamp.js';
import { collectTimeline } from './collect.js';
import { readTimeline, statedDay, type TimelineContext, titleTells } from './timeline.js';

/**
 * The previous timeline, after a change outside of it, or in the words of one entry. Null where the change may tell in
 * other entries: their days and zones depend on what stands above them, and on the title and the summary.
 */
export function renewTimeline(text: string, context: TimelineContext, again: Again): Entry[] | null {
  const { model, path, change, fresh, gone } = again;
  if (
    path !== context.path ||
    titleTells(model.title?.value ?? '') !== titleTells(context.title) ||
    !saysTheSame(model.frontMatter, context.frontMatter) ||
    tellsDays(fresh) ||
    tellsDays(gone)
  )
    return null;
  if (isInTimeline(fresh, change.from)) return renewEntry(text, context, again);
  if (timesIn(text, fresh, null) !== timesIn(model.text, gone, change)) return null;
  return model.timeline.map((entry) => movedEntry(entry, change));
}

/** An entry behind a change stands elsewhere now. There may be hundreds, so it is put together by hand. */
function movedEntry(entry: Entry, { to, by }: Change): Entry {
  if (entry.from < to || by === 0) return entry;
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
    textRange: moved(textRange, by),
    certain,
    links: links.map((link) => moved(link, by)),
  };
}

/** True where the front matter tells no other day. */
function saysTheSame(one: FrontMatter, two: FrontMatter): boolean {
  return one === two || statedDay(one) === statedDay(two);
}

/** The introduction and the summary may name the day of the incident, and the zone. */
function tellsDays({ intro, sections }: Outline): boolean {
  return intro.length > 0 || sections.some(({ kind }) => kind === 'summary' || kind === 'background');
}

function isInTimeline({ all }: Outline, at: number): boolean {
  return all.some(({ kind, from, to }) => kind === 'timeline' && from <= at && at <= to);
}

/** Everything in some parts that a timeline is told from, with its words. */
function timesIn(text: string, outline: Outline, change: Change | null): string {
  const found = collectTimeline(text, outline).map(({ candidates, governing }) =>
    [...candidates, ...governing].map((each) => [
      change && each.from >= change.to ? moved(each, change.by) : each,
      text.slice(each.from, each.to),
    ]),
  );
  return JSON.stringify(found);
}

/** The previous timeline with other words in the one entry that changed, where its stamp says what it said. */
function renewEntry(
  text: string,
  context: TimelineContext,
  { model, change, fresh, gone, item }: Again,
): Entry[] | null {
  const before = item && alone(gone, item.before);
  const now = item && alone(fresh, item.now);
  const old = before && stampIn(model.text, before);
  const stamp = now && stampIn(text, now);
  if (!item || !now || !old || !stamp || old.says !== stamp.says) return null;
  const isOther = (each: Entry): boolean => each.stamp.from !== old.from;
  // A heading that is a clock is an entry with all that stands below it.
  const { from, to } = item.before.item;
  if (model.timeline.some((each) => isOther(each) && each.from <= from && each.to >= to)) return null;
  const [entry] = readTimeline(text, now, context);
  return model.timeline.map((each) => {
    if (!entry || isOther(each)) return movedEntry(each, change);
    const { local, zone, at } = each;
    return { ...entry, local, zone, at };
  });
}

/** A timeline with nothing in it but one item of a list. */
function alone({ all }: Outline, { list, item }: Listed): Outline | null {
  const section = all.find(({ kind, blocks }) => kind === 'timeline' && blocks.includes(list));
  if (!section) return null;
  const only: Section = { ...section, stamped: false, blocks: [{ ...list, items: [item] }], sections: [] };
  return { title: null, intro: [], sections: [only], all: [only] };
}

/** What the one stamp of a timeline says; null where there are several, or one that is the day of the entries below. */
function stampIn(text: string, timeline: Outline): { readonly from: number; readonly says: string } | null {
  const candidates = collectTimeline(text, timeline).flatMap((group) => group.candidates);
  const [first] = candidates;
  if (!first) return { from: -1, says: '' };
  const { stamp } = first;
  if (candidates.length > 1 || !(stamp.clock || stamp.blank)) return null;
  return { from: stamp.from, says: JSON.stringify(moved(stamp, -stamp.from)) };
}
