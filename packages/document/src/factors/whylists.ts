import type { List, ListItem } from '../markdown/blocks.js';
import { lineEndAt } from '../markdown/label.js';
import { endOf, itemBehind, itemWithin, type NewItem, wholeLines, withoutItems } from '../markdown/list.js';
import { placeAt } from '../markdown/place.js';
import { plain } from '../markdown/plain.js';
import { asWords, lineStartAt } from '../markdown/write.js';
import type { Answer, Chain, Factor, Why } from '../model.js';
import type { Draft } from '../operations/draft.js';
import type { ChainSays } from '../operations/facts.js';
import type { Plan } from '../operations/guard.js';
import { type Refusal, refuse } from '../operations/outcome.js';
import type { Edit, Range } from '../range.js';
import { headOf } from './form.js';

/** A why or an answer in its list. */
export interface Listed {
  readonly list: List;
  readonly item: ListItem;
}

export function listedAt({ text, model }: Draft, { from }: Range): Listed | null {
  const place = placeAt(text, model.blocks, from);
  return place?.type === 'item' ? { list: place.list, item: place.item } : null;
}

/** Edits after which a factor says other whys, and else what it said. */
export function planFor(factor: Factor, edits: readonly Edit[], chains: readonly ChainSays[]): Plan {
  return { edits, expects: [{ part: 'factors', item: factor, says: { chains } }], touches: [headOf(factor)] };
}

/** Why words cannot be those of a why or an answer. */
export function noWords(name: string, all: readonly string[]): Refusal | null {
  return all.some((words) => plain(words) === '')
    ? refuse('value not allowed', `${name} needs words.`)
    : null;
}

/** A new why, its answers marked as those of the whys beside it. */
export function newWhy(
  { text, ...draft }: Draft,
  question: string,
  answers: readonly string[],
  beside: readonly Why[],
): NewItem {
  const sample = beside.flatMap((why) => why.answers).map((answer) => listedAt({ text, ...draft }, answer));
  const [mark] = sample.flatMap((each) => (each ? text.slice(each.item.mark.from, each.item.mark.to) : []));
  const bullet = mark && /^[-*+]$/.test(mark) ? { mark } : {};
  return {
    words: asWords(question),
    box: null,
    nested: answers.map((words) => ({ words: asWords(words), box: null, ...bullet })),
  };
}

/** Other words at the head of a why or an answer. */
export function newWords({ text }: Draft, { item }: Listed, words: string): Edit[] {
  const first = item.blocks[0];
  return first ? [{ from: first.from, to: endOf(text, first), insert: asWords(words) }] : [];
}

/** The edits that put answers behind those that a why has. A bullet that waits for words gets the first. */
export function addAnswers(draft: Draft, why: Why, words: readonly string[]): Edit[] {
  const { text, lineEnd } = draft;
  const own = listedAt(draft, why);
  if (!own) return [];
  const last = why.answers.at(-1);
  const items = words.map((each): NewItem => ({ words: asWords(each), box: null, mark: '-' }));
  const behind = (place: Listed, all: readonly NewItem[]): Edit[] =>
    all.map((item) => itemBehind(text, place.list, place.item, item, lineEnd));
  const empty = emptyItem(own.item, last?.to ?? 0);
  const [first, ...rest] = items;
  if (empty && first) {
    const at = { from: empty.item.mark.to, to: endOf(text, empty.item) };
    return [{ ...at, insert: ` ${first.words}` }, ...behind(empty, rest)];
  }
  const place = last && listedAt(draft, last);
  return place ? behind(place, items) : items.map((item) => itemWithin(text, own.item, item, lineEnd));
}

/** The first nested item behind an offset that has no words yet. */
function emptyItem({ blocks }: ListItem, offset: number): Listed | null {
  for (const list of blocks) {
    if (list.type !== 'list') continue;
    const item = list.items.find((each) => each.from >= offset && each.blocks.length === 0);
    if (item) return { list, item };
  }
  return null;
}

/** The edits that take answers out, with the whys below them. */
export function withoutAnswers(draft: Draft, answers: readonly Answer[]): Edit[] {
  const gone = answers.flatMap((answer) => listedAt(draft, answer) ?? []);
  return [...new Set(gone.map(({ list }) => list))].flatMap((list) =>
    withoutItems(
      draft.text,
      list,
      gone.flatMap((each) => (each.list === list ? each.item : [])),
    ),
  );
}

/** The edits that take the only why of a chain out, with its label. */
export function withoutChain({ text, model }: Draft, chain: Chain, { list, item }: Listed): Edit[] {
  const { label, from } = chain;
  if (label === null || list.items.length > 1) return withoutItems(text, list, [item]);
  const heading = model.blocks.find(
    (block) => block.type === 'heading' && block.from <= from && from < block.to,
  );
  const start = lineStartAt(text, from);
  const end = lineEndAt(text, heading ? heading.to : labelEnd(text, from, list.from), text.length);
  const whole = { from: start, to: end };
  if (text.slice(end, list.from).trim() === '')
    return [{ ...wholeLines(text, { from: start, to: list.to }), insert: '' }];
  return [
    { ...wholeLines(text, whole), insert: '' },
    { ...wholeLines(text, list), insert: '' },
  ];
}

/** The end of the paragraph of a label. */
function labelEnd(text: string, from: number, before: number): number {
  const blank = /\r?\n[ \t]*\r?\n/.exec(text.slice(from, before));
  return from + (blank?.index ?? text.slice(from, before).trimEnd().length);
}
