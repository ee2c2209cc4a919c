import fc from 'fast-check';
import { parse } from '../parse.js';
import { applyEdits, type Edit } from '../range.js';

/** What somebody does to a whole line: it goes, another one comes in front of it or for it, or it goes elsewhere. */
export interface LineChange {
  readonly do: 'remove' | 'insert' | 'replace' | 'move';
  readonly line: number;
  readonly to: number;
  readonly words: string;
}

export function lineChange(words: readonly string[]): fc.Arbitrary<LineChange> {
  return fc.record({
    do: fc.constantFrom('remove', 'insert', 'replace', 'move'),
    line: fc.nat(200),
    to: fc.nat(200),
    words: fc.constantFrom(...words),
  });
}

/** Texts that begin with some words and go on with lines of a kind, and changes of their lines. */
export function textAndChanges(
  heads: readonly string[],
  words: readonly string[],
): fc.Arbitrary<readonly [string, readonly LineChange[]]> {
  const body = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 24 });
  const text = fc.tuple(fc.constantFrom(...heads), body).map(([head, lines]) => head + lines.join(''));
  return fc.tuple(text, fc.array(lineChange(words), { minLength: 1, maxLength: 5 }));
}

/** The same as edits, in order. */
function editsOf(text: string, { do: what, line, to, words }: LineChange): Edit[] {
  const starts = [...text.matchAll(/^/gm)].map(({ index }) => index);
  const rangeOf = (index: number): { from: number; to: number } => {
    const at = index % starts.length;
    return { from: starts[at] ?? 0, to: starts[at + 1] ?? text.length };
  };
  const own = rangeOf(line);
  const other = rangeOf(to).from;
  if (what === 'insert') return [{ from: own.from, to: own.from, insert: words }];
  if (what === 'replace') return [{ ...own, insert: words }];
  const gone = { ...own, insert: '' };
  if (what === 'remove' || (own.from <= other && other <= own.to)) return [gone];
  const put = { from: other, to: other, insert: text.slice(own.from, own.to) };
  return [gone, put].sort((a, b) => a.from - b.from);
}

/** Makes one change after the other, and hands out what is read from the parse before and what is read anew. */
export function follow(
  start: string,
  changes: readonly LineChange[],
  check: (again: ReturnType<typeof parse>, anew: ReturnType<typeof parse>) => void,
): void {
  let parsed = parse(start);
  for (const change of changes) {
    const edits = editsOf(parsed.text, change);
    const text = applyEdits(parsed.text, edits);
    parsed = parse(text, parsed, { changes: edits });
    check(parsed, parse(text));
  }
}
