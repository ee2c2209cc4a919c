import { type Parsed, quote, sectionsOf, titleAt } from '@debrief/document';
import type { Words } from './draft.js';
import { type Shown, sourceOf } from './place.js';

/** The words of the text that somebody sees, with what tells them from others; all of their block where they cannot be told. */
export function wordsFor(shown: Shown, { model, text }: Parsed): Words | null {
  const { block } = shown;
  const whole = { ...shown, from: 0, to: shown.words.length };
  const range = sourceOf(text, shown) ?? sourceOf(text, whole) ?? (block.from < block.to ? block : null);
  if (!range) return null;
  const anchor = quote(text, range, titleAt(sectionsOf(model), range.from));
  return { anchor, from: range.from, to: range.to };
}
