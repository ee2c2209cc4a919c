import { type FieldLine, fieldHead, fieldLines, fieldValue, setValue } from '../fieldlines.js';
import { lineEndAt } from '../markdown/label.js';
import {
  endOf,
  itemBefore,
  itemBehind,
  itemWithin,
  type NewItem,
  withoutItems,
  writeItem,
} from '../markdown/list.js';
import type { Factor } from '../model.js';
import type { Draft } from '../operations/draft.js';
import type { Edit } from '../range.js';
import { type Form, fieldLists, formOf, headingEnd } from './form.js';
import { factorFields, rankOf } from './names.js';
import type { Value } from './says.js';

/** The edits that put values on the lines of a factor, or take lines away; null where it has no room for lines. */
export function setFields(
  draft: Draft,
  factor: Factor,
  form: Form,
  values: readonly Value[],
): readonly Edit[] | null {
  const { text } = draft;
  const lines = linesOf(draft, factor, form);
  const known = (name: string): readonly FieldLine[] => linesCalled(lines, name);
  const fresh = values.filter(({ name, words }) => words !== null && known(name).length === 0);
  const gone = values.flatMap(({ name, words }) => (words === null ? known(name) : []));
  const set = values.flatMap(({ name, words }): Edit[] => {
    const [line] = words === null ? [] : known(name);
    return line && words !== null ? [setValue(text, withoutReturn(text, line), fieldValue(words))] : [];
  });
  const added = newLines(draft, factor, form, lines, gone, fresh);
  if (!added) return null;
  const [first] = gone;
  // Where no line stays, new ones stand in the place of the first that goes.
  const left =
    added.length > 0 && gone.length === lines.length ? gone.filter((line) => line !== first) : gone;
  const lists = new Set(left.map(({ list }) => list));
  const cuts = [...lists].flatMap((list) =>
    withoutItems(
      text,
      list,
      left.flatMap((line) => (line.list === list ? line.item : [])),
    ),
  );
  return [...set, ...added, ...cuts];
}

/** The field of a line, without the first half of a Windows line end. */
function withoutReturn(text: string, { field }: FieldLine): FieldLine['field'] {
  const to = endOf(text, field.valueRange);
  return { ...field, valueRange: { from: Math.min(field.valueRange.from, to), to } };
}

function linesOf({ text }: Draft, factor: Factor, form: Form): FieldLine[] {
  return fieldLines(text, fieldLists(form, factor));
}

/** The line of the level, or of the reason to accept; all lines of another name. */
function linesCalled(lines: readonly FieldLine[], name: string): readonly FieldLine[] {
  if (!factorFields.some((field) => field.fact && field.name === name))
    return lines.filter(({ field }) => field.name === name);
  return lines.filter(({ field }) => field.name.toLowerCase() === name.toLowerCase()).slice(0, 1);
}

function newLines(
  draft: Draft,
  factor: Factor,
  form: Form,
  lines: readonly FieldLine[],
  gone: readonly FieldLine[],
  fresh: readonly Value[],
): Edit[] | null {
  if (fresh.length === 0) return [];
  const { text, lineEnd } = draft;
  const kept = lines.filter((line) => !gone.includes(line));
  const items = fresh.map((value) => newLine(draft, lines[0] ?? sampleFor(draft, form), value));
  const [first] = kept;
  if (first)
    return fresh.map(({ name }, index) => {
      const behind = kept.findLast(({ field }) => rankOf(field.name) <= rankOf(name));
      const item = items[index] ?? { words: '', box: null };
      return behind
        ? itemBehind(text, behind.list, behind.item, item, lineEnd)
        : itemBefore(text, first.list, first.item, item, lineEnd);
    });
  const [left] = gone;
  if (left) {
    const edits = items.map((item) => itemBefore(text, left.list, left.item, item, lineEnd));
    const joined = edits.map(({ insert }) => insert).join('');
    const end = joined.lastIndexOf(lineEnd);
    return [{ from: left.item.from, to: endOf(text, left.item), insert: joined.slice(0, end).trimEnd() }];
  }
  return newList(draft, factor, form, items);
}

/** A list of fields where a factor has none: right below its heading, or nested in its item. */
function newList(draft: Draft, factor: Factor, form: Form, items: readonly NewItem[]): Edit[] | null {
  const { text, lineEnd } = draft;
  if (form.type === 'item') {
    const [nested] = fieldLists(form, factor);
    const [first] = nested?.items ?? [];
    const bare = { ...form.item, blocks: form.item.blocks.slice(0, 1) };
    return items.map((item) =>
      nested && first
        ? itemBefore(text, nested, first, item, lineEnd)
        : itemWithin(text, bare, item, lineEnd),
    );
  }
  if (form.type !== 'heading') return null;
  const [below] = form.section.blocks;
  const [list] = fieldLists(form, factor);
  const [first] = list?.items ?? [];
  if (list && first && list === below)
    return items.map((item) => itemBefore(text, list, first, item, lineEnd));
  const at = headingEnd(draft, form.section);
  const next = at + (/^\r?\n/.exec(text.slice(at, at + 2))?.[0].length ?? 0);
  const tail = text.slice(next, lineEndAt(text, next, text.length)).trim() === '' ? '' : lineEnd;
  return [{ from: at, to: at, insert: `${lineEnd}${lineEnd}${writeLines(draft, items)}${tail}` }];
}

/** A list of fields, with the mark that the lists of other factors have. */
export function writeLines(draft: Draft, items: readonly NewItem[]): string {
  const sample = sampleFor(draft, null);
  const mark = sample ? draft.text.slice(sample.item.mark.from, sample.item.mark.to) : '-';
  const style = { indent: '', mark: /^[-*+]$/.test(mark) ? mark : '-', gap: ' ' };
  return items.map((item) => writeItem(item, style, draft.lineEnd)).join(draft.lineEnd);
}

/** A field as an item of a list, its name set as that of the sample. */
export function newLine({ text }: Draft, sample: FieldLine | undefined, { name, words }: Value): NewItem {
  const first = sample?.item.blocks[0];
  const head =
    first && sample?.field.name === name
      ? `${text.slice(first.from, sample.field.valueRange.from).trimEnd()} `
      : fieldHead(text, sample, name);
  return { words: head + fieldValue(words ?? ''), box: null };
}

/** A field of another factor that is written in the same form: of a heading, where no form is given. */
export function sampleFor(draft: Draft, form: Form | null): FieldLine | undefined {
  for (const factor of draft.model.factors) {
    const other = formOf(draft, factor);
    const [line] = other.type === (form?.type ?? 'heading') ? linesOf(draft, factor, other) : [];
    if (line) return line;
  }
  return undefined;
}
