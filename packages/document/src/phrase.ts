/**
 * A pattern of words, written so that it can be read:
 *
 * - `key events`: these words
 * - `cause(s)`: with or without the letters in brackets
 * - `(open|unanswered) questions`: one of them
 * - `[the] root cause`: or left out
 * - `…`: any words, or none
 */
export type Phrase = string;

const token = /\s*(?:(…)|\[([^\]]*)\]|\(([^)]*)\)|([^\s[\]]+))/gy;

/** A place between the words of phrases. */
interface Place {
  /** Where each word leads that may stand here. */
  readonly next: Map<string, Place[]>;
  /** Places that are reached without a word. */
  readonly free: Place[];
  /** Whether any word may stand here, as often as it likes. */
  readonly any: boolean;
  /** The groups of which a phrase ends here. */
  readonly ends: number[];
}

function newPlace(any = false): Place {
  return { next: new Map(), free: [], any, ends: [] };
}

/** Writes a phrase down behind a place, and its words into the vocabulary; what comes back is its end. */
function add(from: Place, phrase: Phrase, vocabulary: Set<string>): Place {
  let place = from;
  for (const [, any, optional, choice, word] of phrase.matchAll(token)) {
    if (any !== undefined || word !== undefined)
      place = follow(place, any ?? word ?? '', newPlace(), vocabulary);
    else {
      const to = newPlace();
      if (optional !== undefined) place.free.push(to);
      for (const words of (optional ?? choice ?? '').split('|')) {
        const each = words.split(' ');
        let at = place;
        each.forEach((one, index) => {
          at = follow(at, one, index === each.length - 1 ? to : newPlace(), vocabulary);
        });
      }
      place = to;
    }
  }
  return place;
}

/** Leads from a place to another by a word, and by the word without what stands in brackets; or by any words. */
function follow(from: Place, word: string, to: Place, vocabulary: Set<string>): Place {
  if (word === '…') {
    const any = newPlace(true);
    from.free.push(any);
    any.free.push(to);
    return to;
  }
  for (const spelling of new Set([word.replace(/\([^)]*\)/g, ''), word.replace(/[()]/g, '')])) {
    vocabulary.add(spelling);
    const known = from.next.get(spelling);
    if (known) known.push(to);
    else from.next.set(spelling, [to]);
  }
  return to;
}

/** All places where one can be behind the same words, with what is known of the words that may follow. */
interface Reached {
  readonly places: readonly Place[];
  /** The first group of which a phrase ends here; -1 where none does. */
  readonly ends: number;
  readonly next: Map<string, Reached | null>;
}

/** So many ways on are remembered; there are no more than the vocabulary has, whatever texts say. */
const mostKnown = 20_000;

/**
 * Tells for words (lower case, one space apart) which of several groups of phrases they match, the first one;
 * null where none. All phrases are followed at once, and each way through them is found once.
 */
export function firstOf<T>(
  groups: readonly (readonly [T, readonly Phrase[]])[],
): (words: string) => T | null {
  const start = newPlace();
  const vocabulary = new Set<string>();
  groups.forEach(([, phrases], index) => {
    for (const phrase of phrases) add(start, phrase, vocabulary).ends.push(index);
  });
  let first = reached([start]);
  let known = 0;
  return (words) => {
    let here = first;
    for (const word of words.split(' ')) {
      // What no phrase says is any word, and what is no word leads nowhere.
      const key = vocabulary.has(word) ? word : '…';
      if (key === '…' && !/^\S+$/.test(word)) return null;
      let next = here?.next.get(key);
      if (next === undefined) {
        next = reached((here?.places ?? []).flatMap((place) => onward(place, key)));
        here?.next.set(key, next);
        known++;
      }
      if (next === null) return null;
      here = next;
    }
    if (known > mostKnown) {
      first = reached([start]);
      known = 0;
    }
    return groups[here?.ends ?? -1]?.[0] ?? null;
  };
}

function onward(place: Place, word: string): readonly Place[] {
  const places = place.next.get(word) ?? [];
  return place.any ? [...places, place] : places;
}

/** What is reached with some places; null where there are none. */
function reached(from: readonly Place[]): Reached | null {
  const places = new Set(from);
  // Those that come in while it is walked through are walked through as well.
  for (const place of places) for (const each of place.free) places.add(each);
  const ends = Math.min(...[...places].flatMap((place) => place.ends));
  return places.size === 0
    ? null
    : { places: [...places], ends: Number.isFinite(ends) ? ends : -1, next: new Map() };
}

/** A test for words (lower case, one space apart) that match one of several phrases. */
export function anyOf(phrases: readonly Phrase[]): (words: string) => boolean {
  const matches = firstOf([[true, phrases]]);
  return (words) => matches(words) === true;
}
