import type { ActionFacts, Facts } from '../reading/facts.js';

/**
 * What figures may look at: a postmortem without anybody's name. `owner` and `team` cannot be handed to a figure, so
 * that nothing can be counted by person or team.
 */
export type Counted = Omit<Facts, 'owner' | 'team' | 'actions'> & {
  readonly owner?: never;
  readonly team?: never;
  readonly actions: readonly CountedAction[];
};

export type CountedAction = Omit<ActionFacts, 'owner'> & { readonly owner?: never };

/** The one way from facts to figures; it leaves people and teams behind. */
export function withoutPeople({ owner: _owner, team: _team, actions, ...facts }: Facts): Counted {
  return { ...facts, actions: actions.map(({ owner: _own, ...action }) => action) };
}
