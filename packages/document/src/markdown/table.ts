import type {
  BlockContext,
  Element,
  LeafBlock,
  LeafBlockParser,
  Line,
  MarkdownConfig,
} from '@lezer/markdown';
import { trimmed } from '../range.js';
import { barsIn, cellsIn, isRule } from './row.js';

function rowElement(
  cx: BlockContext,
  name: 'TableHeader' | 'TableRow',
  text: string,
  from: number,
  at: number,
): Element {
  const { to } = trimmed(text, from, text.length);
  const cells = cellsIn(text, { from, to }).filter((cell) => cell.to > cell.from);
  const children = [
    ...barsIn(text, { from, to }).map((bar) => cx.elt('TableDelimiter', at + bar, at + bar + 1)),
    ...cells.map((cell) =>
      cx.elt(
        'TableCell',
        at + cell.from,
        at + cell.to,
        cx.parser.parseInline(text.slice(cell.from, cell.to), at + cell.from),
      ),
    ),
  ].sort((a, b) => a.from - b.from);
  return cx.elt(name, at + from, at + to, children);
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
    const end = leaf.start + leaf.content.length;
    cx.addLeafElement(leaf, cx.elt('Table', leaf.start, end, this.#rows));
    return true;
  }
}

function isRuleOf(words: string, header: string): boolean {
  const columns = (row: string): number => cellsIn(row, { from: 0, to: row.length }).length;
  return isRule(words) && columns(words) === columns(header);
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
