import type { Model } from '../model.js';
import type { Edit, Range } from '../range.js';
import { type Dice, pick } from './dice.js';

/** Words of another hand, which are nothing but prose wherever they stand. */
const words = 'Another hand was here meanwhile.';

/**
 * A change of another hand: a paragraph in front of a heading, or another word in a paragraph. Null where there is no
 * place for it away from the ranges that are given.
 */
export function editElsewhere(
  { text, outline, blocks }: Model,
  away: readonly Range[],
  dice: Dice,
): readonly Edit[] | null {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const headings = outline.all.flatMap(({ via, stamped, level, kind, from }): Edit[] =>
    via === 'heading' && !stamped && level <= 2 && kind !== 'external'
      ? [{ from, to: from, insert: `${words}${lineEnd}${lineEnd}` }]
      : [],
  );
  const paragraphs = blocks.flatMap((block): Edit[] => {
    const gap = /(?<=[a-z]{4}) (?=[a-z])/.exec(text.slice(block.from, block.to));
    const at = block.from + (gap?.index ?? 0);
    return block.type === 'paragraph' && gap ? [{ from: at, to: at + 1, insert: ' really ' }] : [];
  });
  const edit = pick(
    dice,
    (dice(2) === 0 ? headings : paragraphs).filter((each) =>
      away.every((range) => areApart(text, each, range)),
    ),
  );
  return edit ? [edit] : null;
}

/** True where other words stand between two ranges. */
function areApart(text: string, one: Range, two: Range): boolean {
  if (one.from < two.to && two.from < one.to) return false;
  return text.slice(Math.min(one.to, two.to), Math.max(one.from, two.from)).trim() !== '';
}
