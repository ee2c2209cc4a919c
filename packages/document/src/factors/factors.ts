import { Fields, idsIn, readField, readId } from '../fields.js';
import type { Block, List, ListItem, Table, TableRow } from '../markdown/blocks.js';
import { linesOf } from '../markdown/label.js';
import { plainAt } from '../markdown/plain.js';
import { headsOf } from '../markdown/row.js';
import type { Chain, Factor, Field } from '../model.js';
import { anyOf } from '../phrase.js';
import type { Range } from '../range.js';
import { normalise } from '../sections/names.js';
import { isReason } from '../sections/reasons.js';
import type { Outline, Section } from '../sections/sections.js';
import { factorFields, rankOf } from './names.js';
import { isChainLabel, readChains } from './whys.js';

/** Every cause that a document lists as an item of its own. Causes told in prose stay prose. */
export function readFactors(text: string, outline: Outline): Factor[] {
  const factors: Factor[] = [];
  for (const section of outline.sections) fromSection(text, section, factors);
  ledIn(text, outline.intro, factors);
  for (const section of outline.all) {
    if (section.kind !== 'factors' && section.kind !== 'actions' && section.kind !== 'external')
      ledIn(text, section.blocks, factors);
  }
  return factors.sort((a, b) => a.from - b.from);
}

function fromSection(text: string, section: Section, factors: Factor[]): void {
  if (section.kind !== 'factors') {
    for (const each of section.sections) fromSection(text, each, factors);
    return;
  }
  const listed = fromBlocks(text, section.blocks);
  for (const each of listed) factors.push(each);
  const isHeading = (each: Section): boolean => each.kind === 'factors' && each.via === 'heading';
  const headings = section.sections.filter(isHeading);
  const numbered = headings.some((each) => readId(text, each.label, 'F'));
  const sorted = !numbered && headings.some((each) => isGroupHeading(each) || holdsCauses(text, each));
  for (const each of section.sections) {
    const isFactor =
      isHeading(each) &&
      (numbered
        ? readId(text, each.label, 'F') !== null
        : !sorted && headings.length > 1 && listed.length === 0);
    if (isFactor) factors.push(fromHeading(text, each));
    else fromSection(text, each, factors);
  }
}

/** True for a heading over a list of causes; the causes are then the items. */
function holdsCauses(text: string, section: Section): boolean {
  return section.blocks.some(
    (block) => block.type === 'list' && !isFieldList(text, block) && !isWhyList(text, block),
  );
}

const sortsCauses = anyOf([
  '[the] [root|contributing|primary|secondary|technical|process|human|organisational|organizational|underlying|direct|indirect|proximate|immediate|other|main|systemic|people|environmental|aggravating|mitigating] [cause|causes|factor|factors|trigger|triggers|analysis|condition|conditions|issue|issues|problem|problems|details|background|5 whys|five whys|whys]',
  '(detection|resolution|culture|tooling)',
  '(why|what|how|who) …',
]);

/** Headings that sort causes, and are none themselves: "Trigger", "Technical", "Root cause". */
function isGroupHeading({ title }: Section): boolean {
  return sortsCauses(normalise(title));
}

/** A heading with its text is one factor: its fields, its chains of whys. */
function fromHeading(text: string, section: Section): Factor {
  const id = readId(text, section.label, 'F');
  const textRange = { from: id?.rest ?? section.label.from, to: section.label.to };
  const blocks = flatten(section);
  return factor(text, section, id?.id ?? null, textRange, blocks);
}

/** Labels under a factor open parts of their own in the outline; here they belong to it. */
function flatten(section: Section): Block[] {
  return [
    ...section.blocks,
    ...section.sections.flatMap((each) => [{ type: 'paragraph' as const, ...each.label }, ...flatten(each)]),
  ].sort((a, b) => a.from - b.from);
}

function fromBlocks(text: string, blocks: readonly Block[]): Factor[] {
  const whys = fromShortWhys(text, blocks);
  if (whys) return whys;
  const factors: Factor[] = [];
  let inChain = false;
  for (const block of blocks) {
    if (block.type === 'paragraph')
      inChain = isChainLabel(text, block) || leadsElsewhere(plainAt(text, block));
    else if (block.type === 'list' && !inChain && !isWhyList(text, block))
      for (const each of fromList(text, block)) factors.push(each);
    else if (block.type === 'table') for (const each of fromTable(text, block)) factors.push(each);
  }
  return factors;
}

