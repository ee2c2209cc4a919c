import type { Change } from './kept.js';
import { isRule, splitLines } from './lines.js';
import { valueAt } from './values.js';

/**
 * Whether two changes leave each other alone: a word, a line end or the bar of a table that neither touched lies
 * between them, or they meet where one thing ends and another begins. Changes inside one value never do.
 */
export function areApart(base: string, one: Change, two: Change): boolean {
  const [first, second] = inOrder(one, two);
  if (second.from < first.to || (isInsertion(first) && isInsertion(second) && first.from === second.from))
    return false;
  if (first.to === second.from && isOf(base, second, first)) return false;
  if (isInSameValue(base, first, second)) return false;
  return isBroken(base, first.to, second.from) || meetAtWall(base, first, second);
}

function inOrder(one: Change, two: Change): [Change, Change] {
  return one.from < two.from || (one.from === two.from && one.to <= two.to) ? [one, two] : [two, one];
}

function isInsertion({ from, to }: Change): boolean {
  return from === to;
}

const breaking = /[\p{L}\p{N}\n|]/u;

/** True when a word, a line end or a bar stands between two offsets. */
function isBroken(base: string, from: number, to: number): boolean {
  return breaking.test(base.slice(from, to));
}

function isInSameValue(base: string, first: Change, second: Change): boolean {
  if (second.from - first.from > 400 || `${first.insert}${second.insert}`.includes('\n')) return false;
  const value = valueAt(base, first.from);
  return value !== null && second.from <= value.to && first.to <= value.to && second.to <= value.to;
}

/** Nothing but spaces and punctuation lies between the two. */
function meetAtWall(base: string, first: Change, second: Change): boolean {
  if (isSpacing(base, first) || isSpacing(base, second)) return true;
  const lineStart = startOfLine(base, second.from);
  if (first.to === second.from) {
    if (second.from === lineStart) return keepsLineEnd(base, first) || first.insert.endsWith('\n');
    if (beginsWithLineEnd(base, second)) return true;
    return base[first.to] === '|' || base[first.to - 1] === '|';
  }
  // The box of a task stands apart from its words.
  const box = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]?\]?/.exec(base.slice(lineStart, lineStart + 60));
  return box !== null && first.to <= lineStart + box[0].length && second.from >= lineStart + box[0].length;
}

function startOfLine(base: string, at: number): number {
  // Only a line that begins close by matters here.
  const from = Math.max(0, at - 60);
  const feed = base.slice(from, at).lastIndexOf('\n');
  return feed < 0 ? from : from + feed + 1;
}

/** Spaces or a line end in place of others, or more spaces or fewer where some stay. */
function isSpacing(base: string, { from, to, insert }: Change): boolean {
  const removed = base.slice(from, to);
  if (/\S/.test(insert) || /\S/.test(removed)) return false;
  if (insert !== '' && removed !== '') return true;
  const around = `${from === 0 ? '\n' : base[from - 1]}${base[to] ?? '\n'}`;
  return !/\n/.test(insert + removed) && (/^\n/.test(around) || /[ \t]/.test(around));
}

/** True unless the change joins the line that it ends in with the next one. */
function keepsLineEnd(base: string, { from, to, insert }: Change): boolean {
  if (from === to) return false;
  if (insert === '') return from === 0 || base[from - 1] === '\n';
  return insert.endsWith('\n');
}

function beginsWithLineEnd(base: string, { from, to, insert }: Change): boolean {
  const removed = from === to || /^\r?\n/.test(base.slice(from, to));
  return removed && (insert === '' ? from < to : /^\r?\n/.test(insert));
}

/** True when lines are inserted that belong to something that the other change removed: a field to its action. */
function isOf(base: string, inserted: Change, removed: Change): boolean {
  if (!isInsertion(inserted) || isInsertion(removed) || removed.to !== inserted.from) return false;
  const line = splitLines(inserted.insert, { from: 0, to: inserted.insert.length }).find(
    ({ kind }) => kind !== 'blank',
  );
  if (!line || !(inserted.from === 0 || base[inserted.from - 1] === '\n')) return false;
  const gone = splitLines(base, removed).filter(({ from }) => from === 0 || base[from - 1] === '\n');
  if (line.kind === 'heading')
    return gone.some(({ kind, indent }) => kind === 'heading' && indent < line.indent);
  if (gone.some(({ kind }) => kind === 'heading')) return true;
  if (line.kind === 'row') return gone.at(-1)?.kind === 'row' && isRule(base, gone[1]);
  for (const above of gone.reverse()) {
    if (above.kind === 'blank') continue;
    if (above.indent < line.indent) return true;
    if (above.indent === 0) return false;
  }
  return false;
}
