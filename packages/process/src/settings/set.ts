import { applyEdits, chosenStyle, type Refusal } from '@debrief/document';
import { isScalar, type Node, Scalar } from 'yaml';
import { lineStart } from '../policy/lines.js';
import { endOf } from '../policy/tree.js';
import type { PolicyPath, PolicyValue } from './change.js';
import { type Found, find, nameOf, type Stand } from './find.js';
import { inserted } from './insert.js';
import { keyAt, mapIn, mayBeList } from './keys.js';
import { listSaying } from './list.js';
import { asMapText } from './mapped.js';
import {
  asList,
  asMap,
  colonAfter,
  lineEndIn,
  nextLine,
  pairEnd,
  replaced,
  saysNothing,
  startOf,
  wordsIn,
} from './places.js';
import { isRefused, noPlace, refused } from './refusals.js';
import { removed } from './remove.js';
import { behindColon, isList, listWritten, wordsWritten } from './written.js';

/** The text in which a key says so much; what stands on the way to it is made where it is missing. */
export function setting(text: string, path: PolicyPath, value: PolicyValue): string | Refusal {
  const found = find(text, path);
  const stand = found.stands.at(-1);
  if (found.missing.length === 0 && stand) return settingThere(text, path, value, stand);
  if (asMap(found.node)) return inserted(text, path, value, found);
  if (!stand && !saysNothing(found.node))
    return refused('no place', 'There are no keys with values in debrief.yaml. Mend the file first.', 0);
  if (saysNothing(found.node)) return inserted(text, path, value, found);
  return amongWords(text, path, value, found);
}

/** A name goes to a plain list of names as long as nothing is said of it; then the list becomes a map. */
function amongWords(
  text: string,
  path: PolicyPath,
  value: PolicyValue,
  { node, missing }: Found,
): string | Refusal {
  const holder = path.slice(0, path.length - missing.length);
  const form = keyAt(holder)?.value;
  const [name = ''] = missing;
  const said = listIn(node);
  if (value === null && missing.length === 1 && mayBeList(form))
    return said.includes(name) ? text : setting(text, holder, [...said, name]);
  const map = mapIn(form);
  if (!map || !node) return refused('value not allowed', `${holder.join(': ')} holds no keys.`);
  const turned = asMapText(text, node, map);
  return isRefused(turned) ? turned : setting(turned, path, value);
}

/** The words that a value lists; one thing alone is a list of it. */
export function listIn(node: Node | null): readonly string[] {
  const list = asList(node);
  if (list) return list.items.flatMap((item) => wordsIn(item) ?? []);
  return wordsIn(node) === null ? [] : [wordsIn(node) ?? ''];
}

function settingThere(text: string, path: PolicyPath, value: PolicyValue, stand: Stand): string | Refusal {
  const { pair, map } = stand;
  const { value: node } = pair;
  const flow = map.flow === true;
  if (value === null) return saysNothing(node) ? text : beside(text, stand, '');
  if (typeof value === 'string') {
    if (wordsIn(node) === value) return text;
    return beside(text, stand, wordsWritten(value, { key: keyAt(path), flow }, styleOf(text, node, flow)));
  }
  if (isList(value)) {
    const list = asList(node);
    if (list && value.length > 0) return listSaying(text, list, value);
    return beside(text, stand, listWritten(value));
  }
  if (!asMap(node) && !saysNothing(node)) return beside(text, stand, behindColon(path, value, flow).trim());
  return settingEach(text, path, value, asMap(node)?.items.flatMap((each) => nameOf(each) ?? []) ?? []);
}

/** A map, key by key, so that what stays is not touched. */
function settingEach(
  text: string,
  path: PolicyPath,
  value: { readonly [name: string]: PolicyValue },
  there: readonly string[],
): string | Refusal {
  let next: string | Refusal = text;
  for (const [name, each] of Object.entries(value)) {
    next = setting(next, [...path, name], each);
    if (isRefused(next)) return next;
  }
  for (const name of there.filter((each) => !Object.hasOwn(value, each))) {
    next = removed(next, [...path, name]);
    if (isRefused(next)) return next;
  }
  return next;
}

function styleOf(text: string, node: Node | null, flow: boolean): 'plain' | 'single' | 'double' {
  const words = wordsIn(node);
  if (!node || words === null || isBlock(node)) return 'plain';
  return chosenStyle(text, { from: startOf(node), to: endOf(node, text), value: words }, flow);
}

/** Words behind a colon, in place of what stood there. */
function beside(text: string, { pair, map }: Stand, written: string): string | Refusal {
  const { key, value: node } = pair;
  const keyEnd = endOf(key, text);
  const colon = colonAfter(keyEnd, text);
  if (colon === keyEnd && !map.flow) return noPlace(text, startOf(key));
  const behind = `${colon === keyEnd ? ':' : ''}${written === '' ? '' : ` ${written}`}`;
  const from = node ? startOf(node) : colon;
  const end = pairEnd(pair, text);
  if (end <= colon) return replaced(text, colon, colon, behind);
  const isBelow = nextLine(text, colon) <= from;
  const collection = asMap(node) ?? asList(node);
  if (collection && !collection.flow) {
    if (!isBelow) return noPlace(text, from);
    const lines = { from: lineStart(text, from), to: nextLine(text, end), insert: '' };
    return applyEdits(text, [{ from: colon, to: colon, insert: behind }, lines]);
  }
  if (written === '') return replaced(text, colon, end, '');
  if (node && isBlock(node))
    return replaced(text, from, end, written + (text[end - 1] === '\n' ? lineEndIn(text) : ''));
  return replaced(text, from, end, written);
}

function isBlock(node: Node): boolean {
  return isScalar(node) && (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL);
}
