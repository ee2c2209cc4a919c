import { codeLetter } from '../passages/mask.js';
import type { Sentence, Token } from '../word.js';
import { partsOf } from './contractions.js';
import { wordOf } from './lexicon.js';

/** Words, numbers, code, quotations and marks. */
const pieces = new RegExp(
  [
    `${codeLetter}+(?:\\s+${codeLetter}+)*`,
    // They may run over the ends of lines, single ones not: those are too often apostrophes.
    '"[^"]{0,300}"|“[^”]{0,300}”|«[^»]{0,300}»|‘[^’\\n]{2,300}’(?!\\p{L})|(?<![\\p{L}\\p{N}])\'[^\'\\n]{2,300}\'(?!\\p{L})',
    // 10:41, 1,200, 3.5x, 2026-11-03, v1.2
    '[+-]?\\d[\\d.,:/]*\\d(?:\\p{L}+|%)?|\\d+(?:\\p{L}+|%)?',
    "\\p{L}[\\p{L}\\p{N}_]*(?:[-/'’&.@][\\p{L}\\p{N}_]+)*",
    '@[\\w-]+',
    '[^\\s\\p{L}\\p{N}]',
  ].join('|'),
  'gu',
);

const code = wordOf('`code`');
const quotation = wordOf('"quote"');

/** The sentences in the words of a passage that begins at `from`. */
export function sentencesOf(words: string, from: number): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let tokens: Token[] = [];
  const close = (): void => {
    const first = tokens[0];
    const last = tokens.at(-1);
    if (first && last && tokens.some(({ kind }) => kind !== 'mark'))
      sentences.push({ from: first.from, to: last.to, tokens });
    tokens = [];
  };
  pieces.lastIndex = 0;
  for (let match = pieces.exec(words); match; match = pieces.exec(words)) {
    const [text] = match;
    const at = match.index;
    const last = tokens.at(-1);
    if (last && (tokens.length > longest || ends(last, words, last.to - from, at))) close();
    for (const { kind, word, capital, shouted, start, end } of shapesOf(text))
      tokens.push({ kind, word, capital, shouted, from: from + at + start, to: from + at + end });
  }
  close();
  return sentences;
}

const short = new Set(['e.g', 'i.e', 'vs', 'approx', 'incl', 'ca', 'resp', 'mr', 'mrs', 'dr', 'st', 'cf']);

/** A sentence without an end is cut here, so that nothing takes time that grows with its square. */
const longest = 400;

/** Whether a sentence ends with a token, in front of the next one. */
function ends(last: Token, words: string, end: number, next: number): boolean {
  if (next === end || (last.kind !== 'mark' && last.kind !== 'quote')) return false;
  const mark = words[end - 1] ?? '';
  if (!/[.!?…"”)\]]/.test(mark)) return false;
  const inner = /[.!?…]["”)\]]?$/.test(words.slice(Math.max(0, end - 2), end));
  if (!inner) return false;
  // “It said “No.” and left” goes on.
  if (last.kind === 'quote' && /\p{Ll}/u.test(words[next] ?? '')) return false;
  if (/[!?]$/.test(mark)) return true;
  const after = words[next] ?? '';
  const before = /([\p{L}.]+)\.$/u.exec(words.slice(Math.max(0, end - 12), end))?.[1]?.toLowerCase();
  if (before === 'no') return !/\d/.test(after);
  if (before === 'etc') return !/\p{Ll}/u.test(after);
  if (before !== undefined && (short.has(before) || /^\p{L}$/u.test(before))) return false;
  return /[\p{L}\p{N}"“‘'(@[]/u.test(after) || after === codeLetter;
}

/** A token without its place in the text. */
interface Shape extends Pick<Token, 'kind' | 'word' | 'capital' | 'shouted'> {
  readonly start: number;
  readonly end: number;
}

const shapes = new Map<string, readonly Shape[]>();
const mostShapes = 50_000;

/** What a spelling is made of; the same ones come again and again. */
function shapesOf(text: string): readonly Shape[] {
  const known = shapes.get(text);
  if (known) return known;
  const made = readShapes(text);
  if (shapes.size > mostShapes) shapes.clear();
  if (text.length < 64) shapes.set(text, made);
  return made;
}

function readShapes(text: string): readonly Shape[] {
  const first = text[0] ?? '';
  const whole = { start: 0, end: text.length, capital: false, shouted: false };
  if (first === codeLetter) return [{ ...whole, kind: 'code', word: code }];
  if (text.length > 1 && /["“«‘']/.test(first)) return [{ ...whole, kind: 'quote', word: quotation }];
  if (/\d/.test(first) || (/[+-]/.test(first) && text.length > 1))
    return [{ ...whole, kind: 'number', word: wordOf(text.toLowerCase()) }];
  if (!/[\p{L}@]/u.test(first)) return [{ ...whole, kind: 'mark', word: wordOf(text) }];
  let start = 0;
  return partsOf(text.toLowerCase().replaceAll('’', "'")).map(([length, word]) => {
    const shown = text.slice(start, start + length);
    start += length;
    return {
      kind: 'word',
      word: wordOf(word),
      start: start - length,
      end: start,
      capital: /^\p{Lu}/u.test(shown),
      shouted: /^[\p{Lu}\p{N}&/-]{2,}$/u.test(shown) && /\p{Lu}.*\p{Lu}/u.test(shown),
    };
  });
}
