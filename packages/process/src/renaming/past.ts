import { applyEdits, idOfPath, isPostmortem, parse, type Refusal, targetsIn } from '@debrief/document';
import { resolvedAddress } from '../links/address.js';
import { withAlias } from './alias.js';
import { follow } from './follow.js';
import { folderOf } from './path.js';

/** A text under the path that its file had, or has. */
interface Placed {
  readonly path: string;
  readonly text: string;
}

/**
 * What an earlier text is today: it keeps the name that the postmortem has now, and all the names that it had, so that
 * no link to it breaks. `now` is the text that stands there; null where it is gone.
 */
export function textToday(past: Placed, path: string, now: string | null): string | Refusal {
  if (!isPostmortem(path)) return past.text;
  const [from, to] = [idOfPath(past.path), idOfPath(path)];
  let next = past.text;
  if (from !== to) next = applyEdits(next, follow(next, { before: past.path, after: path }, { from, to }));
  const kept = now === null ? [] : parse(now, null, { path }).model.meta.aliases.map(({ value }) => value);
  for (const alias of [...kept, ...(from === to ? [] : [from])]) {
    const has = parse(next, null, { path }).model.meta.aliases.some(({ value }) => value === alias);
    if (has || alias === to) continue;
    const named = withAlias(next, { from: alias, to });
    if (typeof named !== 'string') return named;
    next = named;
  }
  return next;
}

/** The paths of files beside a postmortem that its text links to. */
export function filesLinked(text: string, path: string): readonly string[] {
  if (!isPostmortem(path)) return [];
  const { body } = parse(text, null, { path }).model;
  const found = targetsIn(body.tree, body.base, text).addresses.flatMap(({ from, to }) => {
    const target = resolvedAddress(text.slice(from, to), folderOf(path));
    return target?.startsWith(`${idOfPath(path)}/`) ? [target] : [];
  });
  return [...new Set(found)];
}