/** True for a sentence that leads in something else than causes: the steps of a story, the lines of a log. */
function leadsElsewhere(words: string): boolean {
  if (!words.endsWith(':')) return false;
  const clause = words.slice(0, -1).split(/[.:]/).at(-1) ?? '';
  return /\b(?:scenario|mismatch|steps?|sequence|example|instance|following (?:errors?|logs?|output|commands?|query)|reproduce|looks? like|as follows|means)\b/i.test(
    clause,
  );
}

/** A list of questions that begin with "why …?" is a chain, not a list of causes. */
function isWhyList(text: string, list: List): boolean {
  const whys = list.items.filter((item) =>
    /^[\s*_\d.)]*why\b[^?]{4,}/i.test(text.slice(item.mark.to, item.mark.to + 60)),
  ).length;
  return whys > 0 && whys * 2 >= list.items.length;
}

const shortWhy = /^\s*(?:(\*\*|__)why\?\1|why\?|\.{3}\s*because|…\s*because)\s*:?\s*/i;

/** "Why? …" after "Why? …": each answer is a cause. What the first of them explains is the incident itself. */
function fromShortWhys(text: string, blocks: readonly Block[]): Factor[] | null {
  const steps = blocks.flatMap((block): Range[] => {
    if (block.type === 'list') return block.items.flatMap((item) => item.blocks[0] ?? []);
    return block.type === 'paragraph' && shortWhy.test(text.slice(block.from, block.to)) ? [block] : [];
  });
  const asked = steps.filter(({ from, to }) => shortWhy.test(text.slice(from, to)));
  if (asked.length < 2 || asked.length * 2 < steps.length) return null;
  return steps.slice(1).map((step) => {
    const lead = shortWhy.exec(text.slice(step.from, step.to))?.[0].length ?? 0;
    return factor(text, step, null, { from: step.from + lead, to: step.to }, []);
  });
}

function fromList(text: string, list: List): Factor[] {
  return list.items.flatMap((item) => {
    const first = item.blocks[0];
    const nested = item.blocks.filter((block) => block.type === 'list');
    const words = first?.type === 'paragraph' ? plainAt(text, first) : '';
    if (nested.length > 0 && (words === '' || (/[:：]$/.test(words) && !isFieldList(text, nested[0]))))
      return nested.flatMap((each) => fromList(text, each));
    if (first?.type !== 'paragraph' || isNoCause(words)) return [];
    return [fromItem(text, item, first)];
  });
}

function isFieldList(text: string, list: List | undefined): boolean {
  return list?.items.some((item) => readField(text, item) !== null) ?? false;
}

function isNoCause(words: string): boolean {
  return (
    /^(?:n\/?a|none|tb[acd]|unknown|-+|\?+|…)?\.?$/i.test(words) ||
    /\b(?:resolved|fixed|mitigated|solved) the (?:\w+ ){0,3}(?:issue|problem|outage|incident)\b/i.test(
      words,
    ) ||
    isReason(words) ||
    /^(?:accepted|see also)\s*:/i.test(words)
  );
}

function fromItem(text: string, item: ListItem, first: Range): Factor {
  const id = readId(text, first, 'F');
  return factor(
    text,
    item,
    id?.id ?? null,
    { from: id?.rest ?? first.from, to: first.to },
    item.blocks.slice(1),
  );
}

/** The column that says what contributed. */
export function factorColumn(heads: readonly string[]): number {
  const named = /\b(?:cause|factor|what|description|issue|reason|problem)\b/i;
  return Math.max(
    0,
    heads.findIndex((head) => named.test(head)),
  );
}

function fromTable(text: string, table: Table): Factor[] {
  const heads = headsOf(text, table);
  const column = factorColumn(heads);
  return table.rows.flatMap((row) => {
    const cell = row.cells[column];
    if (!cell || isNoCause(plainAt(text, cell))) return [];
    const led = readId(text, cell, 'F');
    const id = led?.id ?? idCell(text, row);
    const textRange = { from: led?.rest ?? cell.from, to: cell.to };
    return [factor(text, row, id, textRange, [], fieldCells(text, heads, row, column))];
  });
}

