import { type Model, targetsIn } from '@debrief/document';
import type { Link } from './leads.js';

/** Everything in a postmortem that leads into its folder, in which it has this path. */
export function linksIn({ body, text, meta }: Model, path: string): readonly Link[] {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const related = meta.related.map(
    ({ value, from, to }): Link => ({ from, to, target: value.trim().replace(/\.md$/, ''), is: 'related' }),
  );
  const links = targetsIn(body.tree, body.base, text).addresses.flatMap(({ from, to }): Link[] => {
    const target = targetOf(text.slice(from, to), folder);
    return target === null ? [] : [{ from, to, target, is: 'path' }];
  });
  return [...related, ...links];
}

/** Where a link leads in the folder; null for one that leads elsewhere, or to a place in the same text. */
function targetOf(written: string, folder: string): string | null {
  const path = written.replace(/^<(.*)>$/s, '$1').replace(/[?#].*$/s, '');
  if (path === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path)) return null;
  const names = path.split('/').map(decoded);
  const parts: string[] = names[0] === '' ? [] : folder.split('/').filter((name) => name !== '');
  for (const name of names) {
    if (name === '' || name === '.') continue;
    if (name !== '..') parts.push(name);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length === 0 ? null : parts.join('/');
}

/** A name as the file system has it. */
function decoded(name: string): string {
  const plain = name.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
