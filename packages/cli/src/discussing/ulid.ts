import { randomBytes } from 'node:crypto';

/** Digits and letters without those that are taken for one another. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const length = 26;
const randomBits = 80n;
const beyond = 1n << 128n;

/** The latest that this process gave. */
let latest = 0n;

/**
 * A new ULID: its first ten letters are the time, the others chance. As text, those of one process stand in the order in
 * which they were given, also within a millisecond and when the clock goes back. With `after` it stands behind that one
 * too, since the clock of whoever wrote it may be ahead.
 *
 *     ulid(new Date('2026-11-05T09:30:00Z')); // '01KS…'
 */
export function ulid(now: Date, after: string | null = null): string {
  const fresh = (BigInt(now.getTime()) << randomBits) | chance(10);
  latest = fresh > latest ? fresh : latest + 1n;
  const known = after === null ? 0n : numberOf(after);
  if (latest > known) return written(latest);
  // Two people may answer the same one, so chance keeps their answers apart.
  const behind = known + 1n + chance(8);
  return written(behind < beyond ? behind : latest);
}

function chance(bytes: number): bigint {
  return BigInt(`0x${randomBytes(bytes).toString('hex')}`);
}

function numberOf(id: string): bigint {
  return [...id].reduce((value, digit) => value * 32n + BigInt(Math.max(0, digits.indexOf(digit))), 0n);
}

function written(value: bigint): string {
  let [text, left] = ['', value];
  for (let at = 0; at < length; at++) {
    text = digits.charAt(Number(left % 32n)) + text;
    left /= 32n;
  }
  return text;
}
