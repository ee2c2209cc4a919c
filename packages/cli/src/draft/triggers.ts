import { triggerMeanings } from '@debrief/process/calling';
import type { Choice } from '../terminal/ask.js';

/** What can ask for a postmortem, as the format says it. */
export const triggers: readonly Choice[] = Object.entries(triggerMeanings).map(([value, hint]) => ({
  value,
  hint,
}));
