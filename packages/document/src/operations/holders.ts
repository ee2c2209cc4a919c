import type { Draft } from './draft.js';
import { factsOf, type Part, parts } from './facts.js';
import type { Planned } from './items.js';
import { isRefusal } from './outcome.js';

/**
 * The same plans, which touch what holds their words in other parts, too: a lesson that lists the factors. An edit at
 * its end is no longer in it afterwards; its beginning is.
 */
export function withHolders(draft: Draft, part: Part, planned: Planned): Planned {
  if (isRefusal(planned)) return planned;
  const known = factsOf(draft.model);
  const others = parts.filter((each) => each !== part).flatMap((each) => known[each]);
  return planned.map((plan) => {
    const places = [...plan.edits, ...plan.touches];
    const held = others.filter((fact) => places.some(({ from, to }) => fact.from < to && from < fact.to));
    return { ...plan, touches: [...plan.touches, ...held.map(({ from }) => ({ from, to: from + 1 }))] };
  });
}
