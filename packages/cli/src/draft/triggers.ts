import type { Choice } from '../terminal/ask.js';

/** What can ask for a postmortem, as the format says it. */
export const triggers: readonly Choice[] = [
  { value: 'core-down', hint: 'a core system was down' },
  { value: 'user-facing', hint: 'people could not do what they came for' },
  { value: 'degraded', hint: 'slow or unreliable, for long' },
  { value: 'data-loss', hint: 'data was lost or wrong' },
  { value: 'security', hint: 'somebody could see or do what they must not' },
  { value: 'near-miss', hint: 'it nearly happened' },
  { value: 'other', hint: 'something else worth learning from' },
];
