import type { Action, Factor, Model, Step } from '@debrief/document';

/** What hangs on a factor, and would hang on nothing without it. */
export interface Hanging {
  /** How many questions of its whys go with it. */
  readonly whys: number;
  readonly actions: readonly Action[];
  /** Factors that it reinforces. */
  readonly factors: readonly Factor[];
}

export function hangingOn(model: Model, factor: Factor): Hanging {
  const id = factor.id?.value;
  const isAlone = model.factors.filter((each) => each.id?.value === id).length === 1;
  return {
    whys: factor.chains.reduce((sum, chain) => sum + questionsIn(chain), 0),
    // What names a number that two factors share may mean the other one.
    actions:
      id !== undefined && isAlone ? model.actions.filter(({ addresses }) => addresses.includes(id)) : [],
    factors:
      id !== undefined && isAlone
        ? model.factors.filter((each) => each !== factor && each.reinforcedBy.includes(id))
        : [],
  };
}

/** All that takes a factor out: first its number out of what names it, from the end of the text on, then itself. */
export function removeFactor(model: Model, factor: Factor, letsGo: boolean): readonly Step[] {
  const id = factor.id?.value;
  const { actions, factors } = hangingOn(model, factor);
  const naming: readonly { readonly from: number; readonly step: Step }[] = [
    ...actions.map((action) => ({
      from: action.from,
      step: {
        do: 'change',
        what: 'action',
        item: action.from,
        facts: { addresses: action.addresses.filter((each) => each !== id) },
      } as const,
    })),
    ...factors.map((each) => ({
      from: each.from,
      step: {
        do: 'change',
        what: 'factor',
        item: each.from,
        facts: {
          fields: { 'Reinforced by': each.reinforcedBy.filter((name) => name !== id).join(', ') || null },
        },
      } as const,
    })),
    { from: factor.from, step: { do: 'remove', what: 'factor', item: factor.from } },
  ];
  // Each step is meant for the text as those before it left it: what stands in front keeps its place.
  const steps = letsGo ? naming : naming.slice(-1);
  return steps.toSorted((a, b) => b.from - a.from).map(({ step }) => step);
}

interface Asked {
  readonly whys: readonly { readonly answers: readonly Asked[] }[];
}

/** How many questions hang below a chain or an answer. */
export function questionsIn({ whys }: Asked): number {
  return whys.reduce(
    (sum, { answers }) => sum + 1 + answers.reduce((below, answer) => below + questionsIn(answer), 0),
    0,
  );
}
