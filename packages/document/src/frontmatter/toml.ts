import type { Finding } from '../finding.js';
import { type Range, trimmed } from '../range.js';
import type { FrontMatterKey } from './frontmatter.js';

const pair = /^([\w-]+)[ \t]*=[ \t]*(.*)$/;

/** The plain `key = "value"` lines of a TOML block, as site generators use them. Tables and the rest are left alone. */
export function readToml(
  text: string,
  range: Range,
): { readonly keys: FrontMatterKey[]; readonly findings: Finding[] } {
  const keys: FrontMatterKey[] = [];
  let at = range.from;
  for (const source of text.slice(range.from, range.to).split('\n')) {
    const line = trimmed(text, at, at + source.length);
    at += source.length + 1;
    const words = text.slice(line.from, line.to);
    if (words.startsWith('[')) break;
    const match = pair.exec(words);
    if (!match) continue;
    const [, name = '', written = ''] = match;
    const value = /^(["'])(.*)\1$/.exec(written)?.[2] ?? written;
    const said = { from: line.to - written.length, to: line.to };
    const items = /^\[(.*)\]$/
      .exec(written)?.[1]
      ?.split(',')
      .map((item) => ({ ...said, value: item.trim().replace(/^["']|["']$/g, '') }));
    keys.push({
      ...line,
      name,
      key: { from: line.from, to: line.from + name.length },
      value: items
        ? { type: 'list', ...said, items: items.filter((item) => item.value !== '') }
        : { type: 'text', ...said, value },
    });
  }
  return { keys, findings: [] };
}
