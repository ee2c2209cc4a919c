import type { Range } from '@debrief/document';
import { hanging, indented } from '../terminal/indent.js';
import { blank, type Line, line, span } from '../terminal/line.js';
import { chopped, wrap } from '../terminal/wrap.js';
import { inline } from './inline.js';

/** Code keeps its lines and its indent; long lines go on below, a little to the right. */
export function code(source: string, width: number): Line[] {
  const fenced = /^[ \t>]*(?:```+|~~~+)[^\n]*(?:\n([\s\S]*?))?(?:\n[ \t>]*(?:```+|~~~+)[ \t\r]*)?$/.exec(
    source,
  );
  const rows = (fenced ? (fenced[1] ?? '') : source)
    .trimEnd()
    .replace(/^(?:[ \t]*\r?\n)+/, '')
    .split(/\r?\n/)
    .map((row) => row.replaceAll('\t', '    '));
  const depth = rows.reduce(
    (least, row) => (row.trim() === '' ? least : Math.min(least, row.search(/\S/))),
    Number.POSITIVE_INFINITY,
  );
  return indented(2, width, (inner) =>
    rows.flatMap((row) => {
      const [first = '', ...more] = chopped(row.slice(Math.min(depth, row.length)).trimEnd(), inner, 2);
      const set = (words: string): Line => (words === '' ? blank : line(span(words, 'code')));
      return [set(first), ...more.map((rest) => line('  ', ...set(rest)))];
    }),
  );
}

/** The words of HTML; comments are for those who edit. */
export function html(source: string, width: number): Line[] {
  const words = source
    .replace(/<!--[\s\S]*?(?:-->|$)|<%[\s\S]*?(?:%>|$)|<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, '')
    .replace(/<img\b[^<>]*>/gi, imageWords)
    .replace(/<[^<>]*>/g, ' ');
  return words.trim() === '' ? [] : wrap(inline(words), width);
}

function imageWords(tag: string): string {
  const words = /\balt=["']([^"'<>]+)["']/i.exec(tag)?.[1];
  return words ? `(image: ${words})` : ' ';
}

/** The source of a block with the indent of its first line, without the `>` of the quotes that it stands in. */
export function unquoted(text: string, { from, to }: Range): string {
  const lead = text.slice(text.lastIndexOf('\n', from - 1) + 1, from).replace(/[^ \t>]/g, ' ');
  const depth = lead.split('>').length - 1;
  const marks = new RegExp(`\\n(?:[ \\t]*>[ \\t]?){0,${depth}}`, 'g');
  return `\n${lead}${text.slice(from, to)}`.replace(marks, '\n').slice(1);
}

/** `[^1]: …` is read as an address, yet what it says belongs to the page. Other addresses stand with their links. */
export function footnote(source: string, label: string, width: number): Line[] {
  if (!label.startsWith('^')) return [];
  const words = source.replace(/^\s*\[[^\]]*\]:\s*/, '');
  return hanging(line(span(`[${label.slice(1)}] `, 'faint')), width, (inner) => wrap(inline(words), inner));
}
