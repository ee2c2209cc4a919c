import type { Card } from '@debrief/api';
import { dayOf, type Facts, stateOf } from '@debrief/library';

/** What a list shows of a postmortem. */
export function cardOf(facts: Facts): Card {
  const { id, title, month, status, severity, systems, labels, owner, team, summary, impact } = facts;
  return {
    ...{ id, title, month, day: dayOf(facts), status, severity },
    ...{ systems: [...systems], labels: [...labels], owner, team, summary, impact },
    durations: { ...facts.durations },
    factors: facts.factors.length,
    actions: facts.actions.length,
    openActions: facts.actions.filter((action) => stateOf(action) === 'open').length,
    openThreads: facts.openThreads,
    openQuestions: facts.openQuestions,
  };
}
