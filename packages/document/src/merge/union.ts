import { actionFields } from '../actions/names.js';
import { factorFields } from '../factors/names.js';
import type { Piece } from './conflict.js';
import { compareWords } from './order.js';
import { commonPairs, Keys } from './pairs.js';
import { compareTimes, type Time } from './times.js';
import { type Insertion, type Unit, type Units, unitsOf } from './units.js';

/** Items within items: what is nested deeper is not put together. */
const deepest = 12;

/**
 * Both of two insertions at one place: whole items, rows, entries, keys and sections one after the other, what is the
 * same once. Null where no order of the two is sure to be what their authors meant.
 */
export function union(ours: Insertion, theirs: Insertion, lineEnd: string, depth = 0): Piece[] | null {
  const [one, two] = [unitsOf(ours, lineEnd), unitsOf(theirs, lineEnd)];
  if (depth > deepest || !risesOutwards(one.units) || !risesOutwards(two.units)) return null;
  const output = new UnitWriter(one, two, lineEnd);
  const ranks = new Set([...one.units, ...two.units].map(({ rank }) => rank));
  const [ranksOfOne, ranksOfTwo] = [byRank(one.units), byRank(two.units)];
  for (const rank of [...ranks].sort((a, b) => b - a)) {
    const level = new Level(ours, theirs, output, depth);
    level.add(ranksOfOne.get(rank) ?? [], ranksOfTwo.get(rank) ?? []);
  }
  return output.pieces();
}

/** What stands further in comes first, so that sorting by rank keeps the order of each side. */
function risesOutwards(units: readonly Unit[]): boolean {
  return units.every(({ rank }, at) => rank <= (units[at - 1]?.rank ?? rank));
}

function byRank(units: readonly Unit[]): ReadonlyMap<number, readonly Unit[]> {
  const ranks = new Map<number, Unit[]>();
  for (const unit of units) {
    const same = ranks.get(unit.rank);
    if (same) same.push(unit);
    else ranks.set(unit.rank, [unit]);
  }
  return ranks;
}

/** The units of one rank, from both sides. */
class Level {
  readonly #ours: Insertion;
  readonly #theirs: Insertion;
  readonly #output: UnitWriter;
  readonly #depth: number;

  constructor(ours: Insertion, theirs: Insertion, output: UnitWriter, depth: number) {
    this.#ours = ours;
    this.#theirs = theirs;
    this.#output = output;
    this.#depth = depth;
  }

  add(ours: readonly Unit[], theirs: readonly Unit[]): void {
    const keys = new Keys();
    const pairs = commonPairs(
      ours.map((unit) => keys.of(identity(unit))),
      theirs.map((unit) => keys.of(identity(unit))),
    );
    let [nextA, nextB] = [0, 0];
    for (const [atA, atB] of [...pairs, [ours.length, theirs.length] as const]) {
      this.#different(ours.slice(nextA, atA), theirs.slice(nextB, atB));
      const [one, two] = [ours[atA], theirs[atB]];
      if (one && two) this.#same(one, two);
      [nextA, nextB] = [atA + 1, atB + 1];
    }
  }

