import { applyEdits, type Edit, type Refusal } from '@debrief/document';
import { lineStart } from '../policy/lines.js';
import type { PolicyPath } from './change.js';
import { find, nameOf } from './find.js';
import { listSaying } from './list.js';
import { inOrder } from './meaning.js';
import {
  asList,
  asMap,
  indentBefore,
  lineEndIn,
  type MapNode,
  nextLine,
  type PairNode,
  pairEnd,
  startOf,
  wordsIn,
} from './places.js';
import { noPlace, refused } from './refusals.js';

/** The text with a name in front of another one of its map or list, or at the end. */
export function moved(text: string, path: PolicyPath, before: string | null): string | Refusal {
  const name = path.at(-1) ?? '';
  const { node } = find(text, path.slice(0, -1));
  const list = asList(node);
  const map = asMap(node);
  const names = list
    ? list.items.map((item) => wordsIn(item) ?? '')
    : (map?.items.map((pair) => nameOf(pair) ?? '') ?? []);
  if (!names.includes(name) || (before !== null && !names.includes(before)))
    return refused(
      'no such item',
      `${before === null || names.includes(before) ? name : before} is not there any more.`,
    );
  const order = inOrder(names, name, before);
  if (order.every((each, at) => each === names[at])) return text;
  if (list) return listSaying(text, list, order);
  if (!map) return text;
  const pairs = order.map((each) => map.items[names.indexOf(each)]).filter((each) => each !== undefined);
  if (pairs.length !== map.items.length)
    return refused('ambiguous', `A name stands twice under ${path[0]}. Remove one of them first.`);
  return map.flow ? inBrackets(text, map, pairs) : inLines(text, map, pairs, name);
}

/** What stands at each place becomes what is to stand there; the commas stay. */
function inBrackets(text: string, { items }: MapNode, pairs: readonly PairNode[]): string {
  const edits = items.map((pair, at): Edit => {
    const wanted = pairs[at] ?? pair;
    return {
      from: startOf(pair.key),
      to: pairEnd(pair, text),
      insert: text.slice(startOf(wanted.key), pairEnd(wanted, text)),
    };
  });
  return applyEdits(text, edits);
}

function inLines(
  text: string,
  { items }: MapNode,
  pairs: readonly PairNode[],
  name: string,
): string | Refusal {
  const odd = items.find(({ key }) => indentBefore(text, startOf(key)) === null);
  if (odd) return noPlace(text, startOf(odd.key));
  const place = pairs.findIndex((pair) => nameOf(pair) === name);
  const own = pairs[place];
  const after = pairs[place + 1];
  const last = items.at(-1);
  if (!own || !last) return text;
  const lines = { from: lineStart(text, startOf(own.key)), to: nextLine(text, pairEnd(own, text)) };
  const target = after ? lineStart(text, startOf(after.key)) : nextLine(text, pairEnd(last, text));
  const end = lineEndIn(text);
  const words = text.slice(lines.from, lines.to).replace(/\r?\n$/, '');
  const isOpen = target > 0 && text[target - 1] !== '\n';
  return applyEdits(text, [
    { ...lines, insert: '' },
    { from: target, to: target, insert: isOpen ? end + words : words + end },
  ]);
}
