import type { Edit } from '@debrief/document';
import { escaped, followWords } from './follow.js';
import type { Holder, Move } from './mended.js';
import { baseOf, folderOf } from './path.js';

/** Said by people, in Markdown. */
const prose: ReadonlySet<string> = new Set(['words', 'insert']);

/** Quoted from the document, and cut anywhere. */
const quoted: ReadonlySet<string> = new Set(['exact', 'prefix', 'suffix', 'section']);

const string = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/** One letter of a string in JSON, as it is written. */
const letter = /\\u[\da-f]{4}|\\.|[^\\]/gi;

/** The edits that let one file of a discussion follow a rename. Everything else in it stays as it is written. */
export function followEvent(json: string, holder: Holder, move: Move): Edit[] {
  if (!isJson(json)) return [];
  const edits: Edit[] = [];
  let key = '';
  for (const { 0: literal, 1: colon, index } of json.matchAll(string)) {
    if (colon !== undefined) key = String(JSON.parse(literal.replace(/\s*:$/, '')));
    else if (prose.has(key) || quoted.has(key)) {
      const words = String(JSON.parse(literal));
      const found = prose.has(key) ? followWords(words, holder, move) : followQuote(words, move);
      const places = lettersOf(literal, index);
      for (const { from, to, insert } of found)
        edits.push({
          from: places[from] ?? index,
          to: places[to] ?? index,
          insert: JSON.stringify(insert).slice(1, -1),
        });
    }
  }
  return edits;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}

/** A quote has lost what stood around it, so the name alone tells; where it is cut, likeness finds its place. */
function followQuote(words: string, { from, to }: Move): Edit[] {
  const [name, next] = [baseOf(from), baseOf(to)];
  const [year, nextYear] = [folderOf(from), folderOf(to)];
  const whole = new RegExp(
    String.raw`(?<![\p{L}\p{N}.@%-])(${year}/)?${escaped(name)}(?=\.md(?![\p{L}\p{N}_-])|(?!\.?[\p{L}\p{N}-]))`,
    'gu',
  );
  return [...words.matchAll(whole)].map(({ 0: found, 1: inYear, index }) => ({
    from: index,
    to: index + found.length,
    insert: inYear === undefined ? next : `${nextYear}/${next}`,
  }));
}

/** Where each letter of a literal begins in the file, with the place of its closing mark at the end. */
function lettersOf(literal: string, index: number): number[] {
  const places: number[] = [];
  for (const { index: at } of literal.slice(1, -1).matchAll(letter)) places.push(index + 1 + at);
  return [...places, index + literal.length - 1];
}
