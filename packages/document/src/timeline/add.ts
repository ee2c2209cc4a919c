import { plain } from '../markdown/plain.js';
import type { Draft } from '../operations/draft.js';
import type { Plan } from '../operations/guard.js';
import type { Ways } from '../operations/items.js';
import { isRefusal, type Refusal, refuse } from '../operations/outcome.js';
import { besideEntry } from './beside.js';
import { timeAmong } from './clock.js';
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
  const otherwise = when.zone && !entries.some(({ zone }) => zone) ? noZone(when.zone) : undefined;
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

/** One zone in a timeline counts for all its entries. */
function noZone(zone: string): Refusal {
  return refuse(
    'no place',
    `The timeline says no zone, and ${zone} at one entry would be that of all. Say the time without a zone, or say the zone of the timeline first.`,
  );
}
