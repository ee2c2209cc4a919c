import type { Range } from '../range.js';

/** A fresh id as a neighbour writes its own (`F4: `), whose words begin at `start`; as we write it, where it has none. */
export function idLike(
  text: string,
  id: string,
  neighbour: { readonly id?: Range | null } | undefined,
  start: number,
  canonical: string,
): string {
  if (!neighbour?.id || neighbour.id.from < start) return canonical;
  const behind = /^\]?(?:\*\*|__)?[.:)]?(?:\*\*|__)?[ \t]*(?:[–—-][ \t]+)?/.exec(
    text.slice(neighbour.id.to, neighbour.id.to + 12),
  );
  const tail = behind?.[0] ?? '';
  return text.slice(start, neighbour.id.from) + id + (/\s$/.test(tail) ? tail : `${tail} `);
}
