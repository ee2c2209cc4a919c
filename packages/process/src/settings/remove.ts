import type { Refusal } from '@debrief/document';
import { lineStart } from '../policy/lines.js';
import type { PolicyPath } from './change.js';
import { find } from './find.js';
import { listSaying } from './list.js';
import {
  asList,
  indentBefore,
  type MapNode,
  nextLine,
  type PairNode,
  pairEnd,
  replaced,
  startOf,
  wordsIn,
} from './places.js';
import { isRefused, noPlace } from './refusals.js';

/** The text without a key, and all that stands below it. One that stands there several times goes altogether. */
export function removed(text: string, path: PolicyPath): string | Refusal {
  let next = text;
  for (;;) {
    const { stands, node, missing } = find(next, path);
    const stand = stands.at(-1);
    const list = asList(node);
    const [name] = missing;
    if (list && missing.length === 1) {
      const words = list.items.flatMap((item) => wordsIn(item) ?? []);
      return name !== undefined && words.includes(name)
        ? listSaying(
            next,
            list,
            words.filter((each) => each !== name),
          )
        : next;
    }
    if (missing.length > 0 || !stand) return next;
    const without = stand.map.flow ? fromBrackets(next, stand.map, stand.pair) : fromLines(next, stand.pair);
    if (isRefused(without)) return without;
    next = without;
  }
}

function fromLines(text: string, pair: PairNode): string | Refusal {
  const from = startOf(pair.key);
  if (indentBefore(text, from) === null) return noPlace(text, from);
  const start = lineStart(text, from);
  const mark = text[start] === '\ufeff' ? 1 : 0;
  return replaced(text, start + mark, nextLine(text, pairEnd(pair, text)), '');
}

function fromBrackets(text: string, { items, range }: MapNode, pair: PairNode): string {
  const at = items.indexOf(pair);
  const [before, after] = [items[at - 1], items[at + 1]];
  const from = startOf(pair.key);
  const end = pairEnd(pair, text);
  if (after) return replaced(text, from, startOf(after.key), '');
  if (!before) return replaced(text, (range?.[0] ?? 0) + 1, (range?.[1] ?? 1) - 1, '');
  const start = pairEnd(before, text);
  if (!text.slice(start, from).includes('#')) return replaced(text, start, end, '');
  const [comma = ''] = /^\s*,/.exec(text.slice(end)) ?? [];
  return replaced(text, from, end + comma.length, '');
}
