import type { Trigger } from '../policy/policy.js';

/** What each trigger means, in the words of those who choose one. */
export const triggerMeanings: Readonly<Record<Trigger, string>> = {
  'core-down': 'a core system was down',
  'user-facing': 'people could not do what they came for',
  degraded: 'slow or unreliable, for long',
  'data-loss': 'data was lost or wrong',
  security: 'somebody could see or do what they must not',
  'near-miss': 'it nearly happened',
  other: 'something else worth learning from',
};
