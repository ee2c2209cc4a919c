import type { Block, List, ListItem, Paragraph } from '@debrief/document';
import { apart, hanging, led } from '../terminal/indent.js';
import { blank, type Line, line, span } from '../terminal/line.js';
import { wrap } from '../terminal/wrap.js';
import { actionItem, actionTable } from './actions.js';
import { code, footnote, html, unquoted } from './asis.js';
import { factorItem } from './factors.js';
import { inline, prose } from './inline.js';
import { questionItem } from './questions.js';
import type { Sheet } from './sheet.js';
import { table } from './table.js';

/** Blocks as the author set them, one under the other; factors, actions and questions in their own form. */
export function blocks(sheet: Sheet, each: readonly Block[], width: number): Line[] {
  const lines: Line[] = [];
  let before: Block | null = null;
  for (const one of each) {
    const set = block(sheet, one, width);
    if (set.length === 0) continue;
    if (before && !leadsInto(sheet, before, one)) lines.push(blank);
    for (const each of set) lines.push(each);
    before = one;
  }
  return lines;
}

/** A line such as "The causes:" stands right above its list. */
function leadsInto({ text }: Sheet, before: Block, next: Block): boolean {
  if (before.type !== 'paragraph' || (next.type !== 'list' && next.type !== 'code')) return false;
  const source = text.slice(before.from, before.to).trim();
  return /:\**$/.test(source) || /^(\*\*|__)[^*_]*\1:?$/.test(source);
}

function block(sheet: Sheet, one: Block, width: number): Line[] {
  const source = (): string => unquoted(sheet.text, one);
  switch (one.type) {
    case 'paragraph':
      return paragraph(sheet, one, width);
    case 'heading':
      return title(sheet.text.slice(one.content.from, one.content.to), width);
    case 'list':
      return list(sheet, one, width);
    case 'table':
      return actionTable(sheet, one, width) ?? table(sheet, one, width);
    case 'quote': {
      const bar = span(`${sheet.glyphs.bar} `, 'faint');
      return led(bar, bar, width, (inner) => blocks(sheet, one.blocks, inner));
    }
    case 'code':
      return code(source(), width);
    case 'html':
      return html(source(), width);
    case 'reference':
      return footnote(source(), one.label, width);
    case 'rule':
      return [];
  }
}

/** A heading's words. */
export function title(source: string, width: number): Line[] {
  return wrap(
    inline(source).map(({ text }) => span(text, 'strong')),
    width,
  );
}

/** A paragraph may hold lines that are actions. */
function paragraph(sheet: Sheet, { from, to }: Paragraph, width: number): Line[] {
  const { text } = sheet;
  const actions = sheet.actions.between(from, to);
  return [
    ...prose(text.slice(from, actions[0]?.from ?? to), width),
    ...actions.flatMap((action, index) =>
      actionItem(sheet, action, { from: action.from, to: actions[index + 1]?.from ?? to }, [], width),
    ),
  ];
}

function list(sheet: Sheet, each: List, width: number): Line[] {
  const { text, glyphs } = sheet;
  const { items, ordered } = each;
  const start = Number.parseInt(text.slice(items[0]?.mark.from, items[0]?.mark.to), 10) || 1;
  const digits = String(start + items.length - 1).length;
  return stacked(
    items.map((item, index) => {
      const number = `${String(start + index).padStart(digits)}. `;
      return listItem(sheet, item, ordered ? number : `${glyphs.bullet} `, width);
    }),
  );
}

/** Items close to each other, except around one that has empty lines inside. */
export function stacked(parts: readonly (readonly Line[])[]): Line[] {
  const airy = (part: readonly Line[] | undefined): boolean =>
    part?.some(({ length }) => length === 0) ?? false;
  const shown = parts.filter((part) => part.length > 0);
  return shown.flatMap((part, index) =>
    index > 0 && (airy(part) || airy(shown[index - 1])) ? [blank, ...part] : part,
  );
}

function listItem(sheet: Sheet, item: ListItem, mark: string, width: number): Line[] {
  const action = sheet.actions.at(item.from);
  if (action) return actionItem(sheet, action, item.blocks[0] ?? item, item.blocks.slice(1), width);
  const factor = sheet.factors.at(item.from);
  if (factor) return factorItem(sheet, factor, item, width);
  const question = sheet.questions.at(item.from);
  if (question) return questionItem(sheet, question, item, width);
  const { done, open } = sheet.glyphs;
  const shown = item.task ? span(`${item.task.done ? done : open} `) : span(mark, 'faint');
  return hanging(line(shown), width, (inner) => itemBlocks(sheet, item.blocks, inner));
}

/** What stands in a list item: a nested list belongs to the line above it, so nothing parts them. */
export function itemBlocks(sheet: Sheet, each: readonly Block[], width: number): Line[] {
  const [first, ...rest] = each;
  if (!first) return [];
  const head = block(sheet, first, width);
  const body = blocks(sheet, rest, width);
  return rest[0]?.type === 'list' ? [...head, ...body] : apart([head, body]);
}
