import { applyEdits, type Edit, type Range } from '../range.js';
import { type Around, nothingAround } from './around.js';
import { isBare, plainClock } from './clockform.js';
import { saysExactly } from './reread.js';
import { readStamp, type Stamp } from './stamp.js';
import type { When } from './when.js';
import { rewriteStamp, withBrackets } from './write.js';

/**
 * A new stamp in the notation of a neighbour's, with its marks and what sets it apart from the words: like that of
 * `**10:53** – paged` it is `**11:02** – `. It says just what `when` says, so that a zone that is clear from the
 * document should be left null. Null where the neighbour's notation has no place for it.
 */
export function stampLike(
  text: string,
  neighbour: Stamp,
  when: When,
  around: Around = nothingAround,
): string | null {
  if (neighbour.relative || neighbour.to > neighbour.rest) return null;
  let source = text.slice(neighbour.from, neighbour.rest).replace(/\S$/, '$& ');
  for (const step of steps) {
    const stamp = readWhole(source);
    const edits = stamp && step(source, stamp, when);
    if (!edits) return null;
    source = applyEdits(source, edits);
  }
  const stamp = readWhole(source);
  if (!stamp || (when.day && !stamp.parts.day)) return null;
  const edits = rewriteStamp(source + words, stamp, { ...when, until: when.until ?? null }, around);
  if (!edits) return null;
  const copy = applyEdits(source, edits);
  const read = readWhole(copy);
  return read && saysExactly(read, when, around) ? copy : null;
}

/** Stands for the words of the new entry. */
const words = 'Words';

/** The stamp that is all of a text. */
function readWhole(source: string): Stamp | null {
  const stamp = readStamp(source + words, 0, source.length + words.length, true);
  return stamp?.from === 0 && stamp.rest === source.length ? stamp : null;
}

type Step = (source: string, stamp: Stamp, when: When) => Edit[] | null;

/** What a neighbour says and a new stamp does not, taken away one by one. */
const steps: readonly Step[] = [
  unpairedMarks,
  approximations,
  (source, stamp) => rewriteStamp(source + words, stamp, { day: null, clock: null, zone: null, until: null }),
  (source, stamp, when) => (when.day ? [] : withoutDay(source, stamp, when)),
  (source, stamp, when) => (when.clock ? [] : withoutClock(source, stamp)),
  (source, stamp, when) => (when.zone ? [] : withoutZone(source, stamp)),
  unpairedMarks,
];

const pairs = [
  ['**', '**'],
  ['__', '__'],
  ['*', '*'],
  ['_', '_'],
  ['`', '`'],
  ['(', ')'],
  ['[', ']'],
] as const;

/** Marks that close behind the first words of the neighbour, as in `**10:53 Paged.** …`. */
function unpairedMarks(source: string, { parts }: Stamp): Edit[] {
  const pieces = Object.values(parts).filter((piece) => piece !== null);
  let marks = pieces.reduce(
    (rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to),
    source,
  );
  const edits: Edit[] = [];
  for (const [open, close] of pairs) {
    const places = placesOf(marks, open).concat(open === close ? [] : placesOf(marks, close));
    const paired =
      open === close ? places.length % 2 === 0 : placesOf(marks, open).length * 2 === places.length;
    if (!paired) for (const from of places) edits.push({ from, to: from + open.length, insert: '' });
    marks = marks.replaceAll(open, ' '.repeat(open.length)).replaceAll(close, ' '.repeat(close.length));
  }
  return edits;
}

function placesOf(text: string, mark: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) places.push(at);
  return places;
}

const approximation = /(?:~|≈|(?<![a-z])(?:ca?\.|circa|about|around|approx(?:imately|\.)?))\s*/gi;

/** `~`, `ca.` and `ish`: the new moment may be known to the minute. */
function approximations(source: string, { parts }: Stamp): Edit[] {
  const { day, clock, until } = parts;
  const said = [...source.matchAll(approximation)].flatMap((match) => {
    const at = { from: match.index, to: match.index + match[0].length };
    const inPiece = [day, clock].some((piece) => piece && at.from >= piece.from && at.from < piece.to);
    // Between two clocks, `~` is the dash of a range.
    const inRange = clock && until && at.from >= clock.to && at.from < until.to;
    return inPiece || inRange ? [] : [{ ...at, insert: '' }];
  });
  const ish = clock && /ish$/i.test(source.slice(clock.from, clock.to)) ? clock.to : null;
  return ish === null ? said : [...said, { from: ish - 3, to: ish, insert: '' }];
}

function withoutDay(source: string, stamp: Stamp, { clock: time }: When): Edit[] {
  const { day, clock, zone } = stamp.parts;
  if (!day) return [];
  if (!clock) return time ? [{ ...day, insert: plainClock(time) }] : [];
  const colon = withColon(source, stamp);
  if (day.from < clock.from) return [{ from: day.from, to: clock.from, insert: '' }, ...colon];
  return [
    ...colon,
    { from: endOf(source, zone && zone.to <= day.from ? zone : clock), to: day.to, insert: '' },
  ];
}

function withoutClock(source: string, { parts }: Stamp): Edit[] {
  const { day, clock, zone } = parts;
  if (!clock || !day) return [];
  if (clock.from < day.from) return [{ from: clock.from, to: day.from, insert: '' }];
  return [{ from: day.to, to: endOf(source, zone ?? clock), insert: '' }];
}

function withoutZone(source: string, stamp: Stamp): Edit[] {
  const { zone } = stamp.parts;
  if (!zone) return [];
  const { from, to } = withBrackets(source, zone);
  const removed = { from: source.slice(0, from).trimEnd().length, to, insert: '' };
  return [...withColon(source, stamp), removed];
}

/** Four bare digits may be a clock only thanks to the day or the zone beside them. */
function withColon(source: string, { parts, clock: time }: Stamp): Edit[] {
  const place = parts.clock;
  const bare = place && time && isBare(source.slice(place.from, place.to));
  return bare ? [{ ...place, insert: plainClock(time) }] : [];
}

function endOf(source: string, piece: Range): number {
  return withBrackets(source, piece).to;
}
