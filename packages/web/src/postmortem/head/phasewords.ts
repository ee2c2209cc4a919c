import type { PhaseStanding } from '@debrief/api/client';
import { sentence } from './sentence.js';

/** A phase as a heading; the last one is called for what is done in it, not for its end. */
export function phaseWords(phase: PhaseStanding['phase']): string {
  return phase === 'loop closed' ? 'Closing the loop' : sentence(phase);
}
