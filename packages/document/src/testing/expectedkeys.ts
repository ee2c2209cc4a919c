import type { ChangeList, RenameKey, SetKey } from '../operations/operation.js';
import { anything, type Check, mismatch, oneOf, without } from './check.js';
import type { Facts } from './said.js';

/** The front matter after an operation on it. */
export function keysAfter(keys: readonly Facts[], operation: SetKey | RenameKey | ChangeList): unknown {
  if (operation.do === 'rename-key') return renamed(keys, operation);
  const [name = '', inner = null] = typeof operation.key === 'string' ? [operation.key] : operation.key;
  const index = keys.findIndex((key) => key['name'] === name);
  const old = keys[index]?.['value'] ?? null;
  const value = valueAfter(inner === null ? old : within(old, inner), operation);
  const whole = inner === null ? value : mapAfter(old, inner, value);
  const check: Check = (given, said) => {
    if (!Array.isArray(given)) return false;
    const at = given.findIndex((key) => key.name === name);
    const others = at < 0 ? given : without(given, at);
    const rest = index < 0 ? keys : without(keys, index);
    if (mismatch(rest, others, said) !== null) return false;
    if (at < 0) return whole === null || isEmpty(whole);
    return mismatch(loosely(whole), given[at].value, said) === null;
  };
  return check;
}

/** A key, or a name in a key, has another name; it stands where it stood. */
function renamed(keys: readonly Facts[], { key, to }: RenameKey): unknown {
  const [name = '', inner = null] = typeof key === 'string' ? [key] : key;
  const index = keys.findIndex((each) => each['name'] === name);
  return keys.map((each, at) => {
    if (at !== index) return each;
    if (inner === null) return { ...each, name: to.trim() };
    const entries = Object.entries(each['value'] as Facts);
    return {
      ...each,
      value: Object.fromEntries(entries.map(([role, said]) => [role === inner ? to.trim() : role, said])),
    };
  });
}

function within(value: unknown, inner: string): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? ((value as Facts)[inner] ?? null)
    : null;
}

function mapAfter(old: unknown, inner: string, value: unknown): unknown {
  const names: Record<string, unknown> =
    typeof old === 'object' && !Array.isArray(old) ? { ...(old as Facts) } : {};
  if (value === null) delete names[inner];
  else names[inner] = value;
  return names;
}

function valueAfter(old: unknown, operation: SetKey | ChangeList): unknown {
  if (operation.do === 'set-key') return operation.value;
  const list = listFrom(old);
  const words = operation.words.trim();
  if (operation.do === 'add-to-key') return words === '' || list.includes(words) ? list : [...list, words];
  return list.filter((each) => each !== words);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** One word, a list of it, and words between commas say the same. */
function loosely(value: unknown): unknown {
  if (value === null) return oneOf(null, '', []);
  if (Array.isArray(value)) {
    const items = value.map((each) => String(each).trim());
    const check: Check = (given) =>
      mismatchless(listFrom(given), items) || (items.length === 0 && isEmpty(given));
    return items.length === 0 ? oneOf(null, '', check) : check;
  }
  if (typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value as Facts).map(([name, each]) => [name.trim(), loosely(each)]),
    );
  const words = String(value).trim();
  return words === ''
    ? anything
    : oneOf(words, [words], (given: unknown) => Array.isArray(given) && given.join(', ') === words);
}

function mismatchless(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

/** The words of a value as a list: `payments, ledger` and `[payments, ledger]` are the same. */
export function listFrom(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value !== 'string') return [];
  if (!value.includes(',')) return [value];
  return value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** What the front matter says of the incident. */
export function metaFrom(keys: readonly Facts[]): Facts {
  const value = (name: string): unknown => keys.find((key) => key['name'] === name)?.['value'] ?? null;
  const text = (name: string): string | null => {
    const said = value(name);
    if (typeof said === 'string') return said;
    return Array.isArray(said) ? (said[0] ?? null) : null;
  };
  const people = value('people');
  const outage = text('full-outage') ?? '';
  const named = typeof people === 'object' && people !== null && !Array.isArray(people) ? people : {};
  return {
    format: text('format'),
    status: text('status'),
    severity: text('severity'),
    systems: listFrom(value('systems')),
    labels: listFrom(value('labels')),
    triggers: listFrom(value('triggers')),
    visibility: text('visibility'),
    fullOutage: /^(?:true|yes|on)$/i.test(outage) ? true : /^(?:false|no|off)$/i.test(outage) ? false : null,
    detectedBy: text('detected-by'),
    related: listFrom(value('related')),
    calledBy: text('called-by'),
    owner: text('owner'),
    team: text('team'),
    people: Object.fromEntries(Object.entries(named).map(([role, names]) => [role, listFrom(names)])),
    aliases: listFrom(value('aliases')),
  };
}
