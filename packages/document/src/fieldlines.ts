import { type FieldName, isCalled, readField } from './fields.js';
import type { List, ListItem } from './markdown/blocks.js';
import {
  itemBefore,
  itemBehind,
  itemWithin,
  type NewItem,
  nestedLists,
  withoutItems,
} from './markdown/list.js';
import { asWords } from './markdown/write.js';
import type { Field } from './model.js';
import type { Edit } from './range.js';

/** A `Name: value` line in its list. */
export interface FieldLine {
  readonly list: List;
  readonly item: ListItem;
  readonly field: Field;
}

/** The `Name: value` lines nested in an item, or those of a list. */
export function fieldLines(text: string, lists: readonly List[]): FieldLine[] {
  return lists.flatMap((list) =>
    list.items.flatMap((item) => {
      const field = readField(text, item);
      return field ? [{ list, item, field }] : [];
    }),
  );
}

/** Puts a value on the line of a field. */
export function setValue(text: string, { valueRange }: Field, value: string): Edit {
  const space = valueRange.from === valueRange.to && !/\s/.test(text[valueRange.from - 1] ?? ' ') ? ' ' : '';
  return { from: valueRange.from, to: valueRange.to, insert: space + value };
}

/** Takes the first line of each of some fields away. */
export function withoutFields(text: string, item: ListItem, names: readonly FieldName[]): Edit[] {
  const lines = fieldLines(text, nestedLists(item));
  const gone = names.flatMap((name) => lines.find(({ field }) => isCalled(name, field.name)) ?? []);
  return [...new Set(gone.map(({ list }) => list))].flatMap((list) =>
    withoutItems(
      text,
      list,
      gone.flatMap((line) => (line.list === list ? line.item : [])),
    ),
  );
}

/**
 * Sets a field of an item: on its line, or on a new line in its place among the others. `order` are all names in the
 * order in which we write them, `going` those that are taken away at the same time.
 */
export function setField(
  text: string,
  item: ListItem,
  name: FieldName,
  value: string,
  order: readonly FieldName[],
  lineEnd: string,
  example: ListItem | null = null,
  going: readonly FieldName[] = [],
): Edit[] {
  const lines = fieldLines(text, nestedLists(item));
  const known = lines.find(({ field }) => isCalled(name, field.name));
  if (known) return [setValue(text, known.field, value)];
  const samples = [...lines, ...(example ? fieldLines(text, nestedLists(example)) : [])];
  const line: NewItem = { words: headLike(text, samples, name) + value, box: null };
  const rank = (written: string): number => order.findIndex((each) => isCalled(each, written));
  const own = rank(name.name);
  // A line that is taken away at the same time is nothing to stand beside.
  const staying = lines.filter(({ field }) => !going.some((each) => isCalled(each, field.name)));
  const behind = staying.findLast(({ field }) => own < 0 || rank(field.name) < own);
  if (behind) return [itemBehind(text, behind.list, behind.item, line, lineEnd)];
  const before = staying[0];
  if (before) return [itemBefore(text, before.list, before.item, line, lineEnd)];
  return [itemWithin(text, item, line, lineEnd, example)];
}

/** The name of a field as other lines have it, if one does (`Assignee: `), or set as theirs: `**Owner**: `. */
export function headLike(text: string, samples: readonly FieldLine[], name: FieldName): string {
  const namesake = name.also && samples.find(({ field }) => isCalled(name, field.name));
  return fieldHead(text, namesake ?? samples[0], namesake?.field.name ?? name.name);
}

/** The name of a field as the other fields have theirs: `Owner: `, `**Owner**: `. */
export function fieldHead(text: string, sample: FieldLine | undefined, name: string): string {
  const first = sample?.item.blocks[0];
  if (!sample || !first) return `${name}: `;
  const head = text.slice(first.from, sample.field.valueRange.from);
  const written = head.replace(sample.field.name, () => name);
  const named = head.includes(sample.field.name) && !/[\r\n]/.test(written);
  return named ? `${written.trimEnd()} ` : `${name}: `;
}

/** The words of a field as they can stand on its line. */
export function fieldValue(words: string): string {
  return asWords(words).replace(/^\\(?=[-+*>#|~`=<[])/, '');
}
