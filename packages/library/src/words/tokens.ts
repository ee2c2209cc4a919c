/** A word as it is searched for, and where it stands. */
export interface Token {
  /** In small letters, without accents: `Décliné` is found as `decline`. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** What is longer is an encoded picture or the like; its beginning is enough to find it. */
const longest = 64;

const [other, letter, capital, mark] = [0, 1, 2, 3];

/** What the first 128 characters are. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z0-9]/.test(character)) return letter ?? 0;
  if (/[A-Z]/.test(character)) return capital ?? 0;
  return character === "'" ? (mark ?? 0) : (other ?? 0);
});

/**
 * The words of a text, in order. Letters and digits make words, everything else parts them: `max_connections` are two
 * words, and so are they in what people search for. An apostrophe parts nothing: `didn't` is `didnt`. Scripts that are
 * written without spaces have a word for each character.
 */
export function tokensIn(text: string): Token[] {
  const tokens: Token[] = [];
  const { length } = text;
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? kinds[code] : isWord(text, at) ? letter : other;
    if (kind === other || kind === mark) {
      at += 1;
      continue;
    }
    const from = at;
    if (code >= 128 && isAlone(code)) {
      at += width(text, at);
      tokens.push({ word: text.slice(from, at), from, to: at });
      continue;
    }
    let plain = true;
    for (; at < length; at += 1) {
      const next = text.charCodeAt(at);
      if (next < 128) {
        const own = kinds[next];
        if (own === letter) continue;
        if (own === capital) plain = false;
        else if (own === mark && isBetween(text, at)) plain = false;
        else break;
      } else if ((isWord(text, at) && !isAlone(next)) || (next === 0x2019 && isBetween(text, at)))
        plain = false;
      else break;
    }
    const written = text.slice(from, at);
    const word = plain ? written : folded(written);
    if (word !== '')
      tokens.push({ word: word.length > longest ? word.slice(0, longest) : word, from, to: at });
  }
  return tokens;
}

/** A word in small letters, without accents and apostrophes. */
export function folded(word: string): string {
  const bare = word.replace(/['’]/g, '');
  return plainWord.test(bare)
    ? bare.toLowerCase()
    : bare
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .normalize('NFC');
}

const plainWord = /^[ -~]*$/;

function isBetween(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return next < 128 ? kinds[next] === letter || kinds[next] === capital : isWord(text, at + 1);
}

const wordy = /[\p{L}\p{N}\p{M}]/u;

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // The second half of a pair belongs to the first.
  if (code >= 0xdc00 && code <= 0xdfff) return at > 0 && isWord(text, at - 1);
  return wordy.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Chinese characters, and the syllables of Japanese. */
function isAlone(code: number): boolean {
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);
}

function width(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
