import type { Read } from '../../rule.js';

/** What the message for customers says, and where it begins; null while there is not yet a message to speak of. */
export function messageIn(read: readonly Read[]): { readonly text: string; readonly at: Read } | null {
  const inside = read.filter(({ passage }) => passage.place === 'external');
  const said = inside.filter(({ passage }) => passage.role !== 'heading' && passage.role !== 'label');
  const text = said.map(({ passage }) => passage.words).join('\n');
  const [at] = inside;
  return at && (text.match(/\p{L}+/gu) ?? []).length >= 12 ? { text, at } : null;
}
