import { type ApplyOptions, apply } from '../operations/apply.js';
import type { Operation } from '../operations/operation.js';
import { isRefusal } from '../operations/outcome.js';
import { parse } from '../parse.js';
import { applyEdits } from '../range.js';

/** Where an operation may name things by words. */
const targets = ['item', 'before'] as const;

/**
 * The text after an operation, or why there is none. An item may be named by words, where those
 * stand first.
 *
 *     applied('## Actions\n\n- Fix a\n- Fix b', { do: 'remove', what: 'action', item: 'Fix b' });
 *     // '## Actions\n\n- Fix a'
 */
export function applied(text: string, operation: Operation, options: ApplyOptions = {}): string {
  const done = apply(parse(text), placed(text, operation), options);
  if (isRefusal(done)) return `refused: ${done.refused}`;
  const after = applyEdits(text, done.edits);
  if (after !== done.parsed.text) throw new Error('the edits do not make the text that was read again');
  return after;
}

/** The operation with offsets in place of words. */
function placed(text: string, operation: Operation): Operation {
  const mapped: Record<string, unknown> = { ...operation };
  for (const name of targets) {
    const words = mapped[name];
    if (typeof words !== 'string' || /^[AFQ]\d+$/.test(words)) continue;
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`“${words}” does not stand in the text`);
    mapped[name] = at;
  }
  return mapped as unknown as Operation;
}
