import { device } from './device.js';

/** Letters that no accent makes of others. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Words that a name says as much without. */
const small = new Set(
  `a an the and or but of in on at to for from by with into onto after before during while when as
  is are was were be been being has have had do does did it its this that these those our their some than
  then there because due via per about around
  der die das den dem des ein eine einer und oder im am zu bei mit von vom nach wahrend
  le la les un une des du de et ou en au aux pour par sur dans avec
  el los las una y o del al para por con se`.split(/\s+/),
);

const mostLetters = 48;
/** A name has two such parts, and file systems hold 255 bytes. */
const mostBytes = 96;

/**
 * Words as a part of a file name: `slug('Café “Zoë”: 5% of orders lost!')` is `cafe-zoe-5-of-orders-lost`. Letters of
 * other scripts stay; what has no letter or digit gives `''`.
 */
export function slug(words: string): string {
  return joined(plainWords(words));
}

/** The few words of a title that tell it from others: `eventOf('The ledger database failed over')`. */
export function eventOf(title: string, most = 4): string {
  const words = plainWords(title);
  const telling = words.filter((word) => !small.has(word));
  return joined((telling.length > 0 ? telling : words).slice(0, most)) || 'incident';
}

function plainWords(words: string): string[] {
  const folded = words
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => spelled[letter] ?? letter)
    // A word goes on behind what shortens it: "couldn't", "l’API".
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '');
  return folded.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
}

/** As many words as fit, with hyphens between them. */
function joined(words: readonly string[]): string {
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (!fits(longer) && name !== '') break;
    name = longer;
  }
  if (!fits(name)) name = shortened(name);
  return device.test(name) ? `${name}-1` : name;
}

/** As many letters as fit, none of them without its marks. */
function shortened(word: string): string {
  let name = '';
  for (const letter of word.match(/\P{M}\p{M}*/gu) ?? []) {
    if (!fits(name + letter)) break;
    name += letter;
  }
  return name;
}

function fits(name: string): boolean {
  return name.length <= mostLetters && bytesOf(name) <= mostBytes;
}

/** How long a name is where names are kept as UTF-8. */
function bytesOf(name: string): number {
  return encodeURIComponent(name).replace(/%../g, '-').length;
}
