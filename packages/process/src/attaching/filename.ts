import { device } from '../calling/device.js';

/** Letters that some computer cannot hold in a name, that turn the order of others around, or that nobody sees. */
const impossible =
  /[<>:"/\\|?*\p{Cc}\p{Surrogate}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u2028\u2029]+/gu;

const mostBytes = 200;

/** A name that every computer can hold: `portableName('a:b?.log')` is `a-b-.log`. Spaces and letters of all scripts stay. */
export function portableName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(impossible, '-')
    .replace(/\s+/g, ' ')
    // What begins with a dot is hidden, or gives orders to Git.
    .replace(/^[\s.-]+|[\s.]+$/g, '')
    .replace(device, '$&-1');
  return shortened(plain === '' ? 'file' : plain);
}

/** The name with a number in front of its ending: `numbered('pool.png', 2)` is `pool-2.png`. */
export function numbered(name: string, number: number): string {
  if (number === 1) return name;
  const { stem, ending } = parts(name);
  return `${stem}-${number}${ending}`;
}

function shortened(name: string): string {
  const { stem, ending } = parts(name);
  let kept = stem;
  while (bytesOf(kept + ending) > mostBytes) kept = [...kept].slice(0, -1).join('');
  return kept.trimEnd() + ending;
}

function parts(name: string): { readonly stem: string; readonly ending: string } {
  const ending = /(?:\.tar)?\.[^.\s]{1,12}$/i.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - ending.length), ending };
}

/** How many bytes a text takes in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
