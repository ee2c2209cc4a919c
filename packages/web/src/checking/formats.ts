/** Words with a part of them selected. */
export interface Selected {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What to put in the place of some words, and what is selected in the text afterwards. */
export interface Formatting {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly select: { readonly from: number; readonly to: number };
}

export const formats = ['bold', 'code', 'link', 'list', 'quote'] as const;
export type Format = (typeof formats)[number];

/**
 * Gives selected words a form, or takes it away where they have it.
 *
 *     formatted('bold', { text: 'so it is', from: 3, to: 5 }); // { from: 3, to: 5, insert: '**it**', … }
 */
export function formatted(format: Format, selected: Selected): Formatting {
  switch (format) {
    case 'bold':
      return around(selected, '**');
    case 'code':
      return around(selected, '`');
    case 'link':
      return linked(selected);
    case 'list':
      return lines(selected, '- ');
    case 'quote':
      return lines(selected, '> ');
  }
}

function around({ text, from, to }: Selected, mark: string): Formatting {
  const size = mark.length;
  const words = text.slice(from, to);
  if (text.slice(from - size, from) === mark && text.slice(to, to + size) === mark)
    return {
      from: from - size,
      to: to + size,
      insert: words,
      select: { from: from - size, to: to - size },
    };
  return {
    from,
    to,
    insert: mark + words + mark,
    select: { from: from + size, to: to + size },
  };
}

/** An address becomes one behind words, words get an address to write. */
function linked({ text, from, to }: Selected): Formatting {
  const words = text.slice(from, to);
  if (/^https?:\/\/\S+$/.test(words))
    return { from, to, insert: `[](${words})`, select: { from: from + 1, to: from + 1 } };
  const at = from + words.length + 3;
  return { from, to, insert: `[${words}](https://)`, select: { from: at, to: at + 'https://'.length } };
}

/** Puts a mark in front of each line that the selection touches; where all have it, takes it away. */
function lines({ text, from, to }: Selected, mark: string): Formatting {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', Math.max(from, to - 1));
  const end = next < 0 ? text.length : next;
  const touched = text.slice(start, end).split('\n');
  const has = touched.every((line) => line.startsWith(mark));
  const changed = touched.map((line) => (has ? line.slice(mark.length) : mark + line)).join('\n');
  // A list or a quotation is one only behind an empty line.
  const before = text.slice(0, start);
  const isApart = has || before === '' || before.endsWith('\n\n') || lineBefore(before).startsWith(mark);
  const insert = isApart ? changed : `\n${changed}`;
  return { from: start, to: end, insert, select: { from: start + insert.length, to: start + insert.length } };
}

function lineBefore(text: string): string {
  return text.slice(text.lastIndexOf('\n', text.length - 2) + 1);
}

/**
 * A new line in a list or a quotation goes on with it; one that is empty ends it. Null elsewhere.
 *
 *     continued({ text: '- one', from: 5, to: 5 }); // { from: 5, to: 5, insert: '\n- ', … }
 */
export function continued({ text, from, to }: Selected): Formatting | null {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const line = text.slice(start, from);
  const [, indent = '', mark = '', rest = ''] = /^(\s*)(-|\*|>|\d+[.)])\s(.*)$/s.exec(line) ?? [];
  if (mark === '') return null;
  if (rest.trim() === '') return { from: start, to, insert: '', select: { from: start, to: start } };
  const number = Number.parseInt(mark, 10);
  const next = Number.isNaN(number) ? mark : `${number + 1}${mark.slice(-1)}`;
  const insert = `\n${indent}${next} `;
  return { from, to, insert, select: { from: from + insert.length, to: from + insert.length } };
}
