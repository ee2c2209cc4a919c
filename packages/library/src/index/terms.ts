import { fields, weights } from '../reading/fields.js';
import type { Passage } from '../reading/passages.js';
import { tokensIn } from '../words/tokens.js';
import { Bytes } from './bytes.js';

/** The terms of one postmortem: how much each says about it, and where it stands. */
export interface Terms {
  readonly words: readonly string[];
  /** How much each term counts here, from 1 to 255. */
  readonly impacts: Uint8Array;
  /** The places of all terms, one behind the other as the index keeps them: how many, then the steps to the next. */
  readonly places: Uint8Array;
  /** Where the places of each term end. */
  readonly ends: Uint32Array;
}

/** The words of each field are counted from here on, so that a place tells its field. */
export const fieldSize = 1 << 18;

/** Between two passages, so that no phrase reaches from one into the next. */
const gap = 8;

/** A word that stands so often says no more by standing there again. */
const saturation = 1.2;
/** The words of a common postmortem, and how much the length of a longer one counts against it. */
const commonLength = 900;
const lengthCounts = 0.4;

/** Where a word stands, and how much that counts. */
interface Occurrences {
  weight: number;
  readonly places: number[];
}

/** `themes` are terms like facets that say how much they count. */
export function termsOf(
  passages: readonly Passage[],
  facets: readonly string[],
  themes: ReadonlyMap<string, number> = new Map(),
): Terms {
  const found = new Map<string, Occurrences>();
  let length = 0;
  // Places grow with the order of the fields.
  for (const [index, field] of fields.entries()) {
    const start = index * fieldSize;
    const weight = weights[field];
    let at = 0;
    for (const passage of passages) {
      if (passage.field !== field) continue;
      for (const { word } of tokensIn(passage.text)) {
        const place = start + Math.min(at, fieldSize - 1);
        const known = found.get(word);
        if (!known) found.set(word, { weight, places: [place] });
        else if (place !== known.places.at(-1)) {
          known.places.push(place);
          known.weight += weight;
        }
        at += 1;
        length += 1;
      }
      at += gap;
    }
  }
  const norm = 1 - lengthCounts + (lengthCounts * length) / commonLength;
  const words = [...found.keys(), ...facets, ...themes.keys()];
  const impacts = new Uint8Array(words.length).fill(255);
  const ends = new Uint32Array(words.length);
  const places = new Bytes(length * 2);
  let index = 0;
  for (const { weight, places: own } of found.values()) {
    const often = weight / norm;
    impacts[index] = Math.max(1, Math.round((255 * often) / (often + saturation * 4)));
    places.number(own.length);
    let last = 0;
    for (const place of own) {
      places.number(place - last);
      last = place;
    }
    ends[index] = places.length;
    index += 1;
  }
  for (; index < words.length; index++) {
    impacts[index] = themes.get(words[index] ?? '') ?? 255;
    places.number(0);
    ends[index] = places.length;
  }
  return { words, impacts, places: places.view().slice(), ends };
}
