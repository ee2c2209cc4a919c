import { dayIn } from '@debrief/process';
import { dayOf } from '../reading/day.js';
import type { ActionFacts, Facts } from '../reading/facts.js';
import { type ActionState, type Age, ageOf, isOverdue, stateOf } from './state.js';

/** An action of any postmortem, with what is to be known of both. */
export interface ActionRow extends ActionFacts {
  readonly state: ActionState;
  readonly overdue: boolean;
  /** The day until which it is to be done; null where `due` names none. */
  readonly dueDay: string | null;
  readonly age: Age | null;
  readonly postmortem: ActionHome;
}

/** The postmortem that an action belongs to. */
export interface ActionHome {
  readonly id: string;
  readonly path: string;
  readonly title: string | null;
  /** `2026-11`, from its name. */
  readonly month: string;
  readonly severity: string | null;
  readonly systems: readonly string[];
  readonly team: string | null;
  /** The day on which it began; null where the document does not tell. */
  readonly day: string | null;
}

/** All actions of some postmortems, in their order: `actionsOf(facts, '2026-11-21')`. */
export function actionsOf(all: readonly Facts[], today: string): readonly ActionRow[] {
  return all.flatMap((facts) => {
    const { id, path, title, month, severity, systems, team } = facts;
    const postmortem = { id, path, title, month, severity, systems, team, day: dayOf(facts) };
    const age = ageOf(facts, today);
    return facts.actions.map((action) => ({
      ...action,
      state: stateOf(action),
      overdue: isOverdue(action, today),
      dueDay: dayIn(action.due),
      age,
      postmortem,
    }));
  });
}
