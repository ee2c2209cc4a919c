import type { Range } from '../range.js';
import { isCalendarWord, isFiniteVerb, isModal, isPersonsVerb } from './commonwords.js';
import { wordsOf } from './names.js';
import type { Claim } from './patterns.js';
import type { Places } from './places.js';
import { isHead } from './sentence.js';

/** A place with what may be a given or a family name. */
interface Named extends Range {
  readonly position: Claim['position'];
}

/** What the words around a single name tell of it. */
export class Context {
  readonly #text: string;
  readonly #places: Places;

  constructor(text: string, places: Places) {
    this.#text = text;
    this.#places = places;
  }

  /** "Dana Smith" is not Dana Reyes, and "Carlos Reyes" is not either. */
  hasOtherName(
    { from, to, position }: Named,
    known: { readonly before: boolean; readonly behind: boolean },
  ): boolean {
    const leaf = this.#places.leafAt(from);
    const unlike = leaf?.kind === 'heading' || leaf?.kind === 'code';
    if (unlike || !/^\p{Lu}\p{Ll}/u.test(this.#text.slice(from, to))) return false;
    const behind = /^ (\p{Lu}[\p{Ll}'’-]+)(?![\p{L}\p{N}])/u.exec(this.#text.slice(to, to + 40));
    if (position === 'given' && behind && !known.behind) {
      const word = wordsOf(behind[1] ?? '')[0] ?? '';
      if (!isTime(word) && !isFiniteVerb(word)) return true;
    }
    const ahead = /(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}+) $/u.exec(this.#text.slice(Math.max(0, from - 40), from));
    if (position !== 'family' || !ahead || known.before) return false;
    return !isTime(wordsOf(ahead[1] ?? '')[0] ?? '') && !isHead(this.#text, leaf, from - ahead[0].length);
  }

  /** A name that is a word too: a person where it is written large and does what a person does. */
  ofWord<T extends Named>(found: T, last: Range | null): T | 'unsure' | null {
    const { from, to } = found;
    const raw = this.#text.slice(from, to);
    if (!/^\p{Lu}/u.test(raw) && !/^\p{Lo}/u.test(raw)) return null;
    if (this.#places.isAddress(from)) return null;
    const [word = ''] = wordsOf(raw);
    const before = this.#text.slice(Math.max(0, from - 30), from);
    const behind = this.#text.slice(to, to + 40);
    const leaf = this.#places.leafAt(from);
    if (isCalendarWord(word) && (/\d(?:st|nd|rd|th)?(?: of)? $/.test(before) || /^,? \d/.test(behind)))
      return null;
    if (this.#isAlone(found)) return found;
    if (/(?<![\p{L}\p{N}])(?:the|an?|this|that|each|every|any|no|our|its)\s+$/iu.test(before))
      return 'unsure';
    if (/^\p{Lu}{2,}/u.test(raw) || leaf?.kind === 'heading') return 'unsure';
    if (/^['’]s(?![\p{L}\p{N}])/u.test(behind)) return isCalendarWord(word) ? 'unsure' : found;
    const joined =
      last !== null && last.to <= from && /^\s*(?:,|and|&|,\s*and)\s*$/.test(this.#text.slice(last.to, from));
    if (joined && !isHead(this.#text, leaf, from)) return found;
    if (/(?<![\p{L}\p{N}])(?:asked|told|paged|pinged|messaged|thanked|called) $/u.test(before)) return found;
    const [, verb = ''] =
      /^\s+(?:\p{Ll}+ly\s+|also\s+|then\s+|and\s+\p{Lu}\p{Ll}+\s+)?(\p{Ll}+)(?![\p{L}\p{N}])/u.exec(behind) ??
      [];
    if (isPersonsVerb(verb)) return found;
    const month = isCalendarWord(word);
    if (isModal(word) && !month && isFiniteVerb(verb)) return found;
    return isFiniteVerb(verb) && !month && !isHead(this.#text, leaf, from) ? found : 'unsure';
  }

  /** All of a value in the front matter, or of a `Present:` line, is names. */
  #isAlone({ from, to }: Range): boolean {
    const leaf = this.#places.leafAt(from);
    if (leaf?.kind === 'value')
      return (
        /^["']?$/.test(this.#text.slice(leaf.from, from)) && /^["']?$/.test(this.#text.slice(to, leaf.to))
      );
    const line = this.#text.slice(Math.max(0, from - 200), from);
    return (
      /(?:^|\n)[\s>]*[-*+] +[*_]{0,2}(?:owner|present|agreed|dissent|facilitator|attendees|participants|scribe|devil['’]s advocate|responders?|incident commander|assignee|called by)[*_]{0,2}:[*_]{0,2} (?:[\p{L} '’.-]+(?:, | and ))*$/iu.test(
        line,
      ) && /^\s*(?:$|\n|[,;(–—-]|and )/.test(this.#text.slice(to, to + 8))
    );
  }
}

/** True for a full name; one that is made of words only has each of them written large, or is one identifier. */
export function isWrittenAsName(raw: string, names: readonly Claim[]): boolean {
  if (names.some(({ common }) => !common)) return true;
  const words = raw.split(/[\s\u00a0]+/);
  return words.length < 2 || words.every((word) => !/^[^\p{L}]*\p{Ll}/u.test(word));
}

const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

function isTime(word: string): boolean {
  return (
    weekdays.test(word) ||
    months.test(word) ||
    /^(?:today|yesterday|later|then|when|after|before|on|at|in|and|but|while)$/.test(word)
  );
}
