import { apply, isRefusal, type Parsed, parse, type Refusal } from '@debrief/document';
import type { Move } from './mended.js';

/** The text with the old id among its aliases; a name that it takes up again is none of them any more. */
export function withAlias(text: string, { from, to }: Move): string | Refusal {
  let parsed: Parsed | Refusal = parse(text, null, { path: `${to}.md` });
  const { aliases } = parsed.model.meta;
  const has = (id: string): boolean => aliases.some(({ value }) => value === id);
  if (has(to)) parsed = changed(parsed, { do: 'remove-from-key', words: to });
  if (!isRefusal(parsed) && !has(from)) parsed = changed(parsed, { do: 'add-to-key', words: from });
  return isRefusal(parsed) ? parsed : parsed.text;
}

function changed(
  parsed: Parsed,
  operation: { readonly do: 'add-to-key' | 'remove-from-key'; readonly words: string },
): Parsed | Refusal {
  const done = apply(parsed, { ...operation, key: 'aliases' });
  return isRefusal(done) ? done : done.parsed;
}
