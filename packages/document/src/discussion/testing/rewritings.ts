import type { Range } from '../../range.js';
import { both, linesOf, paragraphsOf, partsOf, type Rewritten, replacing, rewrite } from './rewriting.js';

/** One way in which people rewrite a document. */
export interface Rewriting {
  readonly family: string;
  readonly apply: (text: string) => Rewritten;
}

/** A hundred ways to rewrite a postmortem, in families. */
export const rewritings: readonly Rewriting[] = [
  ...family('a paragraph is added', 8, (text, k) =>
    rewrite(
      text,
      before(paragraphsOf(text), k, 8, 'The drill was repeated in April, with two of the nodes.\n\n'),
    ),
  ),
  ...family('a paragraph is taken away', 6, (text, k) => rewrite(text, without(paragraphsOf(text), k, 6))),
  ...family('a line is added', 4, (text, k) =>
    rewrite(text, before(linesOf(text), k, 4, '- A further check was added by the platform team.\n')),
  ),
  ...family('a line is taken away', 6, (text, k) => rewrite(text, without(linesOf(text), k, 6))),
  ...family('every sixth line is taken away', 6, (text, k) =>
    rewrite(
      text,
      linesOf(text).filter((_, index) => index % 6 !== k),
    ),
  ),
  ...family('every third paragraph is taken away', 3, (text, k) =>
    rewrite(
      text,
      paragraphsOf(text).filter((_, index) => index % 3 !== k),
    ),
  ),
  ...family('entries are added to the timeline', 3, (text, k) =>
    replacing(text, /^- \d\d:\d\d /gm, (_, index) =>
      index % (k + 1) === 0 ? `- 2${k}:0${index % 10} Yuki Tanabe looked at node ${index}.\n$&` : null,
    ),
  ),
  ...family('a section goes to the end', 5, (text, k) => rewrite(text, toEnd(partsOf(text), 2 + 2 * k))),
  ...family('a line moves', 8, (text, k) => rewrite(text, moved(linesOf(text), k, 8))),
  ...family('lines are wrapped anew', 5, (text, k) => wrapped(text, [40, 60, 72, 88, 120][k] ?? 80)),
  ...family('marks are added', 6, (text, k) => {
    const mark = ['**$&**', '_$&_', '`$&`', '[$&](https://wiki.example/words)', '*$&*', '~~$&~~'][k] ?? '';
    return replacing(text, /(?<=[a-z] )[a-z]{4,}(?= )/g, (_, index) => (index % 7 === k ? mark : null));
  }),
  ...family('single words change', 10, (text, k) =>
    replacing(text, /(?<= )[a-z]{4,8}(?= )/g, (_, index) => (index % 40 === 4 * k ? 'other' : null)),
  ),
  ...family('letters are mended', 5, (text, k) =>
    replacing(text, /[a-z]/g, (letter, index) =>
      index % 160 === 30 * k ? (k % 2 ? '' : letter + letter) : null,
    ),
  ),
  ...family('sentences are replaced', 6, (text, k) =>
    replacing(text, /(?<=[.;:] |- )[A-Za-z][^.;:\n]{20,}(?=[.;\n])/g, (_, index) =>
      index % 12 === 2 * k ? 'we left this out and say it in the annex' : null,
    ),
  ),
  ...family('a paragraph is doubled', 4, (text, k) => {
    const paragraphs = paragraphsOf(text);
    const chosen = paragraphs[5 + 9 * k];
    return rewrite(
      text,
      paragraphs.flatMap((each) => (each === chosen ? [each, text.slice(each.from, each.to)] : [each])),
    );
  }),
  ...family('a section is copied into the notes', 2, (text, k) => {
    const chosen = partsOf(text)[k === 0 ? 4 : 10] ?? { from: 0, to: 0 };
    const copy = text.slice(chosen.from, chosen.to).replace(/^## .*/, '\n## Notes');
    return rewrite(text, [{ from: 0, to: text.length }, copy]);
  }),
  ...family('line ends become those of Windows', 1, (text) => windows(text)),
  ...family('headings get other names', 2, (text, k) =>
    replacing(text, /(?<=^## ).*/gm, (_, index) => (index % 2 === k ? `Part ${index}` : null)),
  ),
  ...family('headings go down a level', 1, (text) => replacing(text, /^#+ /gm, () => '#$&')),
  ...family('the timeline is turned round', 1, (text) => {
    const lines = linesOf(text);
    const isEntry = (line: Range): boolean => /^- \d\d:\d\d /.test(text.slice(line.from, line.to));
    const entries = lines.filter(isEntry).toReversed();
    return rewrite(
      text,
      lines.flatMap((line) => (isEntry(line) ? (entries.shift() ?? []) : [line])),
    );
  }),
  ...family('another editor writes its own marks', 3, (text, k) => {
    if (k === 0) return replacing(text, /(?<=^ *)-(?= )/gm, () => '*');
    if (k === 1) return replacing(text, /(?<=\w)'(?=\w)| — /g, (found) => (found === "'" ? '’' : ' – '));
    return replacing(text, /(?<=\S) \|$/gm, () => '        |');
  }),
  ...family('the head grows', 1, (text) =>
    replacing(text, /^status: .*\n/gm, () => '$&reviewed-by: Piotr\n'),
  ),
  ...family('several things at once', 4, (text, k) =>
    both(
      both(rewrite(text, without(linesOf(text), k, 4)), (next) =>
        rewrite(next, before(paragraphsOf(next), k, 6, 'Two more depots were told by phone.\n\n')),
      ),
      (next) => (k % 2 ? windows(next) : wrapped(next, 60)),
    ),
  ),
];

function family(name: string, count: number, apply: (text: string, index: number) => Rewritten): Rewriting[] {
  return Array.from({ length: count }, (_, index) => ({
    family: name,
    apply: (text: string) => apply(text, index),
  }));
}

/** The place of one of several changes, spread over a list. */
function spread(length: number, index: number, count: number): number {
  return Math.floor(((index + 0.5) * length) / count);
}

function before(
  stretches: readonly Range[],
  index: number,
  count: number,
  words: string,
): (Range | string)[] {
  const at = spread(stretches.length, index, count);
  return [...stretches.slice(0, at), words, ...stretches.slice(at)];
}

function without(stretches: readonly Range[], index: number, count: number): Range[] {
  return stretches.toSpliced(spread(stretches.length, index, count), 1);
}

function toEnd(stretches: readonly Range[], index: number): Range[] {
  return [...stretches.toSpliced(index, 1), ...stretches.slice(index, index + 1)];
}

function moved(stretches: readonly Range[], index: number, count: number): Range[] {
  const at = spread(stretches.length, index, count);
  const to = (at + 25) % (stretches.length - 1);
  return stretches.toSpliced(at, 1).toSpliced(to, 0, ...stretches.slice(at, at + 1));
}

/** Lines no longer than a width, but for tables and headings. */
function wrapped(text: string, width: number): Rewritten {
  let column = 0;
  let whole = false;
  return replacing(text, /\n[|#]?| (?=\S)|[^ \n]+/g, (found) => {
    if (found.startsWith('\n')) {
      column = 0;
      whole = found.length > 1;
      return null;
    }
    column += found.length;
    if (found !== ' ' || whole || column < width) return null;
    column = 0;
    return '\n    ';
  });
}

function windows(text: string): Rewritten {
  return replacing(text, /(?<!\r)\n/g, () => '\r\n');
}
