import type { Range } from '../range.js';
import { readStamp, type Stamp } from '../time/stamp.js';

/** How far from the end of a line its stamp may begin. */
const reach = 70;

const before = /(?:^|[\s([:,–—-])(?=[~\d(]|[A-Z][a-z]{2})/g;
const running =
  /\b(?:at|on|by|until|till|from|since|around|about|between|before|after|for|of|to|the|in|and|was|is|were)\s*$/i;

/** What says that something about an entry is not sure: `(uncertain: exact minute)`. */
export const doubtful = /\((?:uncertain|maybe|not sure|unsure|approx|unclear|exact time)\b/i;
const doubt = new RegExp(`\\s*${doubtful.source}[^()]*\\)\\s*$`, 'i');

/** A stamp that stands apart at the end of a short line, with the words in front of it: "Resolved 2020-02-12 12:07". */
export function stampAtEnd(
  text: string,
  line: Range,
): { readonly stamp: Stamp; readonly milestone: Range } | null {
  if (line.to - line.from > 160) return null;
  const end = line.from + text.slice(line.from, line.to).replace(doubt, '').length;
  const tail = Math.max(line.from, end - reach);
  for (const match of text.slice(tail, end).matchAll(before)) {
    const at = tail + match.index + match[0].length;
    const stamp = readStamp(text, at, end);
    if (!stamp || !(stamp.clock || stamp.day) || !/^[\s.,;)]*$/.test(text.slice(stamp.rest, end))) continue;
    const words = text.slice(line.from, at);
    if (
      running.test(words) ||
      /\b(?:times?|timestamps?|dates?)\b/i.test(words) ||
      words.split(/\s+/).length > 12
    )
      return null;
    const to = line.from + words.replace(/[\s:([–—-]+$/, '').length;
    return to > line.from ? { stamp, milestone: { from: line.from, to } } : null;
  }
  return null;
}
