import type { Need, PhaseStanding, Standing } from '@debrief/api';
import { Lines } from '@debrief/document';
import {
  aims,
  type Due,
  type NeedLack,
  type PhaseStanding as Phase,
  type Standing as Where,
} from '@debrief/process';

/** What is missing, as data; lines count from 1. */
export function needsJson(text: string, lacks: readonly NeedLack[]): Need[] {
  const lines = new Lines(text);
  return lacks.map(({ need, message, command, ask, way, from }) => ({
    rule: need.name,
    phase: need.phase,
    line: lines.lineAt(from),
    message,
    command,
    ask: ask ?? null,
    way,
    says: need.says,
    why: need.why,
  }));
}

/** Where a postmortem is, as data. */
export function standingJson(text: string, where: Where, dues: readonly Due[]): Standing {
  const phaseOf = ({ phase, asked, met, lacks }: Phase): PhaseStanding => ({
    phase,
    aim: phase === 'review' ? null : aims[phase],
    asked,
    met,
    needs: needsJson(text, lacks),
  });
  const { claimed, status, isOlder, phase, phases, review, next } = where;
  return {
    claimed,
    status,
    isOlder,
    phase,
    phases: phases.map(phaseOf),
    review: phaseOf(review),
    next: next && { status: next.status, needs: needsJson(text, next.lacks) },
    dues: dues.map(({ what, day, words, isOver }) => ({ what, day, words, isOver })),
  };
}
