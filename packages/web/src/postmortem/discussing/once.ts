/** The letters of an id, without those that are taken for one another. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A letter for each byte of chance: the part of an id that tells what was sent twice. The parser is not fetched for it. */
export function once(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => letters.charAt(byte % letters.length)).join('');
}
