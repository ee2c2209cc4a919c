import type { Model } from '@debrief/document';
import { accountOf } from '@debrief/process/doing';

/** Whether a change of a final text has to say what it is: it is another account, and nobody has told today what changed. */
export function needsAmendment(before: Model, after: Model, today: string): boolean {
  if (!isFinal(before) || !isFinal(after)) return false;
  if (after.amendments.some(({ text }) => text.startsWith(today))) return false;
  return accountOf(before) !== accountOf(after);
}

function isFinal({ meta }: Model): boolean {
  return /^(?:final|closed)$/i.test(meta.status?.value.trim() ?? '');
}
