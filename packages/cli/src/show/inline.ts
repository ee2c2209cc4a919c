import { plain } from '@debrief/document';
import { type Line, type Span, span } from '../terminal/line.js';
import { wrap } from '../terminal/wrap.js';

/** Stand for code while the rest loses its marks; no text means anything by them. */
const open = '\ue0f0';
const close = '\ue0f1';
const held = new RegExp(`${open}(\\d+)${close}`);

/** Inline Markdown as a reader sees it: a bold lead stays strong, code stays code, links become their words. */
export function inline(written: string): Span[] {
  const source = withoutEmbedded(written);
  const lead =
    source.length > longest ? null : /^\s*(\*\*|__)(?=\S)((?:(?!\1)[\s\S])*?\S)\1(?![*_])(\s*)/.exec(source);
  if (!lead) return runs(source);
  return [
    ...runs(lead[2] ?? '').map(({ text }) => span(text, 'strong')),
    ...(lead[3] ? [span(' ')] : []),
    ...runs(source.slice(lead[0].length)),
  ];
}

/** The lines of a paragraph: joined as they are filled, parted where the author forced it or each has a label. */
export function prose(written: string, width: number): Line[] {
  const source = withoutEmbedded(written);
  const address = soleAddress(source);
  if (address) return wrap([...inline(source), span(` ${address}`, 'faint')], width);
  const unquoted = source.replace(/\n[ \t]*(?:>[ \t]?)+/g, '\n');
  const rows = unquoted.split('\n');
  const breaks = rows.every((row) => labelled.test(row)) ? anyBreak : forcedBreak;
  return unquoted.split(breaks).flatMap((part) => wrap(inline(part), width));
}

const forcedBreak = /(?: {2}|\\)\r?\n|<br\s*\/?>/i;
const anyBreak = /(?: {2}|\\)?\r?\n|<br\s*\/?>/i;

/** A line such as `**Status**: draft`, `**Author** Ana` or `Incident date: today`. */
const labelled =
  /^\s*(?:(\*\*|__)(?=\S)(?:(?!\1).){1,60}\1(?!\w)|[*_]?\p{L}[^\s:.!?]{0,20}(?: [^\s:.!?]{1,20}){0,3}:[*_]?(?:\s|$))/u;

/** Longer stretches stand as they are: no sentence is this long, and a log must not cost time. */
const longest = 20_000;

function runs(source: string): Span[] {
  if (source.length > longest) return [span(source.replace(/\s/g, ' '))];
  const codes: string[] = [];
  const marked = source.replace(/(?<!`)(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g, (_, _marks, code: string) => {
    codes.push(/^ .*\S.* $/s.test(code) ? code.slice(1, -1) : code);
    return `${open}${codes.length - 1}${close}`;
  });
  return plain(withImages(marked))
    .split(new RegExp(`(${open}\\d+${close})`))
    .flatMap((part) => {
      const code = codes[Number(held.exec(part)?.[1] ?? -1)];
      if (code !== undefined) return [span(code.replace(/\s+/g, ' '), 'code')];
      return part === '' ? [] : [span(part)];
    });
}

const embedded = /!\[([^\][]{0,500})\]\(\s*<?data:[^()\s<>]*>?\s*\)/g;

/** A picture that stands in the text itself is megabytes of letters that nobody reads. */
function withoutEmbedded(source: string): string {
  return source.includes('data:') ? source.replace(embedded, (_, words: string) => named(words)) : source;
}

function named(words: string): string {
  return words.trim() ? `(image: ${words.trim()})` : '(image)';
}

const image = /!\[([^\][]*)\](?:\((?:\s*<[^<>]*>)?(?:[^()]|\([^()\s]*\))*\)|\[[^\][]*\])/g;

function withImages(source: string): string {
  if (!source.includes('![') && !source.includes('[^')) return source;
  return source.replace(image, (_, words: string) => named(words)).replace(/\[\^([^\][\s]+)\]/g, '[$1]');
}

/** Where a paragraph points that is nothing but one link or image; inside of sentences the words are enough. */
function soleAddress(source: string): string | null {
  const match =
    /^\s*!?\[((?:[^\][\\]|\\.)*)\]\(\s*<?([^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+["'][^"']*["'])?\s*\)[\s.,;]*$/.exec(
      source,
    );
  const [, words = '', address] = match ?? [];
  return address && address !== words ? address : null;
}
