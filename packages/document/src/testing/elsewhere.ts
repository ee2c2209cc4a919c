import type { Model } from '../model.js';
import type { Edit } from '../range.js';
import { type Dice, pick } from './words.js';

/** Words of another hand, which are nothing but prose wherever they stand. */
const words = 'Another hand was here meanwhile.';

/** A change of another hand: a paragraph in front of a heading, or other letters in a paragraph. Null where there is no place. */
export function editElsewhere({ text, outline, blocks }: Model, dice: Dice): Edit[] | null {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const headings = outline.all.filter(
    ({ via, stamped, level, kind }) => via === 'heading' && !stamped && level <= 2 && kind !== 'external',
  );
  const heading = pick(dice, headings);
  if (heading && dice(2) === 0)
    return [{ from: heading.from, to: heading.from, insert: `${words}${lineEnd}${lineEnd}` }];
  const paragraph = pick(
    dice,
    blocks.filter(({ type, from, to }) => type === 'paragraph' && /[a-z]{4} [a-z]/.test(text.slice(from, to))),
  );
  if (!paragraph) return null;
  const match = /(?<=[a-z]{4}) (?=[a-z])/.exec(text.slice(paragraph.from, paragraph.to));
  const at = paragraph.from + (match?.index ?? 0);
  return [{ from: at, to: at + 1, insert: ' really ' }];
}
