import { isRefusal, merge } from '@debrief/document';
import { changePolicy, newPolicy, type PolicyChange } from '@debrief/process/settings';

/** What one person did at once, and is not saved yet. */
export type Pending =
  | { readonly changes: readonly PolicyChange[] }
  /** Something taken back, or done again: from one text to another. */
  | { readonly before: string; readonly after: string; readonly told: string };

/** The file as the server has it; no version where there is none. */
export interface PolicyText {
  readonly version: string | null;
  readonly text: string | null;
}

/** A text after something that waits, or why it cannot be. */
export function after(
  text: string | null,
  pending: Pending,
  rules: readonly string[],
): { readonly text: string } | { readonly message: string } {
  if ('before' in pending) {
    const merged = merge(pending.before, pending.after, text ?? '');
    return merged.conflicts.length === 0
      ? { text: merged.text }
      : {
          message:
            'Somebody has changed the same lines since. Change them by hand, so that nothing of theirs is lost.',
        };
  }
  let next = text ?? newPolicy;
  for (const change of pending.changes) {
    const outcome = changePolicy(next, change, { rules });
    if (isRefusal(outcome)) return { message: outcome.message };
    next = outcome.text;
  }
  return { text: next };
}

/** A text with everything done to it that still can be, and what that was. */
export function replayed(
  text: string | null,
  waiting: readonly Pending[],
  rules: readonly string[],
): { readonly text: string | null; readonly waiting: readonly Pending[] } {
  let next = text;
  const good = waiting.filter((pending) => {
    const outcome = after(next, pending, rules);
    if ('message' in outcome) return false;
    next = outcome.text;
    return true;
  });
  return { text: next, waiting: good };
}
