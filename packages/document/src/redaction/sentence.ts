import { readId } from '../fields.js';
import type { Range } from '../range.js';
import { readStamp } from '../time/stamp.js';
import type { Leaf } from './leaves.js';

/** What ends a sentence, with the closing marks behind it, in front of the next word and its opening marks. */
const ended = /(?:[.!?…]|[。！？])["'”’)\]*_~]{0,6}(?:\s|<br\s?\/?>)+["'“‘([*_~`<]{0,6}$/;
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|vs|cf|dr|mr|mrs|ms|prof|approx|no|incl|etc|resp|ca)\.\s+["'“‘([*_~`<]{0,6}$/i;
const openings = /^[\s"'“‘([*_~`<!>]*$/;

/** True where a word at an offset begins a sentence: first in its leaf, behind a stamp, an id, a milestone or a full stop. */
export function isHead(text: string, leaf: Leaf | null, at: number): boolean {
  const lineStart = lineStartOf(text, at);
  const before = text.slice(Math.max(leaf?.from ?? lineStart, at - 400), at);
  if (leaf === null) return /^[\s#>/*-]*$/.test(before);
  if (leaf.kind === 'key') return false;
  if (openings.test(before)) return true;
  if (ended.test(before)) return !abbreviation.test(before);
  for (const from of new Set([leaf.from, Math.max(leaf.from, lineStart)])) {
    if (at - from > 200 || from > at) continue;
    if (isBehindLead(text, from, at)) return true;
  }
  return false;
}

/** Where the line of an offset begins; in a line without end, not far before. */
export function lineStartOf(text: string, at: number): number {
  const near = Math.max(0, at - 400);
  const feed = text.slice(near, at).lastIndexOf('\n');
  return feed < 0 ? near : near + feed + 1;
}

/** True where nothing but a stamp or an id stands between two offsets. */
function isBehindLead(text: string, from: number, at: number): boolean {
  const lead = /^(?:[-–—*•]\s+)?/.exec(text.slice(from, from + 4))?.[0].length ?? 0;
  const [line = ''] = /^[^\n]*/.exec(text.slice(at, at + 200)) ?? [];
  const end = at + line.length;
  const stamp = readStamp(text, from + lead, end);
  const rest = stamp?.rest ?? readId(text, { from, to: end }, '[AFQ]')?.rest;
  return rest !== undefined && rest <= at && rest > from && openings.test(text.slice(rest, at));
}

/** True when a sentence ends between two offsets. */
export function endsBetween(text: string, { from, to }: Range): boolean {
  return /[.!?…。！？]["'”’)\]*_~]{0,6}\s|\n\s*\n/.test(text.slice(from, Math.min(to, from + 1000)));
}
