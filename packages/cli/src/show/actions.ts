import { type Action, type Block, plain, type Range, type Table } from '@debrief/document';
import { hanging } from '../terminal/indent.js';
import { type Line, line, type Span, span } from '../terminal/line.js';
import { wrap } from '../terminal/wrap.js';
import { blocks, stacked } from './blocks.js';
import { isDay, longDate } from './clock.js';
import { isFiller, named, type Pair, pair, pairs, rows, spaced, wordsOf } from './fields.js';
import { inline } from './inline.js';
import type { Sheet } from './sheet.js';

/** An action with its box, what was agreed on it, and what is nested in it. `range` is all that speaks of it. */
export function actionItem(
  sheet: Sheet,
  action: Action,
  range: Range,
  nested: readonly Block[],
  width: number,
): Line[] {
  const { from, to } = action.textRange;
  const words = inline(sheet.text.slice(from, Math.min(to, range.to)));
  const fields: Pair[] = [];
  const others = nested.flatMap((block): Block[] => {
    if (block.type !== 'list') return [block];
    const items = block.items.filter((item) => {
      const field = item.blocks.length === 1 ? named(sheet.text, item) : null;
      const value = inline(field?.value ?? '');
      if (field && says(value) && !isTold(action, field.name, value)) fields.push(pair(field.name, value));
      return !field;
    });
    return items.length > 0 ? [{ ...block, items }] : [];
  });
  return setAction(sheet, action, words, fields, width, (inner) => blocks(sheet, others, inner));
}

/** The rows of a table of actions as actions; null for any other table. */
export function actionTable(sheet: Sheet, { header, rows }: Table, width: number): Line[] | null {
  const { text, actions, glyphs } = sheet;
  const found = rows.filter((row) => actions.at(row.from)).length;
  if (found === 0 || found * 2 < rows.length) return null;
  const heads = header.cells.map((cell) => plain(text.slice(cell.from, cell.to)));
  return stacked(
    rows.map((row) => {
      const action = actions.at(row.from);
      const cells = row.cells.map((cell, column) => ({
        head: heads[column] ?? '',
        value: inline(text.slice(cell.from, cell.to)),
        isText: action !== null && holds(cell, action.textRange),
      }));
      const filled = cells.filter(({ value }) => value.length > 0);
      if (!action) return setRow(filled, glyphs, width);
      const fields = filled.filter(
        ({ isText, head, value }) => !isText && says(value) && !isTold(action, head, value),
      );
      const words = inline(text.slice(action.textRange.from, action.textRange.to));
      return setAction(
        sheet,
        action,
        words,
        fields.map(({ head, value }) => pair(head, value)),
        width,
      );
    }),
  );
}

function says(value: Line): boolean {
  return value.length > 0 && !isFiller(wordsOf(value));
}

function holds(outer: Range, inner: Range): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** A row that names no action, such as "N/A", keeps its words. */
function setRow(
  cells: readonly { readonly value: Line }[],
  { bullet, dot }: Sheet['glyphs'],
  width: number,
): Line[] {
  if (cells.length === 0) return [];
  const words = spaced(
    cells.map(({ value }) => value),
    ` ${dot} `,
  );
  return hanging(line(span(`${bullet} `, 'faint')), width, (inner) => wrap(words, inner));
}

function setAction(
  sheet: Sheet,
  action: Action,
  words: Line,
  fields: readonly Pair[],
  width: number,
  rest: (width: number) => readonly Line[] = () => [],
): Line[] {
  const id = action.id ? [span(action.id.value, 'strong'), span('  ')] : [];
  const dropped = action.dropped === null ? [] : [pair('Dropped', action.dropped)];
  return hanging([boxOf(sheet, action), ...id], width, (inner) => [
    ...wrap(words, inner),
    ...rows(agreed(action, wordsOf(words)), ` ${sheet.glyphs.dot} `, inner),
    ...pairs([...fields, ...dropped], inner),
    ...rest(inner),
  ]);
}

function boxOf({ glyphs }: Sheet, { dropped, done }: Action): Span {
  if (dropped !== null) return span(`${glyphs.dropped} `, 'faint');
  return done ? span(`${glyphs.done} `, 'calm') : span(`${glyphs.open} `);
}

/** Who, until when, where it is tracked, and of what kind; only what the words don't say already. */
function agreed(action: Action, words: string): Line[] {
  const { owner, due, ticket, kind, priority, addresses } = action;
  const fresh = (value: string | undefined): string[] =>
    value && !isFiller(value) && !words.includes(value) ? [value] : [];
  const first = [
    ...fresh(owner?.value),
    ...fresh(due?.value).map((day) => `due ${isDay(day) ? longDate(day) : day}`),
    ...fresh(ticket?.value),
  ];
  const second = [
    ...(kind && !isFiller(kind) ? [kind] : []),
    ...(priority && !isFiller(priority) ? [`${priority} priority`] : []),
    ...(addresses.length > 0 ? [`addresses ${addresses.join(', ')}`] : []),
  ];
  return [...first.map((each) => [span(each)]), ...second.map((each) => [span(each, 'faint')])];
}

/** Whether the box and the line under an action say what a field says. */
function isTold(action: Action, name: string, value: Line): boolean {
  const words = wordsOf(value);
  const { owner, due, ticket, kind, priority, addresses, id, dropped, done } = action;
  if ([owner?.value, due?.value, ticket?.value, kind, priority, id?.value, dropped].includes(words))
    return true;
  if (addresses.length > 0 && words.replace(/[\s,]+(?:and\s+)?/g, ' ') === addresses.join(' ')) return true;
  const plainState = /^(?:done|open|completed?|closed|fixed|to ?do|yes|no|✅|☑|✔|x)\W*$/iu.test(words);
  return done !== null && /^(?:status|state|done|completed)\??$/i.test(name) && plainState;
}
