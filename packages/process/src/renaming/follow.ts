import { type Edit, grammar, parse, type Range, type Said, type Targets, targetsIn } from '@debrief/document';
import { type Holder, type Move, mended } from './mended.js';

/** The edits that let a document follow a rename: its links, `related:`, and ids in its prose. */
export function follow(text: string, holder: Holder, move: Move): Edit[] {
  const { body, meta } = parse(text, null, { path: holder.before }).model;
  const { addresses, code } = targetsIn(body.tree, body.base, text);
  // What a postmortem was called once stays what it was called.
  const kept = [...code, ...meta.aliases];
  const related = meta.related.flatMap((each) => asWritten(text, each) ?? []);
  return following(text, { addresses: [...addresses, ...related], code: kept }, holder, move);
}

/** Where a value stands letter by letter, inside its quotes if it has any. */
function asWritten(text: string, { from, to, value }: Said<string>): Range | null {
  const start = text.indexOf(value, from);
  return start >= from && start <= from + 1 && start + value.length <= to
    ? { from: start, to: start + value.length }
    : null;
}

/** The same for words of a discussion, which stand in no file of their own. */
export function followWords(words: string, holder: Holder, move: Move): Edit[] {
  return following(words, targetsIn(grammar.parse(words), 0, words), holder, move);
}

function following(text: string, { addresses, code }: Targets, holder: Holder, move: Move): Edit[] {
  const links = addresses.flatMap((range): Edit[] => {
    const insert = mended(text.slice(range.from, range.to), holder, move);
    return insert === null ? [] : [{ ...range, insert }];
  });
  const taken = [...addresses, ...code].sort((a, b) => a.from - b.from);
  const ids = idsIn(text, move.from).filter((range) => !taken.some((each) => overlap(each, range)));
  return [...links, ...ids.map((range) => ({ ...range, insert: move.to }))].sort((a, b) => a.from - b.from);
}

function overlap(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Where an id stands as a whole word, also in front of `.md` or of the name of an attachment. */
export function idsIn(text: string, id: string): Range[] {
  const whole = new RegExp(
    String.raw`(?<![\p{L}\p{N}/.@%-])${escaped(id)}(?=\.md(?![\p{L}\p{N}_-])|(?!\.?[\p{L}\p{N}-]|_[\p{L}\p{N}]))`,
    'gu',
  );
  return [...text.matchAll(whole)].map(({ index }) => ({ from: index, to: index + id.length }));
}

/** Whether a text names a postmortem at all, in whatever way a link may be written: a quick look before the long one. */
export function naming({ from }: Move): (text: string) => boolean {
  const name = from.slice(from.lastIndexOf('/') + 1);
  const letters = [...name].map((letter) => {
    const code = /[\p{L}\p{N}]/u.test(letter) ? escaped(letter) : `\\\\?${escaped(letter)}`;
    return `(?:${code}|${percent(letter)})`;
  });
  const pattern = new RegExp(letters.join(''), 'iu');
  return (text) => text.includes(name) || (/[%\\]/.test(text) && pattern.test(text));
}

function percent(letter: string): string {
  if (/\p{Cs}/u.test(letter)) return '%ef%bf%bd';
  const coded = encodeURIComponent(letter).toLowerCase();
  return coded.startsWith('%') ? coded : `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

export function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
