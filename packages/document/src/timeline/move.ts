import { lineEndAt } from '../markdown/label.js';
import { endOf } from '../markdown/list.js';
import { lineBeside, type Place, placeAt } from '../markdown/place.js';
import { isBarTable } from '../markdown/rows.js';
import { indentAt, lineEndBehind } from '../markdown/write.js';
import type { Entry } from '../model.js';
import type { Draft } from '../operations/draft.js';
import type { Plan } from '../operations/guard.js';
import { isRefusal } from '../operations/outcome.js';
import type { Edit, Range } from '../range.js';
import { aroundOf } from '../time/around.js';
import type { When } from '../time/when.js';
import { rewriteStamp } from '../time/write.js';
import { stampForms } from './beside.js';
import { underNewDay, type Way, way, withDay } from './days.js';
import { type Neighbour, neighbours } from './neighbours.js';
import { applyWithin } from './pieces.js';
import { removedAlone } from './remove.js';

/** The entry taken out and put where its new time belongs, with all that stands in it. */
export function movedPlans(
  draft: Draft,
  entry: Entry,
  when: When,
  words: readonly Edit[],
  times: readonly Edit[][],
  plan: (edits: readonly Edit[], touches?: readonly Range[]) => Plan,
): Plan[] {
  const { text, model, lineEnd } = draft;
  const own = placeAt(text, model.blocks, entry.from);
  const removed = removedAlone(draft, entry);
  const whole = own && wholeOf(draft, own, entry);
  if (isRefusal(removed) || !whole) return [];
  const others = model.timeline.filter((each) => each !== entry);
  const around = aroundOf(model.timeline, entry);
  const dayless = rewriteStamp(text, entry.stamp, { day: null, clock: when.clock, zone: null }, around);
  const stamps = (other: Entry, side: Neighbour['side']): Edit[][] => {
    const like =
      entry.stamp.from <= entry.textRange.from ? stampForms(draft, model.timeline, other, side, when) : [];
    const rest = Math.min(entry.stamp.rest, entry.textRange.from);
    const rewritten =
      own.type === 'item'
        ? like.slice(0, 4).map((insert): Edit[] => [{ from: entry.stamp.from, to: rest, insert }])
        : [];
    return [...(dayless ? [dayless] : []), ...times, ...rewritten];
  };
  const ways = neighbours(others, when, model.timeline).flatMap(({ entry: other, side }): Way[] => {
    const there = placeAt(text, model.blocks, other.from);
    const target = there?.type === own.type ? wholeOf(draft, there, other) : null;
    if (!target || (there?.type === 'row' && own.type === 'row' && there.table !== own.table)) return [];
    const end = lineEndBehind(text, target.to, lineEnd);
    const gap = own.type === 'heading' ? end + end : end;
    const headed =
      own.type === 'item' && dayless
        ? underNewDay(draft, other, side, when, applyWithin(text, whole, [...words, ...dayless]))
        : [];
    const beside = stamps(other, side).map((edits) => {
      const source = applyWithin(text, whole, [...words, ...edits]);
      const indent = indentAt(text, target.from);
      const lines = source.replaceAll(`\n${indentAt(text, whole.from)}`, `\n${indent}`);
      if (there?.type === 'line')
        return way([lineBeside(text, there.paragraph, other, side, lines, lineEnd)]);
      const insert: Edit =
        side === 'behind'
          ? { from: target.to, to: target.to, insert: gap + indent + lines }
          : { from: target.from, to: target.from, insert: lines + gap + indent };
      return way([insert]);
    });
    return [...headed, ...beside];
  });
  const next = model.timeline[model.timeline.indexOf(entry) + 1];
  const nextDay = next ? withDay(text, model.timeline, next) : null;
  return [null, ...(next && nextDay ? [{ next, nextDay }] : [])].flatMap((dated) =>
    removed.flatMap((gone) =>
      ways.map((put): Plan => {
        const moves = plan(
          [...gone.edits, ...put.edits, ...(dated?.nextDay ?? [])],
          [...gone.touches, ...put.touches, ...(dated ? [dated.next] : [])],
        );
        const parts = [...gone.expects, ...put.expects].filter(({ part }) => part === 'sections');
        return { ...moves, expects: [...moves.expects, ...parts] };
      }),
    ),
  );
}

/** All that moves with an entry: its list item, its row, its heading with what stands below. */
function wholeOf({ text, model }: Draft, place: Place, entry: Entry): Range | null {
  switch (place.type) {
    case 'item':
      return { from: place.item.from, to: endOf(text, place.item) };
    case 'row':
      return isBarTable(text, place.table)
        ? { from: place.row.from, to: lineEndAt(text, place.row.to, text.length) }
        : null;
    case 'heading': {
      const section = model.outline.all.find(({ from, stamped }) => stamped && from === entry.from);
      return section ? { from: section.from, to: endOf(text, section) } : null;
    }
    case 'line':
      return { from: entry.from, to: endOf(text, entry) };
  }
}
