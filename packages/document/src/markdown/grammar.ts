import {
  type BlockContext,
  GFM,
  type InlineContext,
  type Line,
  type MarkdownConfig,
  type MarkdownParser,
  parser,
} from '@lezer/markdown';
import { tables } from './table.js';

/** How many quotes and lists may stand inside one another; what is deeper stays prose. */
const deepest = 32;

/** How many characters with a meaning one paragraph may hold before it is read as plain text. */
const densest = 1000;

const meaningful = /[*_~[\]<`!&\\]/g;

/**
 * Nesting without end costs the parser time that grows with the square of the text (and so do quotes and lists
 * by the thousand on one line). From `deepest` on, the line is an ordinary paragraph.
 */
const nestLimit: MarkdownConfig = {
  parseBlock: [
    {
      name: 'NestLimit',
      before: 'Blockquote',
      parse(cx: BlockContext, line: Line): boolean {
        if (cx.depth <= deepest) return false;
        const from = cx.lineStart + line.pos;
        const to = cx.lineStart + line.text.length;
        cx.nextLine();
        cx.addElement(cx.elt('Paragraph', from, to));
        return true;
      },
    },
  ],
};

/** Matching brackets and stars takes the square of their number. No person writes a thousand in one paragraph. */
const inlineLimit: MarkdownConfig = {
  parseInline: [
    {
      name: 'InlineLimit',
      before: 'Escape',
      parse(cx: InlineContext, _next: number, pos: number): number {
        if (pos !== cx.offset || cx.text.length <= densest) return -1;
        return (cx.text.match(meaningful)?.length ?? 0) > densest ? cx.end : -1;
      },
    },
  ],
};

const definition =
  /^\[((?:[^[\]\\]|\\.){1,200})\]:[ \t]*(<[^<>]*>|[^\s<]\S*)([ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t\r]*$/;

/** `[name]: address`, on one line. The parser's own reader takes several lines, and time that grows with their square. */
const references: MarkdownConfig = {
  remove: ['LinkReference'],
  parseBlock: [
    {
      name: 'Reference',
      before: 'IndentedCode',
      parse(cx: BlockContext, line: Line): boolean {
        if (line.next !== 91 /* [ */ || line.indent >= line.baseIndent + 4) return false;
        const text = line.text.slice(line.pos);
        const match = definition.exec(text);
        const [, label = '', address = ''] = match ?? [];
        if (!match || label.startsWith('^')) return false;
        const from = cx.lineStart + line.pos;
        const labelTo = from + label.length + 2;
        const addressFrom = from + text.indexOf(address, label.length + 3);
        cx.nextLine();
        cx.addElement(
          cx.elt('LinkReference', from, from + text.trimEnd().length, [
            cx.elt('LinkLabel', from, labelTo),
            cx.elt('LinkMark', labelTo, labelTo + 1),
            cx.elt('URL', addressFrom, addressFrom + address.length),
          ]),
        );
        return true;
      },
    },
  ],
};

/** CommonMark with tables, tasks, strike-through and bare addresses; every text takes time in proportion to its length. */
export const grammar: MarkdownParser = parser.configure([GFM, tables, nestLimit, inlineLimit, references]);
