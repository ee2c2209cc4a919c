import { encoded } from '../attaching/link.js';
import { isElsewhere, namesIn, pathOf } from '../links/address.js';
import { baseOf, folderOf, wayTo } from './path.js';

/** A postmortem gets another id: its file and its folder of attachments move. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** The path of the document that holds a link, before and after the move. */
export interface Holder {
  readonly before: string;
  readonly after: string;
}

/** Where a file or folder is after the move. */
export function moved(path: string, { from, to }: Move): string {
  if (path === `${from}.md`) return `${to}.md`;
  return path === from || path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
}

/**
 * The target of a link as it has to be written to lead to the same place after the move; null where it does already.
 * `mended('11.a.b/x%20y.png', …)` is `11.a.c/x%20y.png`: names that stay keep the way in which they are written.
 */
export function mended(written: string, holder: Holder, move: Move): string | null {
  if (/^<.*>$/s.test(written)) {
    const inner = mended(written.slice(1, -1), holder, move);
    return inner === null ? null : `<${inner}>`;
  }
  const end = written.search(/[?#]/);
  const path = end < 0 ? written : written.slice(0, end);
  if (path === '' || isElsewhere(path)) return null;
  const next = mendedPath(path, holder, move);
  return next === null || next === path ? null : next + written.slice(path.length);
}

function mendedPath(path: string, holder: Holder, move: Move): string | null {
  const raw = path.split('/');
  const names = namesIn(path);
  const folder = names[0] === '' ? '' : folderOf(holder.before);
  const target = pathOf(names, folder);
  if (target === null) return null;
  const now = moved(target, move);
  const stays = names[0] === '' || folderOf(holder.after) === folder;
  if (now === target && stays) return asId(names, move);
  return (stays ? renamedInPlace(raw, names, folder, now, move) : null) ?? elsewhere(raw, names, holder, now);
}

/** The same target with only the one name in it changed, however roundabout it is. */
function renamedInPlace(
  raw: readonly string[],
  names: readonly string[],
  folder: string,
  now: string,
  move: Move,
): string | null {
  const [from, to] = [baseOf(move.from), baseOf(move.to)];
  const at = names.findLastIndex((name) => name === from || name === `${from}.md`);
  const name = to + (names[at] ?? '').slice(from.length);
  return at >= 0 && pathOf(names.with(at, name), folder) === now
    ? raw.with(at, encoded(name)).join('/')
    : null;
}

/** The target from a folder that moved, or to one. */
function elsewhere(raw: readonly string[], names: readonly string[], holder: Holder, now: string): string {
  const absolute = names[0] === '';
  const next = absolute ? ['', ...now.split('/')] : wayTo(folderOf(holder.after), now).split('/');
  if (names.at(-1) === '' && next.at(-1) !== '') next.push('');
  if (names[0] === '.' && next[0] !== '..') next.unshift('.');
  const result = next.map(encoded);
  for (let back = 1; back <= Math.min(next.length, raw.length); back++) {
    if (names.at(-back) !== next.at(-back)) break;
    result[next.length - back] = raw.at(-back) ?? '';
  }
  return result.join('/');
}

/** An id as the target, written as if all documents stood at the top of the folder. It says what it means. */
function asId(names: readonly string[], move: Move): string | null {
  const target = names.join('/');
  const now = moved(target, move);
  return now === target ? null : encoded(now);
}
