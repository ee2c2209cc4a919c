import type { Edit, Refusal } from '@debrief/document';
import { applyEdits, replacedLines } from '@debrief/document';
import { lineStart } from '../policy/lines.js';
import { endOf } from '../policy/tree.js';
import { type ListNode, lineEndIn, nextLine, startOf, wordsIn } from './places.js';
import { noPlace } from './refusals.js';
import { wordsWritten } from './written.js';

/** A run of items that gives way to words. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

/** Makes a list say these words: what stays is not touched, and keeps what is said beside it. */
export function listSaying(text: string, list: ListNode, words: readonly string[]): string | Refusal {
  const before = list.items.map((item) => wordsIn(item) ?? '');
  const runs = replacedLines(before, words).map(
    ({ from, to, newFrom, newTo }): Run => ({ from, to, words: words.slice(newFrom, newTo) }),
  );
  return list.flow ? inBrackets(text, list, runs) : inLines(text, list, runs);
}

function inBrackets(text: string, { items, range }: ListNode, runs: readonly Run[]): string {
  const write = (words: readonly string[]): string =>
    words.map((each) => wordsWritten(each, { key: null, flow: true })).join(', ');
  const place = (at: number): { from: number; to: number } => {
    const item = items[at];
    return item
      ? { from: startOf(item), to: endOf(item, text) }
      : { from: range?.[0] ?? 0, to: range?.[1] ?? 0 };
  };
  const edits = runs.flatMap(({ from, to, words }): Edit[] => {
    const written = write(words);
    const isAll = from === 0 && to === items.length;
    if (isAll) return [{ from: (range?.[0] ?? 0) + 1, to: (range?.[1] ?? 1) - 1, insert: written }];
    if (from === to) {
      if (from === 0) return [{ from: place(0).from, to: place(0).from, insert: `${written}, ` }];
      const { to: end } = place(from - 1);
      return [{ from: end, to: end, insert: `, ${written}` }];
    }
    if (words.length > 0) return [{ from: place(from).from, to: place(to - 1).to, insert: written }];
    if (to < items.length) return [{ from: place(from).from, to: place(to).from, insert: '' }];
    const start = place(from - 1).to;
    const end = place(to - 1).to;
    if (!text.slice(start, place(from).from).includes('#')) return [{ from: start, to: end, insert: '' }];
    const [comma = ''] = /^\s*,/.exec(text.slice(end)) ?? [];
    return [{ from: place(from).from, to: end + comma.length, insert: '' }];
  });
  return applyEdits(text, edits);
}

function inLines(text: string, { items }: ListNode, runs: readonly Run[]): string | Refusal {
  const starts = items.map((item) => lineStart(text, startOf(item)));
  const dashes = items.map(
    (item, at) => /^([ \t]*)-[ \t]+$/.exec(text.slice(starts[at], startOf(item)))?.[1],
  );
  const [indent] = dashes;
  const odd = dashes.indexOf(undefined);
  const oddItem = items[odd];
  if (indent === undefined || oddItem) return noPlace(text, oddItem ? startOf(oddItem) : 0);
  const end = lineEndIn(text);
  const behind = (at: number): number => {
    const item = items[at];
    return item ? nextLine(text, endOf(item, text)) : (starts[0] ?? 0);
  };
  const edits = runs.flatMap(({ from, to, words }): Edit[] => {
    const lines = words
      .map((each) => `${indent}- ${wordsWritten(each, { key: null, flow: false })}${end}`)
      .join('');
    const at = behind(from - 1);
    const isOpen = lines !== '' && from > 0 && text[at - 1] !== '\n';
    const gone = items
      .slice(from, to)
      .map((_, index): Edit => ({ from: starts[from + index] ?? 0, to: behind(from + index), insert: '' }));
    return lines === '' ? gone : [{ from: at, to: at, insert: (isOpen ? end : '') + lines }, ...gone];
  });
  return applyEdits(text, edits);
}
