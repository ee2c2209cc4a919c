import type { Finding } from '@debrief/document';
import { lineAround } from './lines.js';

/**
 * The lines as they could stand, below the keys that they belong to. Empty where nobody can tell, or where lines go.
 *
 *     corrected(finding, text); // ['  payments:', '    criticality: core']
 */
export function corrected(
  { from, instead, fixes }: Pick<Finding, 'from' | 'instead' | 'fixes'>,
  text: string,
): readonly string[] {
  const edit = fixes[0]?.edits[0];
  if (edit) {
    const { from: start, to: end } = lineAround(text, edit.from);
    if (edit.insert === '' || edit.to > end) return [];
    const line = text.slice(start, edit.from) + edit.insert + text.slice(edit.to, end);
    return outdented([...keysAbove(text, start), line]);
  }
  if (instead === undefined) return [];
  const { from: start, to: end } = lineAround(text, from);
  const above = keysAbove(text, start);
  const [key] = instead.split(':');
  const [, indent = '', head] = /^(\s*)(?:([^\s#{["'-][^:{["']*):)?/.exec(text.slice(start, end)) ?? [];
  if (head !== undefined && head !== key)
    return outdented([...above, `${indent}${head}:`, `${indent}  ${instead}`]);
  const last = above.at(-1);
  // A value on the lines below its key.
  if (head === undefined && last?.trim() === `${key}:`)
    return outdented([...above.slice(0, -1), last.replace(/\S.*/, () => instead)]);
  return outdented([...above, indent + instead]);
}

/** So many keys tell where a line belongs. */
const mostAbove = 3;

/** The keys that a line stands below, from the outermost one of them. */
function keysAbove(text: string, start: number): string[] {
  const above: string[] = [];
  let indent = indentOf(text, start);
  for (let at = start; at > 0 && indent > 0 && above.length < mostAbove; ) {
    const line = lineAround(text, at - 1);
    at = line.from;
    const words = text.slice(line.from, line.to);
    const own = indentOf(text, line.from);
    if (own >= indent || /^\s*(?:#|$)/.test(words)) continue;
    indent = own;
    above.unshift(words.replace(/:\s.*/, ':').trimEnd());
  }
  return above;
}

function indentOf(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at - start;
}

/** Lines with the indent taken away that all of them have, none of them longer than a screen is wide. */
function outdented(lines: readonly string[]): string[] {
  const least = Math.min(...lines.map((line) => indentOf(line, 0)));
  return lines
    .map((line) => line.slice(least))
    .map((line) => (line.length > 160 ? `${line.slice(0, 159)}…` : line));
}
