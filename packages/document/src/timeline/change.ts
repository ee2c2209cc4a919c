import type { Entry } from '../model.js';
import type { Draft } from '../operations/draft.js';
import type { Plan } from '../operations/guard.js';
import type { Ways } from '../operations/items.js';
import { isRefusal, refuse } from '../operations/outcome.js';
import type { Edit, Range } from '../range.js';
import { aroundOf } from '../time/around.js';
import { sameDay } from '../time/dayform.js';
import type { When } from '../time/when.js';
import { rewriteStamp } from '../time/write.js';
import { dayOf, timeAmong } from './clock.js';
import { dayHeading, withDay } from './days.js';
import { movedPlans } from './move.js';
import { inOrder } from './neighbours.js';
import { wordEdits } from './reword.js';
import { type Facts, timeSays } from './says.js';
import { piecesOf } from './words.js';

/** Changes the words of an entry, or its time: where it stands, or where that belongs. */
export function changeEntry(draft: Draft, entry: Entry, facts: Partial<Facts>): Ways {
  const { text, model } = draft;
  const { lead } = piecesOf(text, entry);
  if (facts.moment === null && entry.moment && lead.from === lead.to && facts.text === undefined)
    return refuse(
      'value not allowed',
      'The words of this entry name the moment themselves. Other words would not.',
    );
  const words = wordEdits(draft, entry, facts);
  if (isRefusal(words)) return words;
  const says: Record<string, unknown> = words.says;
  const free = [...words.free];
  const plan = (edits: readonly Edit[], touches: readonly Range[] = [entry]): Plan => ({
    edits,
    expects: [{ part: 'timeline', item: entry, says, free }],
    touches,
  });
  if (facts.time === undefined) return [plan(words.edits)];
  const when = timeAmong(facts.time, model.timeline, entry);
  if (isRefusal(when)) return when;
  Object.assign(says, timeSays(when, [entry]));
  free.push('at', 'zone', 'until');
  const around = aroundOf(model.timeline, entry);
  const own = dayOf(entry.local);
  const moved = when.day !== null && (own === null || !sameDay(own, when.day));
  const short: When = {
    ...when,
    day: moved ? when.day : null,
    zone: when.zone === entry.zone ? null : when.zone,
  };
  const plainly = entry.stamp.parts.day ? [] : [{ ...short, day: null }];
  const inPlace = [...plainly, short, when].flatMap((form) => {
    const edits = rewriteStamp(text, entry.stamp, form, around);
    return edits ? [edits] : [];
  });
  const stays = inPlace.map((edits) => plan([...words.edits, ...edits]));
  const staysDated = (): Plan[] => {
    const next = model.timeline[model.timeline.indexOf(entry) + 1];
    const nextDay = next && withDay(text, model.timeline, next);
    return nextDay ? inPlace.map((edits) => plan([...words.edits, ...edits, ...nextDay], [entry, next])) : [];
  };
  const goes = (): Iterable<Plan> => movedPlans(draft, entry, when, words.edits, inPlace, plan);
  if (stays.length > 0) {
    const elsewhere = moved && dayHeading(draft, entry) !== null;
    return !elsewhere && inOrder(model.timeline, entry, when)
      ? [...stays, goes, staysDated]
      : [goes, ...stays, staysDated];
  }
  const plans = [...goes()];
  return plans.length > 0
    ? plans
    : refuse(
        'no place',
        'The time of this entry is written in a way that cannot be changed in place.',
        entry.stamp,
      );
}