  #different(ours: readonly Unit[], theirs: readonly Unit[]): void {
    const prose = [...ours, ...theirs].some(({ kind }) => kind === 'prose');
    if (prose && ours.length > 0 && theirs.length > 0) {
      this.#output.clash(ours, theirs);
      return;
    }
    const seen = new Set<string>();
    const [texts, others] = [textsOf(ours), textsOf(theirs)];
    for (const unit of this.#ordered(ours, theirs)) {
      const shared = texts.has(unit.text) && others.has(unit.text);
      if (!shared || !seen.has(unit.text)) this.#output.unit(unit);
      seen.add(unit.text);
    }
  }

  /** By time, where all have one; else each side's whole, in the order of their words. */
  #ordered(ours: readonly Unit[], theirs: readonly Unit[]): readonly Unit[] {
    const [one, two] = [ours[0], theirs[0]];
    if (!one || !two) return one ? ours : theirs;
    const timed = (unit: Unit, insertion: Insertion): Timed => ({
      unit,
      time: insertion.times.firstIn(unit),
    });
    const byTime = mergeByTime(
      ours.map((unit) => timed(unit, this.#ours)),
      theirs.map((unit) => timed(unit, this.#theirs)),
    );
    if (byTime) return byTime;
    return compareUnits(one, two) <= 0 ? [...ours, ...theirs] : [...theirs, ...ours];
  }

  /** The same item, key or section on both sides, with or without the same content. */
  #same(ours: Unit, theirs: Unit): void {
    if (ours.text === theirs.text) {
      this.#output.unit(ours, theirs);
      return;
    }
    const within = ours.head === theirs.head && ours.kind !== 'prose' ? this.#within(ours, theirs) : null;
    if (within) this.#output.within(ours, theirs, within);
    else this.#output.clash([ours], [theirs]);
  }

  #within(ours: Unit, theirs: Unit): Piece[] | null {
    const body = (insertion: Insertion, unit: Unit): Insertion => {
      const from = insertion.text.indexOf(unit.head, unit.from) + unit.head.length;
      const feed = insertion.text.indexOf('\n', from);
      return { ...insertion, from: feed < 0 ? unit.to : Math.min(feed + 1, unit.to), to: unit.to };
    };
    return union(body(this.#ours, ours), body(this.#theirs, theirs), this.#output.lineEnd, this.#depth + 1);
  }
}

interface Timed {
  readonly unit: Unit;
  readonly time: Time | null;
}

/** Null where some have no time that can be compared. */
function mergeByTime(ours: readonly Timed[], theirs: readonly Timed[]): Unit[] | null {
  const merged: Unit[] = [];
  let [atA, atB] = [0, 0];
  for (;;) {
    const [one, two] = [ours[atA], theirs[atB]];
    if (!one || !two)
      return [...merged, ...[...ours.slice(atA), ...theirs.slice(atB)].map(({ unit }) => unit)];
    const order = compareTimes(one.time, two.time);
    if (order === null) return null;
    if (order < 0 || (order === 0 && compareUnits(one.unit, two.unit) <= 0)) {
      merged.push(one.unit);
      atA++;
    } else {
      merged.push(two.unit);
      atB++;
    }
  }
}

/** Fields that stand once in a factor, an action or a review, in the order in which they are written. */
const fields = [
  ...[...factorFields, ...actionFields].map(({ name }) => name.toLowerCase()),
  ...['held', 'planned', 'facilitator', "devil's advocate", 'present', 'agreed'],
];

/** The place of a unit among the fields; -1 for anything else. */
function fieldIndex({ kind, head }: Unit): number {
  if (kind !== 'item') return -1;
  const name = /^[-*+]\s+(?:\*\*)?([A-Za-z][A-Za-z' ]{0,30}):/.exec(head)?.[1] ?? '';
  return fields.indexOf(name.toLowerCase());
}

/** What makes two units the same one: the name of a key or a field, else the words of its first line, ticked or not. */
function identity(unit: Unit): string {
  if (unit.kind === 'prose' || unit.kind === 'entry' || unit.kind === 'row') return unit.text;
  if (unit.kind === 'key') return /^[^:]*:/.exec(unit.head)?.[0] ?? unit.head;
  const field = fieldIndex(unit);
  return field < 0 ? unit.head.replace(/^((?:[-*+]|\d+[.)])\s+)\[[ xX]\]/, '$1') : `${fields[field]}:`;
}

function compareUnits(one: Unit, two: Unit): number {
  return (
    fieldIndex(one) - fieldIndex(two) ||
    compareWords(identity(one), identity(two)) ||
    compareWords(one.text, two.text)
  );
}

function textsOf(units: readonly Unit[]): ReadonlySet<string> {
  return new Set(units.map(({ text }) => text));
}

/** Puts units together, with the blank lines that they need between them. */
class UnitWriter {
  readonly lineEnd: string;
  readonly #sides: readonly Units[];
  readonly #pieces: Piece[] = [];
  #last: Unit | null = null;

  constructor(ours: Units, theirs: Units, lineEnd: string) {
    this.#sides = [ours, theirs];
    this.lineEnd = lineEnd;
  }

  /** A unit of one side, or of both alike. */
  unit(unit: Unit, same: Unit = unit): void {
    this.#pieces.push(this.#gapBefore([unit, same]), unit.text);
    this.#last = unit;
  }

  /** A unit whose content is put together from both sides. */
  within(unit: Unit, same: Unit, content: readonly Piece[]): void {
    this.#pieces.push(this.#gapBefore([unit, same]), headLines(unit), ...content);
    this.#last = unit;
  }

  clash(ours: readonly Unit[], theirs: readonly Unit[]): void {
    const firsts = [ours[0], theirs[0]].flatMap((unit) => unit ?? []);
    this.#pieces.push(this.#gapBefore(firsts), {
      base: '',
      ours: joinedText(ours),
      theirs: joinedText(theirs),
    });
    this.#last = ours.at(-1) ?? theirs.at(-1) ?? this.#last;
  }

  pieces(): Piece[] {
    const rest = longest(this.#sides.map((side) => side.rest));
    return [...this.#pieces, rest].filter((piece) => piece !== '');
  }

  /** The gap that a side left there, or the one that what now stands in front needs. */
  #gapBefore(units: readonly Unit[]): string {
    const left = units.filter((unit) => !this.#last || !this.#isFirst(unit)).map(({ gap }) => gap);
    return longest(left.length > 0 ? left : units.map((unit) => this.#gapBehind(this.#last, unit)));
  }

  #isFirst(unit: Unit): boolean {
    return this.#sides.some(({ units }) => units[0] === unit);
  }

  #gapBehind(last: Unit | null, unit: Unit): string {
    const { kind } = unit;
    if (last?.kind === kind && (kind === 'item' || kind === 'row' || kind === 'key')) return '';
    const rest = this.#sides.find(({ units }) => units[0] === unit)?.rest ?? '';
    const apart = [last?.kind, kind].some(
      (each) => each === 'section' || each === 'prose' || each === 'table',
    );
    return unit.gap || (kind === 'section' || kind === 'entry' ? rest : '') || (apart ? this.lineEnd : '');
  }
}

/** The first line of a unit as it is written, or of a table the first two. */
function headLines({ text, head }: Unit): string {
  const feed = text.indexOf('\n', text.indexOf(head) + head.length);
  return feed < 0 ? text : text.slice(0, feed + 1);
}

function joinedText(units: readonly Unit[]): string {
  return units.map(({ gap, text }, at) => (at === 0 ? text : gap + text)).join('');
}

function longest(gaps: readonly string[]): string {
  return gaps.toSorted((a, b) => b.length - a.length || compareWords(a, b))[0] ?? '';
}
