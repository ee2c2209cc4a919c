import type { Finding } from '../finding.js';
import { type Range, trimmed } from '../range.js';
import type { FrontMatterKey, FrontMatterValue } from './frontmatter.js';

const pair = /^([\w-]+)[ \t]*=[ \t]*(.*)$/;
const string = /"(?:[^"\\]|\\.)*"?|'[^']*'?|[^\s,[\]#"']+/g;
const array = /^\[(?:[^\]"'#]|"(?:[^"\\]|\\.)*"|'[^']*')*\]/;

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
    // An array that goes on below has no end here; what it says on this line is read.
    const list = written.startsWith('[') ? (array.exec(written)?.[0] ?? written) : null;
    const said = [...(list ?? written).matchAll(string)].map((part) => ({
      from: start + part.index,
      to: start + part.index + part[0].length,
      value: unquoted(part[0]),
    }));
    const quoted = /^["']/.test(written) ? said[0] : null;
    const plain = /^[^#]*/.exec(written)?.[0].trimEnd() ?? '';
    const value: FrontMatterValue =
      list === null
        ? { type: 'text', ...(quoted ?? { from: start, to: start + plain.length, value: plain }) }
        : {
            type: 'list',
            from: start,
            to: start + list.length,
            items: said.filter((each) => each.value !== ''),
          };
    keys.push({
      from: line.from,
      to: value.to,
      name,
      key: { from: line.from, to: line.from + name.length },
      value,
    });
  }
  return { keys, findings: [] };
}

/** What a string says; words without quotes say themselves. */
function unquoted(written: string): string {
  if (written.startsWith("'")) return written.replace(/^'|'$/g, '');
  if (!written.startsWith('"')) return written;
  const inner = /^"((?:[^"\\]|\\.)*)/.exec(written)?.[1] ?? '';
  return inner.replace(/\\(u[\da-f]{4}|.)/gi, (_, mark: string) =>
    mark.length > 1 ? String.fromCharCode(Number.parseInt(mark.slice(1), 16)) : (escapes[mark] ?? mark),
  );
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
