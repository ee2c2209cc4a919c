import type { Refusal } from '@debrief/document';
import { endOf } from '../policy/tree.js';
import type { PolicyChange, PolicyPath } from './change.js';
import { find, nameOf } from './find.js';
import { listSaying } from './list.js';
import { asList, asMap, replaced, startOf } from './places.js';
import { refused } from './refusals.js';
import { listIn } from './set.js';
import { nameWritten } from './written.js';

type Rename = PolicyChange & { readonly do: 'rename' };

/** The text with another name in front of a colon, or in a list of names. */
export function renamed(text: string, path: PolicyPath, to: string): string | Refusal {
  const { stands, node, missing } = find(text, path);
  const stand = stands.at(-1);
  const name = path.at(-1) ?? '';
  if (name === to) return text;
  const taken = refused('value not allowed', `${to} is there already. Choose another name.`);
  const list = asList(node);
  if (list && missing.length === 1 && listIn(list).includes(name)) {
    const words = listIn(list);
    return words.includes(to)
      ? taken
      : listSaying(
          text,
          list,
          words.map((each) => (each === name ? to : each)),
        );
  }
  if (missing.length > 0 || !stand) return refused('no such item', `${name} is not there any more.`);
  const { key } = stand.pair;
  if (stand.map.items.some((pair) => nameOf(pair) === to)) return taken;
  return replaced(text, startOf(key), endOf(key, text), nameWritten(to, stand.map.flow === true));
}

/** A name and all other places of the file that speak of it. */
export function renamesWith(text: string, change: Rename): readonly PolicyChange[] {
  const { path, to } = change;
  const [kind, name] = path;
  if (name === undefined || path.length !== 2 || name === to) return [change];
  if (kind === 'severities') {
    const places = [
      ['required', name],
      ['clocks', 'actions', name],
    ].filter((each) => find(text, each).missing.length === 0);
    return [
      change,
      ...inList(text, ['triggers', 'severities'], name, to),
      ...places.map((each): PolicyChange => ({ do: 'rename', path: each, to })),
    ];
  }
  if (kind !== 'people') return [change];
  const systems = asMap(find(text, ['systems']).node)?.items.flatMap((pair) => nameOf(pair) ?? []) ?? [];
  return [change, ...systems.flatMap((system) => inList(text, ['systems', system, 'owners'], name, to))];
}

function inList(text: string, path: PolicyPath, name: string, to: string): readonly PolicyChange[] {
  const { node, missing } = find(text, path);
  const words = missing.length === 0 ? listIn(node) : [];
  if (!words.includes(name)) return [];
  return [{ do: 'set', path, value: words.map((each) => (each === name ? to : each)) }];
}
