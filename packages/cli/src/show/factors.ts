import type { Block, Factor, List, ListItem, Section } from '@debrief/document';
import { apart, hanging, indented, led } from '../terminal/indent.js';
import { type Line, line, type Span, span } from '../terminal/line.js';
import { wrap } from '../terminal/wrap.js';
import { blocks, itemBlocks, stacked, title } from './blocks.js';
import { isFiller, named, type Pair, pair, pairs, spaced, wordsOf } from './fields.js';
import { inline } from './inline.js';
import type { Sheet } from './sheet.js';

/** A factor that is a heading with what stands under it. */
export function factorSection(sheet: Sheet, factor: Factor, section: Section, width: number): Line[] {
  const words = inline(headOf(sheet, factor)).map(({ text }) => span(text, 'strong'));
  return setFactor(sheet, factor, words, width, (inner) => [
    fieldsAndProse(sheet, section.blocks, inner, factor),
    ...section.sections.map((each) => labelled(sheet, each, inner)),
  ]);
}

/** A factor that is an item of a list. */
export function factorItem(sheet: Sheet, factor: Factor, item: ListItem, width: number): Line[] {
  const [first, ...rest] = item.blocks;
  if (factor.id) {
    const words = inline(headOf(sheet, factor));
    return setFactor(sheet, factor, words, width, (inner) => [fieldsAndProse(sheet, rest, inner, factor)]);
  }
  return hanging(line(span(`${sheet.glyphs.bullet} `, 'faint')), width, (inner) => [
    ...(first ? itemBlocks(sheet, [first], inner) : []),
    ...fieldsAndProse(sheet, rest, inner),
  ]);
}

function headOf({ text }: Sheet, { textRange }: Factor): string {
  return text.slice(textRange.from, textRange.to);
}

function setFactor(
  { glyphs }: Sheet,
  { id, level, reinforcedBy }: Factor,
  words: Line,
  width: number,
  rest: (width: number) => readonly (readonly Line[])[],
): Line[] {
  const mark = id ? line(span(id.value, 'strong'), '  ') : line();
  const nature: Span[] = spaced(
    [
      ...(level ? [line(span(level, 'faint'))] : []),
      ...(reinforcedBy.length > 0 ? [line(span(`reinforced by ${reinforcedBy.join(', ')}`, 'faint'))] : []),
    ],
    ` ${glyphs.dot} `,
  );
  return hanging(mark, width, (inner) => {
    const head = [...wrap(words, inner), ...wrap(nature, inner)];
    const [first = [], ...others] = rest(inner).filter((part) => part.length > 0);
    return apart([[...head, ...first], ...others]);
  });
}

/** A label under a factor with what it leads, such as "Why it was not caught". */
function labelled(sheet: Sheet, section: Section, width: number): Line[] {
  const { from, to } = section.label;
  const body = [
    fieldsAndProse(sheet, section.blocks, width),
    ...section.sections.map((each) => labelled(sheet, each, width)),
  ].filter((part) => part.length > 0);
  if (body.length === 0) return [];
  return [...title(sheet.text.slice(from, to), width), ...apart(body)];
}

/** Runs of `Name: value` in columns, whys as a tree, and everything else as it stands. */
export function fieldsAndProse(
  sheet: Sheet,
  each: readonly Block[],
  width: number,
  factor: Factor | null = null,
): Line[] {
  const lines: Line[] = [];
  let before: Run | null = null;
  for (const run of runsOf(sheet, each, factor)) {
    const set = setRun(sheet, run, width);
    if (set.length === 0) continue;
    // A label such as "Why it happened" stands right above its whys.
    const labelled =
      run.type === 'whys' && before?.type === 'blocks' && before.blocks.at(-1)?.type === 'paragraph';
    if (before && !labelled) lines.push([]);
    for (const each of set) lines.push(each);
    before = run;
  }
  return lines;
}

function setRun(sheet: Sheet, run: Run, width: number): Line[] {
  if (run.type === 'fields') return pairs(run.pairs, width);
  if (run.type === 'whys') return indented(2, width, (inner) => whys(sheet, run.list, inner));
  return blocks(sheet, run.blocks, width);
}

type Run =
  | { readonly type: 'fields'; readonly pairs: readonly Pair[] }
  | { readonly type: 'whys'; readonly list: List }
  | { readonly type: 'blocks'; readonly blocks: readonly Block[] };

function runsOf(sheet: Sheet, each: readonly Block[], factor: Factor | null): Run[] {
  const runs: Run[] = [];
  let plain: Block[] = [];
  const flush = (): void => {
    if (plain.length > 0) runs.push({ type: 'blocks', blocks: plain });
    plain = [];
  };
  for (const block of each) {
    if (block.type === 'list' && sheet.chainEnds.has(block.to)) {
      flush();
      runs.push({ type: 'whys', list: block });
    } else if (block.type === 'list') {
      const { fields, others } = sorted(sheet, block, factor);
      if (fields.length > 0) {
        flush();
        runs.push({ type: 'fields', pairs: fields });
      }
      if (others.length > 0) plain.push({ ...block, items: others });
    } else plain.push(block);
  }
  flush();
  return runs;
}

/** The items of a list that say `Name: value`, and the others. What the head of a factor tells is left out. */
function sorted(
  sheet: Sheet,
  list: List,
  factor: Factor | null,
): { readonly fields: Pair[]; readonly others: ListItem[] } {
  const fields: Pair[] = [];
  const others: ListItem[] = [];
  for (const item of list.items) {
    const field = list.ordered ? null : named(sheet.text, item);
    const value = inline(field?.value ?? '');
    const more = item.blocks.slice(1);
    if (!field) others.push(item);
    else if ((more.length > 0 || says(value, factor)) && !isTold(factor, field.name, value)) {
      const { name, value: words } = pair(field.name, value);
      fields.push({ name, value: (width) => [...words(width), ...blocks(sheet, more, width)] });
    }
  }
  return { fields, others };
}

/** In a factor "none" fills a field; in a review, "Dissent: none" is an answer. */
function says(value: Line, factor: Factor | null): boolean {
  return value.length > 0 && !(factor && isFiller(wordsOf(value)));
}

function isTold(factor: Factor | null, name: string, value: Line): boolean {
  if (/^level$/i.test(name)) return factor?.level === wordsOf(value);
  return /^reinforced by$/i.test(name) && factor?.reinforcedBy.join(', ') === wordsOf(value);
}

/** Questions with their answers as branches, and under an answer the questions that it raises. */
function whys(sheet: Sheet, list: List, width: number): Line[] {
  return stacked(list.items.map((item) => branch(sheet, item, width, answers)));
}

function answers(sheet: Sheet, { items }: List, width: number): Line[] {
  const { branch: more, lastBranch, bar } = sheet.glyphs;
  return items.flatMap((item, index) => {
    const last = index === items.length - 1;
    const first = span(`${last ? lastBranch : more} `, 'faint');
    const rest = span((last ? '' : bar).padEnd(first.text.length), 'faint');
    return led(first, rest, width, (inner) => branch(sheet, item, inner, whys));
  });
}

function branch(
  sheet: Sheet,
  item: ListItem,
  width: number,
  nested: (sheet: Sheet, list: List, width: number) => Line[],
): Line[] {
  const [first, ...rest] = item.blocks;
  return [
    ...(first ? itemBlocks(sheet, [first], width) : []),
    ...rest.flatMap((each) =>
      each.type === 'list' ? nested(sheet, each, width) : blocks(sheet, [each], width),
    ),
  ];
}
