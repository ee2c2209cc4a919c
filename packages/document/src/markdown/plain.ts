import type { Range } from '../range.js';
import { remember } from '../remember.js';

/** What marks leave of a text, mark by mark; where none of what a mark has is there, it need not be looked for. */
const replacements: readonly (readonly [has: readonly string[], pattern: RegExp, replacement: string])[] = [
  [['!['], /!\[[^\][]*\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)|\[[^\][]*\])/g, ''],
  // What is never closed is taken whole, and stays: no need to look for its end from each mark in it.
  [['<!--'], /<!--[\s\S]*?-->|(<!--[\s\S]*)/g, '$1'],
  [
    [']('],
    /\[((?:[^\][\\]|\\.|\[[^\][]*\])*)\]\(\s*(?!\s)(?:<[^<>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\s*(?!\s)(?:(?<=\s)(?:"[^"]*"|'[^']*')\s*)?\)/g,
    '$1',
  ],
  [[']['], /\[((?:[^\][\\]|\\.)+)\]\[[^\][]*\]/g, '$1'],
  [['[^'], /\[\^[^\][\s]+\]/g, ''],
  [['<'], /<((?:https?|mailto):[^<>\s]+)>/g, '$1'],
  [['<'], /<br\s*\/?>/gi, ' '],
  [['<'], /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/gi, ''],
  [['**', '__', '~~'], /(\*\*|__|~~)(?=\S)/g, ''],
  [['**', '__', '~~'], /(?<=\S)(\*\*|__|~~)/g, ''],
  [['*'], /(?<![\w*\\])\*(?=\S)|(?<=[^\s\\])\*(?!\w)/g, ''],
  [['_'], /(?<![\w_\\])_(?=\S)|(?<=[^\s\\])_(?!\w)/g, ''],
  [['\\'], /\\([!-/:-@[-`{-~])/g, '$1'],
  [['&'], /&amp;/g, '&'],
  [['&'], /&lt;/g, '<'],
  [['&'], /&gt;/g, '>'],
  [['&'], /&quot;/g, '"'],
  [['&'], /&nbsp;/g, ' '],
];

const marked = /[*_~[\]<`!&\\]/;

/** Longer stretches keep their marks: no sentence is this long, and a log must not cost time. */
const longest = 20_000;

/**
 * Inline Markdown as the words that a reader sees, on one line: links become their text, images and marks go.
 * `plain('**Began.** See [the graph](a.png)')` is `'Began. See the graph'`.
 */
export const plain: (source: string) => string = remember(words);

function words(source: string): string {
  if (!marked.test(source) || source.length > longest) return collapse(source);
  const code: string[] = [];
  const masked = source.replace(
    /(?<![\\`])(`+)(?!`)((?:(?!\1)[\s\S])+?)\1(?!`)/g,
    (_, _ticks: string, inner: string) => {
      code.push(inner.trim());
      return `${maskFrom}${code.length - 1}${maskTo}`;
    },
  );
  return collapse(unmark(masked).replace(masks, (_, index: string) => code[Number(index)] ?? ''));
}

/** Code stands behind a mask while marks are taken away: in it, stars and brackets are only characters. */
const maskFrom = '\ue000';
const maskTo = '\ue001';
const masks = /\ue000(\d+)\ue001/g;

function unmark(source: string): string {
  let text = source;
  for (const [has, pattern, replacement] of replacements)
    if (has.some((mark) => text.includes(mark))) text = text.replace(pattern, replacement);
  return text;
}

function collapse(source: string): string {
  return source.replace(/\s+/g, ' ').trim();
}

/** The plain words of a stretch of a text. */
export function plainAt(text: string, range: Range): string {
  return plain(text.slice(range.from, range.to));
}
