import type { Again } from '../body.js';
import type { FrontMatter } from '../frontmatter/frontmatter.js';
import type { Entry } from '../model.js';
import { type Change, moved } from '../moved.js';
import type { Outline } from '../sections/sections.js';
import { collectTimeline } from './collect.js';
import { knownEntries, movedEntry } from './known.js';
import { readTimeline, statedDay, type TimelineContext, titleTells } from './timeline.js';

/**
 * The timeline after a change. Outside of it nothing is read again, unless the change may tell in days and zones: those
 * of an entry depend on what stands above it, and on the title and the summary.
 */
export function renewTimeline(
  text: string,
  outline: Outline,
  context: TimelineContext,
  again: Again,
): Entry[] {
  return isElsewhere(text, context, again)
    ? again.model.timeline.map((entry) => movedEntry(entry, again.change))
    : readTimeline(text, outline, context, knownEntries(again));
}

/** True for a change that tells nothing in any timeline. */
function isElsewhere(text: string, context: TimelineContext, again: Again): boolean {
  const { model, path, change, fresh, gone } = again;
  return (
    path === context.path &&
    titleTells(model.title?.value ?? '') === titleTells(context.title) &&
    saysTheSame(model.frontMatter, context.frontMatter) &&
    !tellsDays(fresh) &&
    !tellsDays(gone) &&
    !isInTimeline(fresh, change.from) &&
    timesIn(text, fresh, null) === timesIn(model.text, gone, change)
  );
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
