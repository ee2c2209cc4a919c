import { remember } from '../remember.js';

/** Letters that keep a stroke or a ligature when their accents are taken away. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

/** Accents, and the vowel signs that Arabic and Hebrew may leave out. */
const accents = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u064b-\u065f\u0670\u0591-\u05c7]/g;
const unseen = /^(?:[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u180e]|[\ufe00-\ufe0f])$/;
const apostrophes = /[\u2018\u2019\u02bc\u02bb\u2032\uff07\u00b4]/;
const hyphens = /[\u2010\u2011\u00ad\ufe63\uff0d]/;
const dots = /[\u00b7\u30fb\u2022\uff65\u2027]/;

/**
 * A character as names are compared: small, without accents. `foldLetter('É')` is `'e'`; of white space one space is
 * left, of signs that join names the plain one, of all other signs a zero; of what nobody sees, nothing.
 */
export const foldLetter: (character: string) => string = remember(folding, 4096);

function folding(character: string): string {
  if (unseen.test(character)) return '';
  if (/^\s$/.test(character)) return ' ';
  if (apostrophes.test(character)) return "'";
  if (hyphens.test(character)) return '-';
  if (dots.test(character)) return '.';
  const letters = character.toLowerCase().normalize('NFKD').replace(accents, '').normalize('NFC');
  if (letters === '') return '';
  const plain = letters.replace(/[ßæœøłđðþħı]/g, (letter) => plainLetters[letter] ?? letter).toLowerCase();
  if (/^[\p{L}\p{N}\p{M}]+$/u.test(plain)) return plain;
  return /^[@._'+,-]$/.test(plain) ? plain : '\0';
}

/** True for a letter of any script; digits are none. */
export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || code >= 128;
}

export function isWordPart(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57);
}

/** True for letters of scripts that set no spaces between words. */
export function runsOn(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xd840 && code <= 0xdfff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff)
  );
}

/** True for Korean syllables: a word may go on behind a name, as it does with particles. */
export function takesParticles(code: number): boolean {
  return runsOn(code) || (code >= 0xac00 && code <= 0xd7a3);
}
