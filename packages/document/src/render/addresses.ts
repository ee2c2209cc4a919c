import { characterOf, decodeEntities } from './entities.js';

/** Where a link or an image points, in a form that is safe to write into an attribute. */
export interface Address {
  readonly kind: 'web' | 'host' | 'mail' | 'relative' | 'fragment';
  readonly href: string;
}

/** What a browser drops from an address, and other characters that nobody sees. */
const unseen = /[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]+/gu;

const unsafe = /["<>`{}|^\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/gu;

/** More layers of encoding than this hide something. */
const deepest = 6;

const allowed: ReadonlyMap<string, Address['kind']> = new Map([
  ['http', 'web'],
  ['https', 'web'],
  ['mailto', 'mail'],
]);

/**
 * Judges an address: `https`, `http`, `mailto`, `//host`, paths and fragments pass, everything else is null, however
 * it is spelled. `readAddress('java&#10;script:alert(1)')` is null.
 */
export function readAddress(written: string): Address | null {
  const address = written.trim().replace(/\\/g, '/');
  const scheme = schemeOf(address);
  if (scheme !== null) {
    const kind = allowed.get(scheme);
    // With invisible characters inside, the browser may read another scheme than we do.
    const plain = address.slice(0, scheme.length + 1).toLowerCase() === `${scheme}:`;
    return kind && plain ? { kind, href: encoded(address) } : null;
  }
  if (!everyReadingIsLocal(address)) return null;
  const href = encoded(address);
  if (href === '') return null;
  if (href.startsWith('//')) return { kind: 'host', href };
  return { kind: href.startsWith('#') ? 'fragment' : 'relative', href };
}

/** The name before the colon, or null where the address is relative. `10:41.png` is a file: no scheme begins so. */
function schemeOf(address: string): string | null {
  const head = /^[^/?#]*?:/.exec(address.replace(unseen, ''))?.[0];
  return head === undefined || /^\d/.test(head) ? null : head.slice(0, -1).toLowerCase();
}

/** True when no amount of decoding makes a scheme appear. */
function everyReadingIsLocal(address: string): boolean {
  let reading = address;
  for (let depth = 0; depth < deepest; depth++) {
    const next = decodedOnce(reading);
    if (next === reading) return true;
    if (schemeOf(next.replace(/\\/g, '/')) !== null) return false;
    reading = next;
  }
  return false;
}

function decodedOnce(address: string): string {
  return decodeEntities(address)
    .replace(/&#(?:x([\da-f]+)|(\d+));?/gi, (_, hex: string | undefined, decimal: string | undefined) =>
      characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** What a browser would change or misread is percent-encoded here, so that there is one reading only. */
function encoded(address: string): string {
  return address
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(unsafe, (character) => encodeURIComponent(character));
}

/** The address and the fragment behind it: `a.md#top` is `['a.md', '#top']`. */
export function splitFragment(address: string): readonly [string, string] {
  const hash = address.indexOf('#');
  return hash < 0 ? [address, ''] : [address.slice(0, hash), address.slice(hash)];
}