/** The id of a row that has a cell for it. */
function idCell(text: string, row: TableRow): Factor['id'] {
  for (const cell of row.cells) {
    const { id } = readId(text, cell, 'F') ?? {};
    if (id?.value === plainAt(text, cell)) return id;
  }
  return null;
}

/** The cells of the columns that are named as the fields of a factor are. */
function fieldCells(text: string, heads: readonly string[], row: TableRow, column: number): Field[] {
  return row.cells.flatMap((cell, index) => {
    const name = heads[index] ?? '';
    const value = plainAt(text, cell);
    if (index === column || value === '' || rankOf(name) === factorFields.length) return [];
    return [{ name, value, valueRange: cell, from: cell.from, to: cell.to }];
  });
}

function factor(
  text: string,
  whole: Range,
  id: Factor['id'],
  textRange: Range,
  blocks: readonly Block[],
  cells: readonly Field[] = [],
): Factor {
  const chains: Chain[] = readChains(text, blocks);
  const isChain = (list: List): boolean => list.ordered || chains.some(({ to }) => to === list.to);
  const lines = blocks.flatMap((block) =>
    block.type === 'list' && !isChain(block)
      ? block.items.flatMap((item) => readField(text, item) ?? [])
      : [],
  );
  const fields = new Fields([...cells, ...lines]);
  return {
    from: whole.from,
    to: whole.to,
    id,
    text: plainAt(text, textRange),
    textRange,
    level: fields.words('level'),
    accepted: fields.words('accepted'),
    reinforcedBy: idsIn(fields.find('reinforced by')?.value ?? null),
    fields: fields.rest,
    chains,
    ledBy: null,
  };
}

/** How a sentence ends that leads in causes. */
const leadIns: readonly string[] = [
  '(?:caused|triggered|explained) by',
  'because of',
  'due to',
  // "the following root causes", "several factors that led to it"
  '(?:contributing |several |multiple |following |root |main |of |a few |two |three |four |five )*(?:factors?|causes?|reasons?|contributors)(?: (?:are|were|is|was|include[sd]?|contributed|led|that|which|for|behind|to|of|as follows|below|identified)\\b.{0,60})?',
  // "resulted from these two problems"
  '(?:results?|resulted|stems?|stemmed|arose) from (?:the |these |a )?(?:\\w+ ){0,3}(?:concerns?|problems?|issues|bugs|things|factors|reasons|conditions|failures|mistakes)',
  // "three separate bugs that together …"
  '(?:two|three|four|five|several|multiple) (?:\\w+ ){0,2}(?:failures|bugs|problems|issues|conditions)(?: (?:that|which) .{0,40})?',
  '(?:this|that) (?:is|was) (?:the|our) (?:problem|cause|reason)',
  'contribut(?:ed|ing) to .{0,80}',
];
const leads = new RegExp(`\\b(?:${leadIns.join('|')})\\s*[:.]?$`, 'i');

/** A list that a sentence leads in as the causes: "This was caused by two factors:". */
function ledIn(text: string, blocks: readonly Block[], factors: Factor[]): void {
  blocks.forEach((block, index) => {
    if (block.type === 'list') for (const item of block.items) ledIn(text, item.blocks, factors);
    const next = blocks[index + 1];
    if (block.type !== 'paragraph' || next?.type !== 'list') return;
    const last = linesOf(text, block).slice(-2);
    const words = plainAt(text, { from: last[0]?.from ?? block.from, to: block.to });
    const sentence = words.split(/(?<=[.!?])\s+/).at(-1) ?? words;
    if (
      (/:$/.test(sentence) || /\b(?:two|three|four|five|several|following)\b/i.test(sentence)) &&
      leads.test(sentence.slice(-300)) &&
      !/\b(?:no|not|hard|difficult|debug\w*|fix|fixed|solve|prevent|avoid|mitigate|lessons?|actions?)\b/i.test(
        sentence,
      )
    )
      for (const each of fromList(text, next))
        factors.push({ ...each, ledBy: { from: block.from, to: block.to } });
  });
}
