import { apply, isRefusal } from '@debrief/document';
import { type Decided, messageFor } from '@debrief/process/doing';
import { ProblemError } from '../problem/problem.js';
import type { ReadText } from '../workbench/views.js';

/** A text after something decided, with the message of its commit. */
export function done(
  { id, parsed }: Pick<ReadText, 'id' | 'parsed'>,
  doings: readonly Decided[],
): { readonly after: string; readonly message: string } {
  const after = doings.reduce((before, { operation }) => {
    const outcome = apply(before, operation);
    if (!isRefusal(outcome)) return outcome.parsed;
    throw new ProblemError(
      'not-possible',
      outcome.message,
      'Nothing was changed. An edit of the text can do more.',
    );
  }, parsed);
  const names = doings.map(({ name }) => name);
  return { after: after.text, message: messageFor(doings, names, id) };
}
