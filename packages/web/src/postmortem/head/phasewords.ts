import type { PhaseStanding } from '@debrief/api/client';
import { sentence } from './sentence.js';

/** What is being done in a phase, in a word; the last one is called for the way to it, not for its end. */
export function phaseWords(phase: PhaseStanding['phase']): string {
  return phase === 'loop closed' ? 'Closing the loop' : sentence(phase);
}
