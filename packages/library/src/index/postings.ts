import { DatabaseError } from '../database/database.js';
import { Bytes } from './bytes.js';

/** Postmortems are kept in blocks of so many, so that a change of one rewrites little. */
export const blockSize = 1024;

/** One postmortem in the list of a term. */
export interface Posting {
  readonly document: number;
  readonly impact: number;
  /** As `Terms` has them. */
  readonly places: Uint8Array;
}

/** The two lists of a term in a block: who has it and how much it counts, and where it stands in each. */
export interface Packed {
  readonly list: Uint8Array;
  readonly places: Uint8Array;
}

/** A disk that turns a bit, or a file that somebody wrote into, is noticed before it is believed. */
const sealSize = 4;
const noSeal = new Uint8Array(sealSize);

export function blockOf(document: number): number {
  return Math.floor(document / blockSize);
}

/** Packs the list of a term in a block, one document behind the other. */
export class ListWriter {
  readonly #list = new Bytes(sealSize + 4);
  readonly #places = new Bytes(sealSize + 8);
  #last: number;
  documents = 0;

  constructor(block: number) {
    this.#last = block * blockSize;
    this.#list.append(noSeal);
    this.#places.append(noSeal);
  }

  /** The places stand in `bytes`, from one of them to another. */
  add(document: number, impact: number, bytes: Uint8Array, from = 0, to = bytes.length): void {
    this.#list.number(document - this.#last);
    this.#list.byte(impact);
    this.#places.append(bytes, from, to);
    this.#last = document;
    this.documents += 1;
  }

  packed(): Packed {
    return { list: sealed(this.#list.view()), places: sealed(this.#places.view()) };
  }
}

/** Packs postings in the order of their documents. */
export function pack(block: number, postings: readonly Posting[]): Packed {
  const writer = new ListWriter(block);
  for (const { document, impact, places } of postings) writer.add(document, impact, places);
  return writer.packed();
}

/** Unpacks both lists; what was not packed by us is damage. */
export function unpack(block: number, { list, places }: Packed): Posting[] {
  const postings: Posting[] = [];
  const reader = Reader.behindSeal(places);
  eachPosting(block, list, (document, impact) => {
    const from = reader.at;
    const count = reader.number();
    for (let index = 0; index < count; index++) reader.number();
    postings.push({ document, impact, places: places.subarray(from, reader.at) });
  });
  if (!reader.isAtEnd) throw damage();
  return postings;
}

/**
 * A list in which one document is as given, or gone. The bytes around it are copied as they are, so that a change of
 * one postmortem does not unpack what a thousand others say.
 */
export function withPosting(
  block: number,
  packed: Packed,
  document: number,
  posting: Posting | null,
): Packed {
  const list = Reader.behindSeal(packed.list);
  const places = Reader.behindSeal(packed.places);
  let before = block * blockSize;
  let [cut, placesCut] = [list.at, places.at];
  let next: { readonly document: number; readonly from: number; readonly places: number } | null = null;
  while (!list.isAtEnd) {
    const own = before + list.number();
    if (own > document) {
      next = { document: own, from: list.at, places: places.at };
      break;
    }
    list.at += 1;
    const from = places.at;
    for (let count = places.number(); count > 0; count--) places.number();
    if (own === document) {
      placesCut = from;
      if (!list.isAtEnd) next = { document: own + list.number(), from: list.at, places: places.at };
      break;
    }
    before = own;
    [cut, placesCut] = [list.at, places.at];
  }
  const newList = new Bytes(packed.list.length + 8);
  const newPlaces = new Bytes(packed.places.length + (posting?.places.length ?? 0));
  newList.append(packed.list, 0, cut);
  newPlaces.append(packed.places, 0, placesCut);
  let last = before;
  if (posting) {
    newList.number(document - last);
    newList.byte(posting.impact);
    newPlaces.append(posting.places);
    last = document;
  }
  if (next) {
    newList.number(next.document - last);
    newList.append(packed.list, next.from);
    newPlaces.append(packed.places, next.places);
  }
  return { list: sealed(newList.view()), places: sealed(newPlaces.view()) };
}

/** How many documents a list has. */
export function countIn(block: number, list: Uint8Array): number {
  let count = 0;
  eachPosting(block, list, () => {
    count += 1;
  });
  return count;
}

/** Goes through the documents of a list, in order. */
export function eachPosting(
  block: number,
  list: Uint8Array,
  visit: (document: number, impact: number) => void,
): void {
  checkSeal(list);
  const first = block * blockSize;
  let document = first;
  for (let at = sealSize; at < list.length; ) {
    let step = list[at++] ?? 0;
    if (step > 127) step = (step & 127) + (list[at++] ?? 0) * 128;
    document += step;
    if (document >= first + blockSize || at >= list.length) throw damage();
    visit(document, list[at++] ?? 0);
  }
}

/**
 * Raises the score of each document in a list that is alive to what the term counts there, times a factor. The same
 * walk as above, without a call for each document: most of the time of a search goes by here.
 */
export function raise(
  block: number,
  list: Uint8Array,
  factor: number,
  alive: Uint8Array,
  scores: Float32Array,
): void {
  checkSeal(list);
  const end = (block + 1) * blockSize;
  const { length } = list;
  let document = block * blockSize;
  for (let at = sealSize; at < length; ) {
    let step = list[at++] as number;
    if (step > 127) step = (step & 127) + (list[at++] as number) * 128;
    document += step;
    if (document >= end || at >= length) throw damage();
    const score = factor * (list[at++] as number);
    if (alive[document] === 1 && score > (scores[document] as number)) scores[document] = score;
  }
}

/** Goes through both lists; of documents that are not wanted, the places are skipped. */
export function eachPlaces(
  block: number,
  { list, places }: Packed,
  isWanted: (document: number) => boolean,
  visit: (document: number, impact: number, places: readonly number[]) => void,
): void {
  const reader = Reader.behindSeal(places);
  eachPosting(block, list, (document, impact) => {
    let count = reader.number();
    if (!isWanted(document)) {
      for (; count > 0; count--) reader.number();
      return;
    }
    const own: number[] = [];
    for (let place = 0; count > 0; count--) {
      place += reader.number();
      own.push(place);
    }
    visit(document, impact, own);
  });
}

/** The places of one posting. */
export function placesIn(bytes: Uint8Array): number[] {
  const reader = new Reader(bytes);
  const places: number[] = [];
  let place = 0;
  for (let count = reader.number(); count > 0; count--) {
    place += reader.number();
    places.push(place);
  }
  return places;
}

class Reader {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Of a whole list, behind its seal. */
  static behindSeal(bytes: Uint8Array): Reader {
    checkSeal(bytes);
    const reader = new Reader(bytes);
    reader.at = sealSize;
    return reader;
  }

  get isAtEnd(): boolean {
    return this.at === this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined) throw damage();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }
}

function sealed(bytes: Uint8Array): Uint8Array {
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(0, sealOf(bytes));
  return bytes;
}

function sealOf(bytes: Uint8Array): number {
  let seal = 0x811c9dc5;
  for (let at = sealSize; at < bytes.length; at++) seal = Math.imul(seal ^ (bytes[at] ?? 0), 0x01000193);
  return seal >>> 0;
}

function checkSeal(bytes: Uint8Array): void {
  const said = bytes.length < sealSize ? -1 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (said !== sealOf(bytes)) throw damage();
}

function damage(): DatabaseError {
  return new DatabaseError('damaged', 'a list of the index is not as it was written');
}
