import { foldedId } from './name.js';

/** What tells one incident from another before much is known of it. */
export interface Sketch {
  readonly id: string;
  readonly systems: readonly string[];
  /** The instant at which it began; null where only the day is known, or nothing. */
  readonly began: string | null;
}

/** Two that began within these share more than a system. */
const near = 3 * 3_600_000;

/** A call that says no time is about what happens now. */
const lately = 24 * 3_600_000;

/**
 * Those of the known ones that may be about the same incident: they have the same name, or began at the same time in the
 * same system. Two people who are woken by one alarm call for it twice, and the second would like to know of the first.
 */
export function sameIncidents<Known extends Sketch>(
  call: Sketch,
  known: readonly Known[],
  now: Date,
): readonly Known[] {
  const name = foldedId(call.id);
  const systems = new Set(call.systems.map((each) => each.toLowerCase()));
  return known.filter((each) => {
    const own = foldedId(each.id);
    if (own === name || plainName(own) === name) return true;
    if (!each.systems.some((system) => systems.has(system.toLowerCase()))) return false;
    if (call.began !== null && each.began !== null)
      return Math.abs(Date.parse(call.began) - Date.parse(each.began)) <= near;
    const told = call.began ?? each.began;
    const isLately = told === null || Math.abs(now.getTime() - Date.parse(told)) <= lately;
    return isLately && sameMonth(call, each);
  });
}

/** A folded name without the number that tells it from others of the same. */
function plainName(folded: string): string {
  return folded.replace(/-\d{1,2}$/, '');
}

function sameMonth(one: Sketch, other: Sketch): boolean {
  return one.id.slice(0, 7) === other.id.slice(0, 7);
}
