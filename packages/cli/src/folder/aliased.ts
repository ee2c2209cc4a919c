import type { Refusal } from '@debrief/document';
import { exits } from '../exit.js';
import { Stop } from './folder.js';

/** A text that has noted its earlier names; ends the command where it could not. */
export function aliased(outcome: string | Refusal, name: string): string {
  if (typeof outcome === 'string') return outcome;
  throw new Stop(
    exits.refused,
    `${name} could not note its earlier name under aliases, so nothing was done: ${outcome.message}`,
    'Mend the lines between --- at its head, and run the command again.',
  );
}
