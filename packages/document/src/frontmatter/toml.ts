import type { Finding } from '../finding.js';
import { type Range, trimmed } from '../range.js';
import type { FrontMatterKey } from './frontmatter.js';

const pair = /^([\w-]+)[ \t]*=[ \t]*(.*)$/;
const string = /"[^"]*"|'[^']*'|[^\s,[\]#"']+/g;

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
    const start = line.to - written.length;
    const said = [...written.matchAll(string)].map((part) => ({
      from: start + part.index,
      to: start + part.index + part[0].length,
      value: part[0].replace(/^["']|["']$/g, ''),
    }));
    const quoted = /^["']/.test(written) ? said[0] : null;
    const plain = /^[^#]*/.exec(written)?.[0].trimEnd() ?? '';
    const value = quoted ?? { from: start, to: start + plain.length, value: plain };
    keys.push({
      ...line,
      name,
      key: { from: line.from, to: line.from + name.length },
      value: written.startsWith('[')
        ? { type: 'list', from: start, to: line.to, items: said.filter((each) => each.value !== '') }
        : { type: 'text', ...value },
    });
  }
  return { keys, findings: [] };
}
