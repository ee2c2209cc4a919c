import type { Block } from '../markdown/blocks.js';
import { lineEndAt } from '../markdown/label.js';
import { endOf, type NewItem, writeItem } from '../markdown/list.js';
import { plain } from '../markdown/plain.js';
import { indentAt, lineStartAt, oneLine } from '../markdown/write.js';
import type { Factor } from '../model.js';
import type { Draft } from '../operations/draft.js';
import type { Expectation } from '../operations/guard.js';
import type { Edit, Range } from '../range.js';
import type { Section } from '../sections/sections.js';
import { type Form, headingEnd, wholeSection } from './form.js';
import { chainLabel, isChainLabel } from './whys.js';

/** A way to begin a chain, and the label that it has then. */
export interface NewChain {
  readonly edit: Edit;
  readonly label: string | null;
  /** The part that its label opens, where that is a heading. */
  readonly expects: readonly Expectation[];
}

type WithRoom = Extract<Form, { type: 'heading' | 'item' }>;

/** The words of a label, as they are read. */
export function labelWords(label: string): string {
  return plain(label).replace(/\s*[:：]\s*$/, '');
}

/** How a factor can take a new chain, best first: below a label that waits for one, or below all that it has. */
export function newChains(
  draft: Draft,
  factor: Factor,
  form: WithRoom,
  label: string | null,
  why: NewItem,
): NewChain[] {
  const { text, lineEnd } = draft;
  const indent = form.type === 'item' ? indentWithin(text, form) : '';
  const blank = lineEnd + indent.trimEnd() + lineEnd + indent;
  const list = writeItem(why, { indent, mark: '1.', gap: ' ' }, lineEnd);
  const put = (at: number, insert: string, says: string | null): NewChain => ({
    edit: { from: at, to: at, insert },
    label: says,
    expects: /^\s*#/.test(insert)
      ? [{ part: 'sections', item: null, says: { kind: 'factors', title: says } }]
      : [],
  });
  const waiting = waitingLabels(draft, factor, form).filter(({ words, range }) =>
    label === null ? isChainLabel(text, range) : sameWords(words, labelWords(label)),
  );
  const [first, second] = waiting;
  const below = first && !(label === null && second) ? [put(first.at, blank + list, first.words)] : [];
  const places = endsOf(draft, factor, form);
  if (label !== null)
    return [
      ...below,
      ...places.flatMap((at) =>
        headsLike(draft, label).map((head) => put(at, blank + head + blank + list, labelWords(label))),
      ),
    ];
  const tight = form.type === 'item' ? places.map((at) => put(at, lineEnd + indent + list, null)) : [];
  return [...below, ...tight, ...places.map((at) => put(at, blank + list, null))];
}

/** True for words that differ in nothing but their case. */
export function sameWords(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The white space in front of what is nested in an item. */
function indentWithin(text: string, { item }: Extract<Form, { type: 'item' }>): string {
  const gap = /^[ \t]*/.exec(text.slice(item.mark.to, item.to))?.[0] ?? '';
  return indentAt(text, item.mark.to) + (gap.length > 0 && gap.length < 5 ? gap : ' ');
}

interface Waiting {
  readonly words: string;
  readonly range: Range;
  /** Where its line ends. */
  readonly at: number;
}

/** The labels of chains under which there is no why yet. */
function waitingLabels({ text }: Draft, factor: Factor, form: WithRoom): Waiting[] {
  const ranges =
    form.type === 'heading' ? labelsBelow(form.section) : paragraphsOf(form.item.blocks.slice(1));
  return ranges.flatMap((range): Waiting[] => {
    const words = chainLabel(text, range);
    if (words === null || factor.chains.some(({ from }) => from === range.from)) return [];
    return [{ words, range, at: lineEndAt(text, endOf(text, range), text.length) }];
  });
}

function labelsBelow({ blocks, sections }: Section): Range[] {
  return [...paragraphsOf(blocks), ...sections.flatMap((each) => [each.label, ...labelsBelow(each)])];
}

function paragraphsOf(blocks: readonly Block[]): Range[] {
  return blocks.filter(({ type }) => type === 'paragraph');
}

/** The ends of what a factor has, the last first. */
function endsOf(draft: Draft, factor: Factor, form: WithRoom): number[] {
  const { text } = draft;
  if (form.type === 'item') return [endOf(text, form.item)];
  const { section } = form;
  const ends: readonly Range[] = [
    wholeSection(draft, section),
    ...factor.chains.slice(-1),
    section.blocks.at(-1) ?? { from: section.from, to: headingEnd(draft, section) },
  ];
  return [...new Set(ends.map((each) => lineEndAt(text, endOf(text, each), text.length)))];
}

/** A label as the other chains of the document have theirs, or as we write it. */
function headsLike({ text, model }: Draft, label: string): string[] {
  const words = oneLine(label);
  const canonical = `**${words}**`;
  const other = model.factors.flatMap(({ chains }) => chains).find((each) => each.label !== null);
  if (!other?.label) return [canonical];
  const line = text.slice(lineStartAt(text, other.from), lineEndAt(text, other.from, text.length)).trim();
  const like = line.replace(other.label, () => words.replace(/\s*[:：]$/, ''));
  return [...new Set([...(line.includes(other.label) ? [like] : []), canonical])];
}
