import { isUtf8 } from 'node:buffer';
import { applyEdits, idOfPath, isPostmortem, parse } from '@debrief/document';
import type { StoredFile } from '@debrief/store';
import { withAlias } from '../links/alias.js';
import { follow } from '../links/follow.js';
import { decoded } from '../text.js';

/**
 * What an earlier content is today: it keeps the name that the postmortem has now, and all the names that it had, so
 * that no link to it breaks. Bytes that are no text stay as they were.
 */
export function contentToday(past: StoredFile, path: string, now: StoredFile | null): Uint8Array {
  if (!isPostmortem(path) || !isUtf8(past.bytes) || (now && !isUtf8(now.bytes))) return past.bytes;
  const [from, to] = [idOfPath(past.path), idOfPath(path)];
  const text = decoded(past.bytes);
  let next =
    from === to ? text : applyEdits(text, follow(text, { before: past.path, after: path }, { from, to }));
  const kept = now
    ? parse(decoded(now.bytes), null, { path }).model.meta.aliases.map(({ value }) => value)
    : [];
  for (const alias of [...kept, ...(from === to ? [] : [from])]) {
    const has = parse(next, null, { path }).model.meta.aliases.some(({ value }) => value === alias);
    if (!has && alias !== to) next = withAlias(next, { from: alias, to }, path);
  }
  return next === text ? past.bytes : Buffer.from(next);
}
