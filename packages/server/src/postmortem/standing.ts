import type { Need, PhaseStanding, Standing } from '@debrief/api';
import { Lines } from '@debrief/document';
import {
  aims,
  type Due,
  type NeedLack,
  type PhaseStanding as Phase,
  type Standing as Where,
} from '@debrief/process';

/** Where a postmortem is, as data; lines count from 1. */
export function standingJson(text: string, where: Where, dues: readonly Due[]): Standing {
  const lines = new Lines(text);
  const needOf = ({ need, message, command, ask, from }: NeedLack): Need => ({
    rule: need.name,
    phase: need.phase,
    line: lines.lineAt(from),
    message,
    command,
    ask: ask ?? null,
    says: need.says,
    why: need.why,
  });
  const phaseOf = ({ phase, asked, met, lacks }: Phase): PhaseStanding => ({
    phase,
    aim: phase === 'review' ? null : aims[phase],
    asked,
    met,
    needs: lacks.map(needOf),
  });
  const { claimed, status, isOlder, phase, phases, review, next } = where;
  return {
    claimed,
    status,
    isOlder,
    phase,
    phases: phases.map(phaseOf),
    review: phaseOf(review),
    next: next && { status: next.status, needs: next.lacks.map(needOf) },
    dues: dues.map(({ what, day, words, isOver }) => ({ what, day, words, isOver })),
  };
}
