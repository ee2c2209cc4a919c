import type {
  BlockContext,
  Element,
  LeafBlock,
  LeafBlockParser,
  Line,
  MarkdownConfig,
} from '@lezer/markdown';

const rule = /^\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?\s*$/;

/** Where the cells of a row stand, and the bars between them. */
interface RowParts {
  readonly bars: readonly number[];
  readonly cells: readonly { readonly from: number; readonly to: number }[];
}

/** Splits a row at its bars. A bar behind a backslash belongs to its cell. */
function partsOf(text: string, from: number): RowParts {
  const bars: number[] = [];
  const cells: { from: number; to: number }[] = [];
  const end = text.trimEnd().length;
  const addCell = (start: number, to: number): void => {
    const words = text.slice(start, to);
    const head = words.length - words.trimStart().length;
    if (head < words.length) cells.push({ from: start + head, to: start + words.trimEnd().length });
  };
  let start = from;
  for (let at = from; at < end; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') {
      addCell(start, at);
      bars.push(at);
      start = at + 1;
    }
  }
  addCell(start, end);
  return { bars, cells };
}

/** The number of columns: bars at the two ends do not count. */
function columnsOf(text: string, from: number): number {
  const words = text.slice(from).trim();
  const { bars } = partsOf(words, 0);
  const ends =
    (words.startsWith('|') ? 1 : 0) + (bars.at(-1) === words.length - 1 && bars.length > 1 ? 1 : 0);
  return bars.length - ends + 1;
}

function rowElement(
  cx: BlockContext,
  name: 'TableHeader' | 'TableRow',
  text: string,
  from: number,
  at: number,
): Element {
  const { bars, cells } = partsOf(text, from);
  const children = [
    ...bars.map((bar) => cx.elt('TableDelimiter', at + bar, at + bar + 1)),
    ...cells.map((cell) =>
      cx.elt(
        'TableCell',
        at + cell.from,
        at + cell.to,
        cx.parser.parseInline(text.slice(cell.from, cell.to), at + cell.from),
      ),
    ),
  ].sort((a, b) => a.from - b.from);
  return cx.elt(name, at + from, at + text.trimEnd().length, children);
}

/** Watches a paragraph: when its second line is the rule of a table, all of it is a table. */
class TableParser implements LeafBlockParser {
  #rows: Element[] | null = null;
  #first = true;

  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    if (this.#first) {
      this.#first = false;
      if (isRuleOf(line.text.slice(line.pos), leaf.content)) {
        this.#rows = [
          rowElement(cx, 'TableHeader', leaf.content, 0, leaf.start),
          cx.elt('TableDelimiter', cx.lineStart + line.pos, cx.lineStart + line.text.trimEnd().length),
        ];
      }
    } else if (this.#rows) {
      this.#rows.push(rowElement(cx, 'TableRow', line.text, line.pos, cx.lineStart));
    }
    return false;
  }

  finish(cx: BlockContext, leaf: LeafBlock): boolean {
    if (!this.#rows) return false;
    const { length } = leaf.content.trimEnd();
    cx.addLeafElement(leaf, cx.elt('Table', leaf.start, leaf.start + length, this.#rows));
    return true;
  }
}

function isRuleOf(words: string, header: string): boolean {
  return rule.test(words) && columnsOf(words, 0) === columnsOf(header, 0);
}

/**
 * Tables, as GitHub reads them. The reader that comes with the parser refuses a rule line with white space at its end,
 * and so every table in a file with Windows line ends.
 */
export const tables: MarkdownConfig = {
  remove: ['Table'],
  parseBlock: [
    {
      name: 'BarTable',
      leaf: (_, leaf) => (leaf.content.includes('|') ? new TableParser() : null),
      endLeaf(cx, line, leaf) {
        if (leaf.parsers.some((each) => each instanceof TableParser) || !line.text.includes('|'))
          return false;
        return isRuleOf(cx.peekLine().slice(line.basePos), line.text.slice(line.basePos));
      },
      before: 'SetextHeading',
    },
  ],
};
