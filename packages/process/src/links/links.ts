import { type Model, targetsIn } from '@debrief/document';
import { resolvedAddress } from './address.js';
import type { Link } from './leads.js';

/** Everything in a postmortem that leads into its folder, in which it has this path. */
export function linksIn({ body, text, meta }: Model, path: string): readonly Link[] {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const related = meta.related.map(
    ({ value, from, to }): Link => ({ from, to, target: value.trim().replace(/\.md$/, ''), is: 'related' }),
  );
  const links = targetsIn(body.tree, body.base, text).addresses.flatMap(({ from, to }): Link[] => {
    const target = resolvedAddress(text.slice(from, to), folder);
    return target === null ? [] : [{ from, to, target, is: 'path' }];
  });
  return [...related, ...links];
}
