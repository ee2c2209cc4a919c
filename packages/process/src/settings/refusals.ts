import type { Reason, Refusal } from '@debrief/document';
import { lineStart } from '../policy/lines.js';

/** A change that was not made, as a value, with the line that is in its way. */
export function refused(reason: Reason, message: string, from?: number): Refusal {
  return { refused: reason, message, ...(from !== undefined && { at: { from, to: from } }) };
}

/** The file is written in a way that takes no change here. */
export function noPlace(text: string, at: number): Refusal {
  return refused(
    'no place',
    `Line ${lineOf(text, at)} of debrief.yaml is written in a way that cannot be changed from here. Change it in the file itself.`,
    at,
  );
}

/** The number of the line of an offset, as people count. */
export function lineOf(text: string, at: number): number {
  return text.slice(0, lineStart(text, at)).split('\n').length;
}

/** True where a text was not changed. */
export function isRefused(outcome: string | Refusal): outcome is Refusal {
  return typeof outcome !== 'string';
}
