import { remember } from '../remember.js';
import { foldLetter, isLetter, isWordPart } from './folding.js';

/** What kind of name somebody is told by. */
export type NameKind = 'address' | 'handle' | 'initials' | 'name';

export function kindOfName(name: string): NameKind {
  if (/^[^@\s]+@[^@\s]+$/.test(name)) return 'address';
  if (name.startsWith('@')) return 'handle';
  return /^(?:\p{Lu}\.?){2,3}$/u.test(name) ? 'initials' : 'name';
}

/** A text letter by letter as names are compared. */
function folded(text: string): string {
  let result = '';
  for (const character of text.normalize('NFC')) result += foldLetter(character);
  return result;
}

/** The words of a name as they are compared: `wordsOf("Zoë O'Neil")` is `['zoe', 'o', 'neil']`. */
export const wordsOf: (name: string) => readonly string[] = remember((name) => {
  const words: string[] = [];
  let word = '';
  for (const letter of folded(name)) {
    if (isWordPart(letter.charCodeAt(0))) word += letter;
    else if (word !== '') {
      words.push(word);
      word = '';
    }
  }
  return word === '' ? words : [...words, word];
});

/** All letters of a name in a row, the mark of an identity. An address keeps its signs. */
export function keyOf(name: string): string {
  return kindOfName(name) === 'address' ? folded(name) : wordsOf(name).join('');
}

/** Words that begin or stand in a family name and are nobody's name themselves. */
const particles: ReadonlySet<string> = new Set(
  'van von der den de del della dello di da do dos das du la le las los el al bin ibn bint abu ben ter ten te zu zum zur af av y e i san santa st o mac'.split(
    ' ',
  ),
);

/** True for `van`, `de`, `al` and the like. */
export function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase());
}

/** A part of a name that may stand for all of it. */
export interface Part {
  readonly words: readonly string[];
  readonly position: 'given' | 'family';
}

/** The given and family names in a full one: of `Maria van der Berg` they are Maria, van der Berg and Berg. */
export function partsOf(name: string): Part[] {
  const pieces = name
    .normalize('NFC')
    .split(/[\s\u00a0]+/)
    .filter((piece) => /\p{L}/u.test(piece));
  if (pieces.length < 2) return [];
  const parts: Part[] = [];
  let lead: string[] = [];
  pieces.forEach((piece, index) => {
    const words = wordsOf(piece);
    if (index > 0 && index < pieces.length - 1 && isParticle(piece)) {
      lead = [...lead, ...words];
      return;
    }
    const position = index === 0 ? 'given' : 'family';
    const letters = words.join('');
    if (lead.length > 0) parts.push({ words: [...lead, ...words], position });
    lead = [];
    if (letters.length < 2 || !isLetter(letters.charCodeAt(0))) return;
    parts.push({ words, position });
    if (/[-‐‑]/.test(piece))
      for (const word of words)
        if (word.length > 2 && !isParticle(word)) parts.push({ words: [word], position });
  });
  return parts;
}

/** What a login made of a name looks like: `dana`, `reyes`, `danareyes`, `dreyes`, `danar`. */
export function loginsOf(name: string): string[] {
  const words = wordsOf(name).filter((word, index) => index === 0 || !isParticle(word));
  const [given = ''] = words;
  const family = words.at(-1) ?? '';
  if (words.length < 2) return [];
  return [given, family, given + family, given.charAt(0) + family, given + family.charAt(0)];
}
