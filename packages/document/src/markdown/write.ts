import { lineEndAt } from './label.js';

/** The line end that a text uses: that of its first line. */
export function lineEndIn(text: string): '\n' | '\r\n' {
  const feed = text.indexOf('\n');
  return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}

/** The line end at an offset, where the line ends there: in a text of both kinds, that of the lines around. */
export function lineEndBehind(text: string, at: number, otherwise: string): string {
  return /^\r?\n/.exec(text.slice(at, at + 2))?.[0] ?? otherwise;
}

/** The line ends that leave a blank line behind the line of an offset. */
export function blankLineAt(text: string, at: number, otherwise: string): string {
  return lineEndBehind(text, at, otherwise).repeat(2);
}

/** Where the line of an offset ends, in front of its line end: also where the offset stands in the middle of that. */
export function endOfLine(text: string, offset: number): number {
  return lineEndAt(text, text[offset - 1] === '\r' ? offset - 1 : offset, text.length);
}

/** Where the line of an offset begins. */
export function lineStartAt(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Words without line breaks. */
export function oneLine(words: string): string {
  return words.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim();
}

/** What would make the words of a paragraph or a list item something else: a heading, a list, a quote, a box, a rule. */
const opensBlock =
  /^(?:#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|`{3}|~{3}|\||\[[ xX]\](?=\s)|\[[^\]]+\]:|(?:[-*_=]\s*){2,}$|<(?=[a-z!/?]))/i;
const opensNumbers = /^(\d{1,9})([.)])(?=\s|$)/;

/** Words as they can stand in a list item or a paragraph: on one line, and nothing but words at their head. */
export function asWords(words: string): string {
  const line = oneLine(words);
  if (opensBlock.test(line)) return `\\${line}`;
  return line.replace(opensNumbers, '$1\\$2');
}

/** Words as they can stand in a cell of a table: their bars do not end it. */
export function asCell(words: string): string {
  return oneLine(words).replace(/\\[\s\S]|\|/g, (match) => (match === '|' ? '\\|' : match));
}

/** The white space and quote marks in front of the continuation lines of what stands at an offset. */
export function indentAt(text: string, offset: number): string {
  return text.slice(lineStartAt(text, offset), offset).replace(/[^\s>]/g, ' ');
}

/** Words as they can stand between the tags of a table in HTML. */
export function asTagged(words: string): string {
  return oneLine(words).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
