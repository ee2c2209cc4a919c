import { applyEdits, type Edit, type Refusal } from '@debrief/document';
import type { Node } from 'yaml';
import { lineStart } from '../policy/lines.js';
import { endOf } from '../policy/tree.js';
import type { MapValue } from '../policy/value.js';
import { asList, indentBefore, startOf, wordsIn } from './places.js';
import { noPlace } from './refusals.js';
import { nameWritten, wordsWritten } from './written.js';

/** The text with a plain list, or words alone, as a map that says the same, so that more can be said of each. */
export function asMapText(text: string, node: Node, map: MapValue): string | Refusal {
  const list = asList(node);
  const from = startOf(node);
  if (!list) {
    const written = wordsAsMap(wordsIn(node) ?? '', map);
    return applyEdits(text, [{ from, to: endOf(node, text), insert: `{ ${written} }` }]);
  }
  const items = list.items.filter((item) => wordsIn(item) !== null);
  if (list.flow) {
    const close = (list.range?.[1] ?? 1) - 1;
    const names = items.map(
      (item, at): Edit => ({
        ...rangeOf(item, text),
        insert: `${nameWritten(wordsIn(item) ?? '', true)}:${at + 1 < items.length ? ' ' : ''}`,
      }),
    );
    return applyEdits(text, [
      { from, to: from + 1, insert: '{ ' },
      ...names,
      { from: close, to: close + 1, insert: ' }' },
    ]);
  }
  const edits: Edit[] = [];
  for (const item of items) {
    const start = lineStart(text, startOf(item));
    const [, indent] = /^([ \t]*)-[ \t]+$/.exec(text.slice(start, startOf(item))) ?? [];
    if (indent === undefined) return noPlace(text, startOf(item));
    // A list may stand as far out as its key; a map may not.
    const inner = indent === (indentBefore(text, keyLine(text, from)) ?? '') ? `${indent}  ` : indent;
    edits.push({
      from: start,
      to: endOf(item, text),
      insert: `${inner}${nameWritten(wordsIn(item) ?? '', false)}:`,
    });
  }
  return applyEdits(text, edits);
}

/** One thing alone: a name, what counts for any severity, or what counts for each kind. */
function wordsAsMap(words: string, { keys, names }: MapValue): string {
  const of = Object.hasOwn(keys, 'any') ? ['any'] : Object.keys(keys);
  if (names && of.length === 0) return `${nameWritten(words, true)}: `;
  return of
    .map((name) => `${name}: ${wordsWritten(words, { key: keys[name] ?? null, flow: true })}`)
    .join(', ');
}

function rangeOf(node: Node, text: string): { from: number; to: number } {
  return { from: startOf(node), to: endOf(node, text) };
}

/** The first sign of the key that a list below it belongs to. */
function keyLine(text: string, from: number): number {
  let at = lineStart(text, from);
  while (at > 0) {
    at = lineStart(text, at - 1);
    const [blank = ''] = /^[ \t]*/.exec(text.slice(at, at + 200)) ?? [];
    if (/[^\s#]/.test(text[at + blank.length] ?? '')) return at + blank.length;
  }
  return 0;
}
