/** Digits and letters without those that are taken for one another. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The letters of a ULID that tell its time; the others are chance. */
const timeLength = 10;
const latestTime = 2 ** 48 - 1;

/**
 * A ULID whose chance whoever asks has chosen, so that what was sent twice is known again. Its time is ours: nobody's
 * clock decides what counts. It stands behind `after`.
 *
 *     idOnce(new Date('2026-11-05T09:30:00Z'), 'ABCDEFGHJKMNPQRS', null); // '01KS…ABCDEFGHJKMNPQRS'
 */
export function idOnce(now: Date, once: string, after: string | null): string {
  const behind = after === null ? 0 : timeOf(after) + 1;
  return `${written(Math.min(latestTime, Math.max(now.getTime(), behind)))}${once}`;
}

/** What of an id was chosen by whoever asked for it. */
export function onceOf(id: string): string {
  return id.slice(timeLength);
}

/** Ten bytes of chance as the letters that an id takes. */
export function onceFrom(bytes: Uint8Array): string {
  let value = bytes.slice(0, 10).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (let at = 0; at < 16; at++) {
    text = digits.charAt(Number(value % 32n)) + text;
    value /= 32n;
  }
  return text;
}

function timeOf(id: string): number {
  return [...id.slice(0, timeLength)].reduce(
    (value, digit) => value * 32 + Math.max(0, digits.indexOf(digit)),
    0,
  );
}

function written(time: number): string {
  let [text, left] = ['', time];
  for (let at = 0; at < timeLength; at++) {
    text = digits.charAt(left % 32) + text;
    left = Math.floor(left / 32);
  }
  return text;
}
