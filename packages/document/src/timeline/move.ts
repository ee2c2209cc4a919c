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
export function* movedPlans(
  draft: Draft,
  entry: Entry,
  when: When,
  words: readonly Edit[],
  times: readonly Edit[][],
  plan: (edits: readonly Edit[], touches?: readonly Range[]) => Plan,
): Generator<Plan> {
  const { text, model } = draft;
  const removed = removedAlone(draft, entry);
  if (isRefusal(removed)) return;
  const next = model.timeline[model.timeline.indexOf(entry) + 1];
  const nextDay = next && withDay(text, model.timeline, next);
  const dated = next && nextDay ? [{ edits: nextDay, touches: [next] }] : [];
  for (const also of [{ edits: [], touches: [] }, ...dated]) {
    for (const gone of removed) {
      for (const put of waysElsewhere(draft, entry, when, words, times)) {
        const moves = plan(
          [...gone.edits, ...put.edits, ...also.edits],
          [...gone.touches, ...put.touches, ...also.touches],
        );
        const parts = [...gone.expects, ...put.expects].filter(({ part }) => part === 'sections');
        yield { ...moves, expects: [...moves.expects, ...parts] };
      }
    }
  }
}

/** Ways to put an entry beside those among which its new time belongs, best first. */
function* waysElsewhere(
  draft: Draft,
  entry: Entry,
  when: When,
  words: readonly Edit[],
  times: readonly Edit[][],
): Generator<Way> {
  const { text, model, lineEnd } = draft;
  const own = placeAt(text, model.blocks, entry.from);
  const whole = own && wholeOf(draft, own, entry);
  if (!whole) return;
  const others = model.timeline.filter((each) => each !== entry);
  const around = aroundOf(model.timeline, entry);
  const dayless = rewriteStamp(text, entry.stamp, { day: null, clock: when.clock, zone: null }, around);
  for (const { entry: other, side } of neighbours(others, when, model.timeline)) {
    const there = placeAt(text, model.blocks, other.from);
    const target = there?.type === own.type ? wholeOf(draft, there, other) : null;
    if (!target || (there?.type === 'row' && own.type === 'row' && there.table !== own.table)) continue;
    const end = lineEndBehind(text, target.to, lineEnd);
    const gap = own.type === 'heading' ? end + end : end;
    const indent = indentAt(text, target.from);
    if (own.type === 'item' && dayless)
      yield* underNewDay(draft, other, side, when, () => applyWithin(text, whole, [...words, ...dayless]));
    const beside = (edits: readonly Edit[]): Way => {
      const source = applyWithin(text, whole, [...words, ...edits]);
      const lines = source.replaceAll(`\n${indentAt(text, whole.from)}`, `\n${indent}`);
      if (there?.type === 'line')
        return way([lineBeside(text, there.paragraph, other, side, lines, lineEnd)]);
      const insert: Edit =
        side === 'behind'
          ? { from: target.to, to: target.to, insert: gap + indent + lines }
          : { from: target.from, to: target.from, insert: lines + gap + indent };
      return way([insert]);
    };
    if (dayless) yield beside(dayless);
    yield* times.map(beside);
    if (own.type === 'item') yield* likeOthers(draft, entry, other, side, when).map(beside);
  }
}

/** The edits that have an entry write its time as its new neighbour does. */
function likeOthers(
  draft: Draft,
  { stamp, textRange }: Entry,
  other: Entry,
  side: Neighbour['side'],
  when: When,
): Edit[][] {
  if (stamp.from > textRange.from) return [];
  const rest = Math.min(stamp.rest, textRange.from);
  const like = [...stampForms(draft, draft.model.timeline, other, side, when)].slice(0, 4);
  return like.map((insert) => [{ from: stamp.from, to: rest, insert }]);
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
