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
const deepest = 48;

/** How many characters with a meaning one paragraph may hold before it is read as plain text. */
const densest = 1000;

/** What the parser looks back or ahead for, kind by kind: marks, and bare addresses. */
const meaningful: readonly RegExp[] = [/[*_~[\]<`!&\\]/g, /:\/\/|www\./g];

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
        return meaningful.some((each) => (cx.text.match(each)?.length ?? 0) > densest) ? cx.end : -1;
      },
    },
  ],
};

const lineFeed = 10;
const space = 32;
const backslash = 92;

/** Letters that an inline mark of Markdown can begin with, by their code. */
const begins = new Uint8Array(128);
for (const letter of '\\&`<*_[]!~') begins[letter.charCodeAt(0)] = 1;

/** What no bare address is without. */
const address = /@|:\/\/|www\.|mailto:|xmpp:/g;

/** Where in the text that is being read a bare address may begin next, and behind what; there is none in front of it. */
let addressFrom = 0;
let addressTo = 0;

function lookForAddress(text: string, from: number): void {
  address.lastIndex = from;
  const found = address.exec(text);
  addressFrom = found ? found.index : text.length;
  addressTo = found ? address.lastIndex : text.length + 1;
  if (found) while (addressFrom > from && /[\w.+-]/.test(text.charAt(addressFrom - 1))) addressFrom--;
}

/** Most letters are no mark and begin none. They are passed over at once, so that not every reader looks at each. */
const plainWords: MarkdownConfig = {
  parseInline: [
    {
      name: 'PlainWords',
      before: 'Escape',
      parse(cx: InlineContext, _next: number, pos: number): number {
        const { text, offset } = cx;
        let at = pos - offset;
        if (at === 0 || at >= addressTo) lookForAddress(text, at);
        for (; at < addressFrom; at++) {
          const code = text.charCodeAt(at);
          if (begins[code] === 1) break;
          if (code !== space) continue;
          const next = text.charCodeAt(at + 1);
          if (next === space || next === lineFeed) break;
        }
        return at > pos - offset ? at + offset : -1;
      },
    },
  ],
};

/** Two spaces or a backslash before a line feed. The parser's own reader looks ahead anew from each space of a run. */
const hardBreaks: MarkdownConfig = {
  remove: ['HardBreak'],
  parseInline: [
    {
      name: 'LineBreak',
      before: 'Link',
      parse(cx: InlineContext, next: number, pos: number): number {
        if (next !== space && next !== backslash) return -1;
        let end = pos + 1;
        while (next === space && cx.char(end) === space) end++;
        const breaks = cx.char(end) === lineFeed && (next === backslash || end - pos > 1);
        if (breaks) return cx.addElement(cx.elt('HardBreak', pos, end + 1));
        return next === space ? end : -1;
      },
    },
  ],
};

/** A host without end, an address without end, and one full of closing brackets: no address that leads anywhere. */
const endlessAddress =
  /(?<!\w)(?:www\.|https?:\/\/)(?:[\w.-]{300}|[^\s<]{2000}|(?:[^\s<);]*[);]){100})[^\s<]*/y;

/** Finding the end of a bare address takes the square of its length. An endless one stays prose. */
const addressLimit: MarkdownConfig = {
  parseInline: [
    {
      name: 'AddressLimit',
      before: 'Autolink',
      parse(cx: InlineContext, next: number, pos: number): number {
        if (next !== 104 /* h */ && next !== 119 /* w */) return -1;
        endlessAddress.lastIndex = pos - cx.offset;
        const found = endlessAddress.exec(cx.text);
        return found ? pos + found[0].length : -1;
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
export const grammar: MarkdownParser = parser.configure([
  GFM,
  tables,
  nestLimit,
  inlineLimit,
  plainWords,
  hardBreaks,
  addressLimit,
  references,
]);
