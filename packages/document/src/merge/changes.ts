import type { Range } from '../range.js';
import { type Change, Kept } from './kept.js';
import { type Line, parentsOf, splitLines } from './lines.js';
import { commonPairs, Keys, type Pair } from './pairs.js';
import { Relations } from './relations.js';
import { keepWords } from './rewording.js';
import { pairSegments } from './segments.js';

/**
 * What changed between two texts: whole items and lines where those came or went, words where a line was reworded.
 * Applied to the first text the changes give the second, letter by letter.
 *
 *     changesBetween('a b\n', 'a c\n'); // [{ from: 2, to: 3, insert: 'c', at: 2 }]
 */
export function changesBetween(before: string, after: string): Change[] {
  if (before === after) return [];
  const kept = new Kept(before, after);
  const { from, toA, toB } = differingLines(before, after);
  kept.add(0, 0, from);
  compareLines(kept, { from, to: toA }, { from, to: toB });
  kept.add(toA, toB, before.length - toA);
  return kept.changes();
}

/** Where the texts differ, in whole lines: from the same offset in both to the same rest. */
function differingLines(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  from = from === 0 ? 0 : before.lastIndexOf('\n', from - 1) + 1;
  let rest = 0;
  while (
    rest < shorter - from &&
    before.charCodeAt(before.length - 1 - rest) === after.charCodeAt(after.length - 1 - rest)
  )
    rest++;
  const startsLine = (text: string): boolean => {
    const at = text.length - rest;
    return at === 0 || text[at - 1] === '\n';
  };
  if (!startsLine(before) || !startsLine(after)) {
    const feed = before.indexOf('\n', before.length - rest);
    rest = feed < 0 ? 0 : before.length - feed - 1;
  }
  // Indented lines belong to something in front of them, which may have changed.
  const indented = /(?:[ \t].*\n)*/y;
  indented.lastIndex = before.length - rest;
  rest -= indented.exec(before)?.[0].length ?? 0;
  return { from, toA: before.length - rest, toB: after.length - rest };
}

function compareLines(kept: Kept, a: Range, b: Range): void {
  const linesA = splitLines(kept.before, a);
  const linesB = splitLines(kept.after, b);
  const keys = new Keys();
  const keysA = linesA.map(({ from, end }) => keys.of(kept.before.slice(from, end)));
  const keysB = linesB.map(({ from, end }) => keys.of(kept.after.slice(from, end)));
  const relations = new Relations(
    { text: kept.before, lines: linesA, keys: keysA, parents: parentsOf(linesA) },
    { text: kept.after, lines: linesB, keys: keysB, parents: parentsOf(linesB) },
  );
  const pairs = relations.credible(commonPairs(keysA, keysB));
  let [nextA, nextB] = [0, 0];
  for (const [atA, atB] of [...slidDown(pairs, keysA, keysB), [linesA.length, linesB.length] as const]) {
    compareParts(kept, relations, { from: nextA, to: atA }, { from: nextB, to: atB });
    const [lineA, lineB] = [linesA[atA], linesB[atB]];
    if (lineA && lineB) keepLine(kept, lineA, lineB);
    [nextA, nextB] = [atA + 1, atB + 1];
  }
}

/** The line end is kept as a whole or not at all: a Windows line end is not a line feed with a letter more. */
function keepLine(kept: Kept, a: Line, b: Line): void {
  kept.add(a.from, b.from, a.end - a.from);
  if (a.to - a.end === b.to - b.end) kept.add(a.end, b.end, a.to - a.end);
}

/** Of lines that come or go between equal ones, those are taken that stand last: a new item begins with its head. */
function slidDown(pairs: readonly Pair[], keysA: readonly number[], keysB: readonly number[]): Pair[] {
  const slid: Pair[] = [];
  let [nextA, nextB] = [0, 0];
  for (const [atA, atB] of pairs) {
    const added = atA === nextA && atB > nextB && keysB[nextB] === keysB[atB];
    const removed = atB === nextB && atA > nextA && keysA[nextA] === keysA[atA];
    const [a, b] = added || removed ? [nextA, nextB] : [atA, atB];
    slid.push([a, b]);
    [nextA, nextB] = [a + 1, b + 1];
  }
  return slid;
}

/** Lines that are not equal: what was reworded is found by its likeness, the rest came or went. */
function compareParts(kept: Kept, relations: Relations, a: Range, b: Range): void {
  if (a.from === a.to || b.from === b.to) return;
  for (const [one, two] of pairSegments(relations, a, b)) keepWords(kept, one, two);
}
