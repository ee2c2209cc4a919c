import { readId } from '../fields.js';
import { plainAt } from '../markdown/plain.js';
import type { Model } from '../model.js';
import type { Range } from '../range.js';
import { draftOf } from './draft.js';
import { wordsAt } from './listed.js';

/**
 * The words of a listed thing in Markdown, as a form shows them to be changed: without its mark, its box, its number and
 * what stands below it. In a table, where they stand in several cells, null.
 *
 *     sourceOf(model, model.questions[0]); // 'Which **clients**?'
 */
export function sourceOf(model: Model, thing: Range): string | null {
  const words = wordsAt(draftOf(model), thing);
  if (!words) return null;
  const from = ['A', 'F', 'Q'].reduce(
    (at, letter) => readId(model.text, { ...words, from: at }, letter)?.rest ?? at,
    words.from,
  );
  const source = model.text.slice(from, words.to).trim();
  // A form has one line for them.
  return plainAt(model.text, { from, to: words.to }) === '' ? '' : source.replace(/\s*\n\s*/g, ' ');
}
