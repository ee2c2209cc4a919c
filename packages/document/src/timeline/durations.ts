import type { TimePoint, Times } from '../model.js';

/** Seconds from the beginning to each later moment, where both are known to the minute. */
export interface Durations {
  readonly toDetect: number | null;
  readonly toAcknowledge: number | null;
  readonly toMitigate: number | null;
  readonly toResolve: number | null;
}

/** How long each step took. Below zero where a moment is said to lie before the beginning. */
export function durations({ began, detected, acknowledged, mitigated, resolved }: Times): Durations {
  return {
    toDetect: secondsBetween(began, detected),
    toAcknowledge: secondsBetween(began, acknowledged),
    toMitigate: secondsBetween(began, mitigated),
    toResolve: secondsBetween(began, resolved),
  };
}

function secondsBetween(from: TimePoint | null, to: TimePoint | null): number | null {
  if (!from || !to) return null;
  if (from.at && to.at) return (Date.parse(to.at) - Date.parse(from.at)) / 1000;
  const sameClock = from.zone === to.zone && from.local?.includes('T') && to.local?.includes('T');
  return sameClock ? (Date.parse(`${to.local}Z`) - Date.parse(`${from.local}Z`)) / 1000 : null;
}
