import type { Place } from '../../place.js';

/** Where a postmortem says what happened and how much of it; a vague word costs most there. */
export const told: readonly Place[] = [
  'title',
  'summary',
  'impact',
  'background',
  'detection',
  'response',
  'timeline',
  'external',
];
