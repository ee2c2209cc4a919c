import type { Draft } from './draft.js';
import { type Fact, factsOf, type Part, parts } from './facts.js';
import type { Planned } from './items.js';
import { isRefusal } from './outcome.js';

/**
 * The same plans, out of whose words nothing is to be read but things of one part. What was read from words that change
 * may change with them.
 */
export function onlyIn(draft: Draft, part: Part, planned: Planned): Planned {
  if (isRefusal(planned)) return planned;
  const known = factsOf(draft.model);
  return planned.map((plan) => {
    const places = [...plan.edits, ...plan.touches];
    const said = (each: Part): readonly Fact[] =>
      known[each].filter((fact) => places.some(({ from, to }) => fact.from < to && from < fact.to));
    const others = parts.filter((each) => each !== part && !plan.expects.some((one) => one.part === each));
    const quiet = others.filter((each) => said(each).length === 0);
    // An edit at the end of what holds it is no longer in it afterwards; its beginning is.
    const around = others.flatMap(said).map(({ from }) => ({ from, to: from + 1 }));
    return {
      ...plan,
      expects: [...plan.expects, ...quiet.map((each) => ({ part: each, item: null, says: null }))],
      touches: [...plan.touches, ...around],
    };
  });
}
