import { type Phase, phases } from '@debrief/process/phases';

/** How far a postmortem is with one phase; a `PhaseStanding` of `process` is one. */
export interface LoopPhase {
  readonly phase: Phase | 'review';
  readonly asked: number;
  readonly met: number;
}

/** One phase as a part of the ring, which begins at the top and goes with the clock. */
export interface LoopArc {
  readonly phase: Phase;
  readonly asked: number;
  readonly met: number;
  /** How much of it is there: 0 to 1. */
  readonly filled: number;
  readonly isCurrent: boolean;
  /** Where it begins and ends, in turns of the circle. */
  readonly from: number;
  readonly to: number;
}

export interface LoopLayout {
  readonly arcs: readonly LoopArc[];
  readonly current: LoopArc | null;
  /** `Phase: causes. 3 of 5 things are there.` */
  readonly name: string;
}

/** The six phases as a ring. `current` is null when the loop is closed. */
export function layOutLoop(standings: readonly LoopPhase[], current: Phase | null): LoopLayout {
  const arcs = phases.map((phase, index): LoopArc => {
    const standing = standings.find((each) => each.phase === phase);
    const asked = Math.max(0, standing?.asked ?? 0);
    const met = Math.min(asked, Math.max(0, standing?.met ?? 0));
    const isAhead = current !== null && index > phases.indexOf(current);
    const filled = current === null ? 1 : asked > 0 ? met / asked : isAhead ? 0 : 1;
    const [from, to] = [index / phases.length, (index + 1) / phases.length];
    return { phase, asked, met, filled, isCurrent: phase === current, from, to };
  });
  const now = arcs.find(({ isCurrent }) => isCurrent) ?? null;
  return { arcs, current: now, name: nameOf(now) };
}

function nameOf(current: LoopArc | null): string {
  if (!current) return 'All six phases are done: the loop is closed.';
  return `Phase: ${current.phase}. ${thereWords(current)}`;
}

/** `3 of 5 things are there.` */
export function thereWords({ asked, met }: Pick<LoopArc, 'asked' | 'met'>): string {
  if (asked === 0) return 'Nothing is asked for here.';
  if (met === asked) return asked === 1 ? 'What it needs is there.' : `All ${asked} things are there.`;
  return `${met} of ${asked} things ${met === 1 ? 'is' : 'are'} there.`;
}

/** The path of a part of a circle, in turns from the top. */
export function arcPath(centre: number, radius: number, from: number, to: number): string {
  const at = (turn: number): string => {
    const angle = (turn - 0.25) * 2 * Math.PI;
    return `${round(centre + radius * Math.cos(angle))} ${round(centre + radius * Math.sin(angle))}`;
  };
  return `M${at(from)}A${round(radius)} ${round(radius)} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
