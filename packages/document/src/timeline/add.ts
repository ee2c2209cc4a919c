import { plain } from '../markdown/plain.js';
import type { Entry } from '../model.js';
import type { Draft } from '../operations/draft.js';
import type { Plan } from '../operations/guard.js';
import type { Ways } from '../operations/items.js';
import { isRefusal, type Refusal, refuse } from '../operations/outcome.js';
import type { When } from '../time/when.js';
import { besideEntry } from './beside.js';
import { dayOf, timeAmong } from './clock.js';
import { inFreshPart } from './first.js';
import { mainEntries, neighbours } from './neighbours.js';
import { type Facts, timeSays, wordsSay } from './says.js';

/** A new entry: beside the one in front of which or behind which its time belongs. */
export function addEntry(draft: Draft, facts: Facts): Ways {
  if (plain(facts.text) === '' && !facts.moment)
    return refuse('value not allowed', 'An entry needs words: what happened, as it was seen then.');
  const entries = mainEntries(draft);
  const when = timeAmong(facts.time, entries, null);
  if (isRefusal(when)) return when;
  const expected = {
    part: 'timeline',
    item: null,
    says: { ...wordsSay(facts), ...timeSays(when, entries) },
  } as const;
  const otherwise = whyNowhere(when, entries);
  const plans = function* (ways: Iterable<Plan>): Iterable<Plan> {
    for (const way of ways)
      yield { ...way, expects: [...way.expects, expected], ...(otherwise && { otherwise }) };
  };
  return [
    ...neighbours(entries, when).map(
      ({ entry, side }) =>
        () =>
          plans(besideEntry(draft, entries, entry, side, when, facts)),
    ),
    () => plans(inFreshPart(draft, when, facts)),
  ];
}

/** What is said where no way of writing it will do. One zone, and one day, count for all the entries of a timeline. */
function whyNowhere({ day, zone }: When, entries: readonly Entry[]): Refusal | undefined {
  if (zone && !entries.some((entry) => entry.zone)) {
    return refuse(
      'no place',
      `The timeline says no zone, and ${zone} at one entry would be that of all. Say the time without a zone, or say the zone of the timeline first.`,
    );
  }
  if (!day || entries.length === 0 || entries.some(({ local }) => dayOf(local))) return undefined;
  return refuse(
    'no place',
    'The entries have no day yet, and a day at this one would be that of all. Say the day on which they begin first: as `date` in the front matter, or at the first of them.',
  );
}
