import type { ActionFacts, Facts } from '../reading/facts.js';

/**
 * What figures may look at: a postmortem without anybody's name. `owner` and `team` cannot be handed to a figure, so
 * that nothing can be counted by person or team.
 */
export type Counted = Omit<Facts, 'owner' | 'team' | 'actions' | 'asked' | 'meeting' | 'waiting'> & {
  readonly owner?: never;
  readonly team?: never;
  readonly asked?: never;
  readonly meeting?: never;
  readonly waiting?: never;
  readonly actions: readonly CountedAction[];
};

export type CountedAction = Omit<ActionFacts, 'owner' | 'committed'> & {
  readonly owner?: never;
  readonly committed?: never;
};

/** The one way from facts to figures; it leaves people and teams behind. */
export function withoutPeople({
  owner: _owner,
  team: _team,
  asked: _asked,
  meeting: _meeting,
  waiting: _waiting,
  actions,
  ...facts
}: Facts): Counted {
  return { ...facts, actions: actions.map(({ owner: _own, committed: _by, ...action }) => action) };
}
