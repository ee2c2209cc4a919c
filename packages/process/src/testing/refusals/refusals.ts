import { ofActions } from './actions.js';
import { ofCauses } from './causes.js';
import { ofFacts } from './facts.js';
import type { Refusal } from './refusal.js';
import { ofReview } from './review.js';

/** One refusal for each need. */
export const refusals: readonly Refusal[] = [...ofFacts, ...ofCauses, ...ofActions, ...ofReview];
