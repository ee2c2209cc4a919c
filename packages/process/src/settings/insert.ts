import type { Refusal } from '@debrief/document';
import { endOf } from '../policy/tree.js';
import type { PolicyPath, PolicyValue } from './change.js';
import type { Found } from './find.js';
import { nameOf } from './find.js';
import { isNamed, ownKeys } from './keys.js';
import {
  asMap,
  behindComments,
  colonAfter,
  indentBefore,
  lineEndIn,
  type MapNode,
  nextLine,
  type PairNode,
  pairEnd,
  replaced,
  startOf,
} from './places.js';
import { noPlace } from './refusals.js';
import { behindColon, nameWritten, pairLines } from './written.js';

/** A pair that is to be made: the path of the map that it goes into, its own name, and its value. */
interface Wanted {
  readonly path: PolicyPath;
  readonly value: PolicyValue;
}

/** Writes keys that are not there yet, into the map that is, or below a key that says nothing. */
export function inserted(text: string, path: PolicyPath, value: PolicyValue, found: Found): string | Refusal {
  const depth = path.length - found.missing.length;
  const nested = found.missing.slice(1).reduceRight<PolicyValue>((inner, name) => ({ [name]: inner }), value);
  const wanted = { path: path.slice(0, depth + 1), value: nested };
  const map = asMap(found.node);
  if (map) return map.flow ? intoBrackets(text, map, wanted) : intoLines(text, map, wanted);
  const stand = found.stands.at(-1);
  if (!stand) return atEnd(text, wanted);
  if (stand.map.flow) return besideKey(text, stand.pair, wanted);
  return belowKey(text, stand.pair, wanted);
}

function intoBrackets(text: string, map: MapNode, { path, value }: Wanted): string {
  const written = `${nameWritten(path.at(-1) ?? '', true)}:${behindColon(path, value, true)}`;
  const close = (map.range?.[1] ?? 1) - 1;
  const last = map.items.at(-1);
  if (!last) {
    const open = startOf(map) + 1;
    const isBlank = text.slice(open, close).trim() === '';
    return isBlank
      ? replaced(text, open, close, ` ${written} `)
      : replaced(text, close, close, ` ${written} `);
  }
  const end = pairEnd(last, text);
  const [comma] = /^\s*,/.exec(text.slice(end, close)) ?? [];
  const indent = indentBefore(text, startOf(last.key));
  const gap = indent === null || map.items.length < 2 ? ' ' : lineEndIn(text) + indent;
  if (comma !== undefined) return replaced(text, end + comma.length, end + comma.length, `${gap}${written}`);
  return replaced(text, end, end, `,${gap}${written}`);
}

function intoLines(text: string, map: MapNode, wanted: Wanted): string | Refusal {
  const [first] = map.items;
  const indent = first && indentBefore(text, startOf(first.key));
  if (!first || indent === null || indent === undefined) return noPlace(text, first ? startOf(first.key) : 0);
  const before = neighbour(map.items, wanted.path);
  const sibling = map.items.findLast(({ value }) => asMap(value));
  const inLines = !asMap(sibling?.value)?.flow;
  const end = nextLine(text, pairEnd(before ?? first, text));
  const at = behindComments(text, end, indent.length);
  const isApart = wanted.path.length === 1 && isSpaced(text, map);
  return atLine(
    text,
    at,
    pairLines(wanted.path, wanted.value, { indent, unit: unitIn(text, map), inLines }),
    isApart,
  );
}

/** Behind which pair a new one goes: keys of ours keep the order of the schema, names go to the end. */
function neighbour(pairs: readonly PairNode[], path: PolicyPath): PairNode | undefined {
  const ours = ownKeys(path.slice(0, -1));
  const place = ours.indexOf(path.at(-1) ?? '');
  const earlier = ours.slice(0, Math.max(0, place));
  const before = pairs.findLast((pair) => earlier.some((name) => isNamed(nameOf(pair) ?? '', name, ours)));
  return before ?? pairs.at(-1);
}

/** Whether empty lines stand between the keys. */
function isSpaced(text: string, { items }: MapNode): boolean {
  return items
    .slice(1)
    .some(({ key }, at) =>
      /\n[ \t]*\r?\n/.test(text.slice(pairEnd(items[at] as PairNode, text), startOf(key))),
    );
}

function belowKey(text: string, pair: PairNode, { path, value: said }: Wanted): string | Refusal {
  const indent = indentBefore(text, startOf(pair.key));
  const keyEnd = endOf(pair.key, text);
  const colon = colonAfter(keyEnd, text);
  if (indent === null || colon === keyEnd) return noPlace(text, startOf(pair.key));
  // `~` says nothing, and nothing can stand below it.
  const end = pairEnd(pair, text);
  const bare = replaced(text, colon, end, '');
  const at = behindComments(bare, nextLine(bare, colon), indent.length);
  const unit = unitIn(text, null);
  return atLine(bare, at, pairLines(path, said, { indent: indent + unit, unit, inLines: true }), false);
}

function besideKey(text: string, pair: PairNode, { path, value: said }: Wanted): string {
  const keyEnd = endOf(pair.key, text);
  const colon = colonAfter(keyEnd, text);
  const end = pairEnd(pair, text);
  const written = ` { ${nameWritten(path.at(-1) ?? '', true)}:${behindColon(path, said, true)} }`;
  return replaced(text, colon, end, (colon === keyEnd ? ':' : '') + written);
}

function atEnd(text: string, { path, value }: Wanted): string {
  return atLine(text, text.length, pairLines(path, value, { indent: '', unit: '  ', inLines: true }), false);
}

/** Lines at the beginning of a line, or at the end of a text that may end without one. */
function atLine(text: string, at: number, lines: readonly string[], isApart: boolean): string {
  const end = lineEndIn(text);
  const isOpen = at > 0 && !/[\n\ufeff]/.test(text[at - 1] ?? '');
  return replaced(text, at, at, `${isOpen ? end : ''}${isApart ? end : ''}${lines.join(end)}${end}`);
}

/** What one indent is in a text: as the first key that stands further in has it. */
function unitIn(text: string, map: MapNode | null): string {
  const inner = map?.items.map(({ value }) => asMap(value)).find((each) => each && !each.flow);
  const own = map?.items[0];
  const [first] = inner?.items ?? [];
  if (first && own) {
    const [outer, deeper] = [indentBefore(text, startOf(own.key)), indentBefore(text, startOf(first.key))];
    if (outer !== null && deeper?.startsWith(outer) && deeper.length > outer.length)
      return deeper.slice(outer.length);
  }
  const [, unit] = /^[^\s#][^\n]*:[ \t]*\r?\n([ \t]+)[^\s#]/m.exec(text) ?? [];
  return unit ?? '  ';
}
