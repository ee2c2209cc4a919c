import { Lines } from '@debrief/document';
import type { NeedLack, PhaseStanding } from '@debrief/process';
import type { Standee } from './standee.js';

/** Where a postmortem is, as one stable object; lines count from 1. */
export function dataOf({ id, title, text, standing, dues }: Standee) {
  const lines = new Lines(text);
  const needOf = ({ need, message, command, ask, from }: NeedLack) => ({
    rule: need.name,
    phase: need.phase,
    line: lines.lineAt(from),
    message,
    command,
    ask: ask ?? null,
  });
  const phaseOf = ({ phase, asked, met, lacks }: PhaseStanding) => ({
    phase,
    asked,
    met,
    needs: lacks.map(needOf),
  });
  const { claimed, status, isOlder, phase, phases, review, next } = standing;
  return {
    format: 1,
    id,
    title,
    says: claimed,
    status,
    older: isOlder,
    phase,
    phases: phases.map(phaseOf),
    review: phaseOf(review),
    next: next && { status: next.status, needs: next.lacks.map(needOf) },
    due: dues.map(({ what, day, words, isOver }) => ({ what, day, words, over: isOver })),
  };
}
