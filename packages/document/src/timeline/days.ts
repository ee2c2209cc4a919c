import { blankLineAt, endOfLine } from '../markdown/write.js';
import type { Entry } from '../model.js';
import type { Draft } from '../operations/draft.js';
import type { Plan } from '../operations/guard.js';
import type { Edit } from '../range.js';
import type { Section } from '../sections/sections.js';
import { aroundOf } from '../time/around.js';
import { formatDay } from '../time/dates.js';
import { dayLike } from '../time/dayform.js';
import { readStamp } from '../time/stamp.js';
import type { When } from '../time/when.js';
import { rewriteStamp } from '../time/write.js';
import { dayOf } from './clock.js';
import { isOn } from './neighbours.js';

/** Edits, what else they are to do, and what they touch. */
export type Way = Pick<Plan, 'edits' | 'expects' | 'touches'>;

/** Edits that do nothing else. */
export function way(edits: readonly Edit[]): Way {
  return { edits, expects: [], touches: [] };
}

/** The edits that have an entry say its day itself; null where it does, or has none. */
export function withDay(text: string, entries: readonly Entry[], entry: Entry): Edit[] | null {
  const day = dayOf(entry.local);
  if (!day || entry.stamp.parts.day) return null;
  return rewriteStamp(text, entry.stamp, { day, clock: null, zone: null }, aroundOf(entries, entry));
}

/** In a timeline that heads its days, the first entry of another day gets a heading of its own. */
export function underNewDay(
  draft: Draft,
  entry: Entry,
  side: 'before' | 'behind',
  when: When,
  line: () => string,
): readonly Way[] {
  const { text, model, lineEnd } = draft;
  const { day, clock } = when;
  if (!day || !clock || model.timeline.some((each) => isOn(each, when))) return [];
  const section = dayHeading(draft, entry);
  if (!section) return [];
  const last = !model.timeline.some(({ from }) => from > entry.from && from < section.to);
  if (side === 'behind' && !last) return [];
  const near = dayOf(entry.local);
  const named = dayLike(text.slice(section.label.from, section.label.to), day, { near, order: null });
  const heading = text.slice(section.from, section.label.from) + (named ?? formatDay(day));
  const body = `${heading}${lineEnd}${lineEnd}${line()}`;
  const end = endOfLine(text, section.to);
  const edit: Edit =
    side === 'before'
      ? { from: section.from, to: section.from, insert: body + lineEnd + lineEnd }
      : { from: end, to: end, insert: blankLineAt(text, end, lineEnd) + body };
  if (section.stamped) return [way([edit])];
  // A heading is read as a day where there are several, and as the name of a part where it stands alone.
  const part = { part: 'sections', item: section.label, says: null } as const;
  return [{ edits: [edit], expects: [part], touches: [section.label] }];
}

/** The heading that says on which day an entry was. */
export function dayHeading({ text, model }: Draft, { from: at }: Entry): Section | null {
  const isDay = ({ kind, via, label }: Section): boolean => {
    const stamp = kind === 'timeline' && via === 'heading' ? readStamp(text, label.from, label.to) : null;
    return stamp !== null && stamp.day !== null && stamp.clock === null && stamp.rest >= label.to;
  };
  const around = model.outline.all.filter(({ from, to }) => from <= at && at < to);
  return around.findLast((section) => section.stamped || isDay(section)) ?? null;
}
