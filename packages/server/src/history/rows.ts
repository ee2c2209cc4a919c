import type { ComparedRow } from '@debrief/api';
import { type Replaced, replacedLines } from '@debrief/document';

type Stretches = NonNullable<ComparedRow['left']>['stretches'];

/** Two texts side by side, line by line; a line that was reworded stands beside what it was. */
export function rowsOf(before: string, after: string): ComparedRow[] {
  const [left, right] = [linesOf(before), linesOf(after)];
  const rows: ComparedRow[] = [];
  let [at, newAt] = [0, 0];
  const keep = (to: number): void => {
    for (; at < to; at++, newAt++) rows.push(sameRow(left[at] ?? '', at, newAt));
  };
  for (const run of replacedLines(left, right)) {
    keep(run.from);
    for (const row of replacedRows(left, right, run)) rows.push(row);
    [at, newAt] = [run.to, run.newTo];
  }
  keep(left.length);
  return rows;
}

/** Lines without their ends; a line end at the end of the text begins no line of its own. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function sameRow(text: string, at: number, newAt: number): ComparedRow {
  const stretches = [{ text, changed: false }];
  return { kind: 'same', left: { line: at + 1, stretches }, right: { line: newAt + 1, stretches } };
}

function replacedRows(left: readonly string[], right: readonly string[], run: Replaced): ComparedRow[] {
  const rows: ComparedRow[] = [];
  let [at, newAt] = [run.from, run.newFrom];
  const goneTo = (to: number): void => {
    for (; at < to; at++) rows.push({ kind: 'gone', left: plainLine(left[at] ?? '', at), right: null });
  };
  const addedTo = (to: number): void => {
    for (; newAt < to; newAt++)
      rows.push({ kind: 'added', left: null, right: plainLine(right[newAt] ?? '', newAt) });
  };
  for (const [one, other] of pairsIn(left, right, run)) {
    goneTo(one);
    addedTo(other);
    const [was, is] = wordByWord(left[one] ?? '', right[other] ?? '');
    rows.push({
      kind: 'changed',
      left: { line: one + 1, stretches: was },
      right: { line: other + 1, stretches: is },
    });
    [at, newAt] = [one + 1, other + 1];
  }
  goneTo(run.to);
  addedTo(run.newTo);
  return rows;
}

function plainLine(text: string, at: number): NonNullable<ComparedRow['left']> {
  return { line: at + 1, stretches: [{ text, changed: true }] };
}

/** In a larger stretch, lines stand beside each other in their order. */
const mostPaired = 60 * 60;
/** Lines that have less in common came and went. */
const alike = 0.4;

/** Which lines became which: those with most in common, in the order of both texts. */
function pairsIn(
  left: readonly string[],
  right: readonly string[],
  { from, to, newFrom, newTo }: Replaced,
): readonly (readonly [number, number])[] {
  const [rows, columns] = [to - from, newTo - newFrom];
  if (rows === 0 || columns === 0) return [];
  const likeness = (row: number, column: number): number =>
    likenessOf(left[from + row] ?? '', right[newFrom + column] ?? '');
  if (rows * columns > mostPaired)
    return Array.from({ length: Math.min(rows, columns) }, (_, index) => index)
      .filter((index) => likeness(index, index) >= alike)
      .map((index) => [from + index, newFrom + index] as const);
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const own = new Float64Array(rows * columns);
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const like = likeness(row, column);
      own[row * columns + column] = like;
      const both = like >= alike ? like + (best[(row + 1) * width + column + 1] ?? 0) : 0;
      best[row * width + column] = Math.max(
        both,
        best[(row + 1) * width + column] ?? 0,
        best[row * width + column + 1] ?? 0,
      );
    }
  const pairs: (readonly [number, number])[] = [];
  for (let [row, column] = [0, 0]; row < rows && column < columns; ) {
    const here = best[row * width + column] ?? 0;
    const like = own[row * columns + column] ?? 0;
    if (like >= alike && here === like + (best[(row + 1) * width + column + 1] ?? 0)) {
      pairs.push([from + row, newFrom + column]);
      row += 1;
      column += 1;
    } else if (here === (best[(row + 1) * width + column] ?? 0)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** How much of the words of two lines is in both, from 0 to 1. */
function likenessOf(one: string, other: string): number {
  const [words, others] = [wordsIn(one), wordsIn(other)];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared += 1;
    counts.set(word, count - 1);
  }
  return words.length + others.length === 0 ? 1 : (2 * shared) / (words.length + others.length);
}

function wordsIn(line: string): string[] {
  return line.slice(0, longest).match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
}

/** In a longer line, words are not compared. */
const longest = 4000;

/** Two forms of a line with the words marked that differ. */
function wordByWord(one: string, other: string): readonly [Stretches, Stretches] {
  if (one.length > longest || other.length > longest)
    return [[{ text: one, changed: true }], [{ text: other, changed: true }]];
  const [words, others] = [piecesOf(one), piecesOf(other)];
  const left: Stretches = [];
  const right: Stretches = [];
  let [at, newAt] = [0, 0];
  for (const { from, to, newFrom, newTo } of replacedLines(words, others)) {
    push(left, words.slice(at, from), false);
    push(right, others.slice(newAt, newFrom), false);
    push(left, words.slice(from, to), true);
    push(right, others.slice(newFrom, newTo), true);
    [at, newAt] = [to, newTo];
  }
  push(left, words.slice(at), false);
  push(right, others.slice(newAt), false);
  return [left, right];
}

/** Words, blanks between them, and every other sign by itself. */
function piecesOf(line: string): string[] {
  return line.match(/[\p{L}\p{N}\p{M}_]+|\s+|[^\p{L}\p{N}\p{M}_\s]/gu) ?? [];
}

function push(stretches: Stretches, pieces: readonly string[], changed: boolean): void {
  const text = pieces.join('');
  if (text === '') return;
  const last = stretches.at(-1);
  if (last?.changed === changed) stretches[stretches.length - 1] = { text: last.text + text, changed };
  else stretches.push({ text, changed });
}
