import type { Entry } from '../model.js';
import type { Draft } from '../operations/draft.js';
import { type Planned, removeThing } from '../operations/items.js';
import { isRefusal } from '../operations/outcome.js';
import { trimmed } from '../range.js';
import { withDay } from './days.js';

/** Takes an entry out. Where the next one took its day, that gets a day of its own. */
export function removeEntry(draft: Draft, entry: Entry): Planned {
  const { timeline } = draft.model;
  const removed = removedAlone(draft, entry);
  if (isRefusal(removed)) return removed;
  const next = timeline[timeline.indexOf(entry) + 1];
  const edits = next && withDay(draft.text, timeline, next);
  return [
    ...removed,
    ...(edits
      ? removed.map((plan) => ({
          ...plan,
          edits: [...plan.edits, ...edits],
          touches: [...plan.touches, next],
        }))
      : []),
  ];
}

/** The entry without a thought for the others. Parts below a heading stay; that of a day goes with its last entry. */
export function removedAlone(draft: Draft, entry: Entry): Planned {
  const { text, model } = draft;
  const heading = model.outline.all.find(({ from, stamped }) => stamped && from === entry.from);
  const below = heading?.sections[0]?.from ?? entry.to;
  const own = removeThing(draft, 'timeline', entry, trimmed(text, entry.from, below));
  const day = model.outline.all.findLast(
    ({ stamped, from, to }) => stamped && from < entry.from && entry.from < to,
  );
  const items = day?.blocks.flatMap((block): readonly unknown[] =>
    block.type === 'list' ? block.items : [block, block],
  );
  if (!day || day.sections.length > 0 || items?.length !== 1) return own;
  const whole = removeThing(draft, 'timeline', entry, { from: day.from, to: day.to });
  if (isRefusal(whole)) return own;
  const [left, ...others] = model.outline.all.filter((each) => each.stamped && each !== day);
  // The only heading that is left is read as the name of a part.
  const part = left && { part: 'sections' as const, item: null, says: { title: left.title } };
  const alone = whole.map((plan) =>
    part && others.length === 0
      ? { ...plan, expects: [...plan.expects, part], touches: [...plan.touches, left.label] }
      : plan,
  );
  return [...alone, ...(isRefusal(own) ? [] : own)];
}
