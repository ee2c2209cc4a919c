import { fieldValue, setField, withoutFields } from '../fieldlines.js';
import { type FieldName, isCalled, readFields } from '../fields.js';
import type { Block, ListItem } from '../markdown/blocks.js';
import { nestedLists, withoutItems } from '../markdown/list.js';
import { plainAt } from '../markdown/plain.js';
import { asWords } from '../markdown/write.js';
import type { Edit, Range } from '../range.js';

/** The line below a question that answers it: `Answer: about 240.` */
export const answerField: FieldName = { name: 'Answer', also: ['answered', 'a', 'reply'] };

/** What stands below a question in answer to it: the line that says so, or else the only thing that is there. */
export function readAnswer(text: string, item: ListItem): string | null {
  const fields = nestedLists(item).flatMap((list) => readFields(text, list));
  const named = fields.find(({ name }) => isCalled(answerField, name));
  if (named) return named.value || null;
  const only = onlyWords(item);
  return (only && plainAt(text, only.words)) || null;
}

/** The words of the one paragraph or the one list item below a question. */
function onlyWords(item: ListItem): { readonly words: Range; readonly inList: boolean } | null {
  const [below, ...more] = item.blocks.slice(1);
  if (!below || more.length > 0) return null;
  if (below.type === 'paragraph') return { words: below, inList: false };
  const inner = below.type === 'list' && below.items.length === 1 ? below.items[0]?.blocks : undefined;
  const words: Block | undefined = inner?.length === 1 ? inner[0] : undefined;
  return words?.type === 'paragraph' ? { words, inList: true } : null;
}

/** The edits that put an answer below a question, or take it away; null where its place does not allow that. */
export function answerEdits(
  text: string,
  item: ListItem,
  words: string | null,
  lineEnd: string,
): readonly Edit[] | null {
  const hasLine = nestedLists(item)
    .flatMap((list) => readFields(text, list))
    .some(({ name }) => isCalled(answerField, name));
  const only = hasLine ? null : onlyWords(item);
  if (words === null) {
    if (hasLine) return withoutFields(text, item, [answerField]);
    const [list] = nestedLists(item);
    return only ? (only.inList && list ? withoutItems(text, list, list.items) : null) : [];
  }
  if (only) return [{ from: only.words.from, to: only.words.to, insert: asWords(words) }];
  return setField(text, item, answerField, fieldValue(words), [answerField], lineEnd);
}
