import { dayIn } from '@debrief/process';
import type { Facts } from './facts.js';

/** The day on which it began; null where the document does not tell. */
export function dayOf({ times }: { readonly times: Pick<Facts['times'], 'began'> }): string | null {
  return dayIn(times.began?.local) ?? dayIn(times.began?.at);
}
