import type { Language } from '../language.js';
import type { PatternRule } from '../rule.js';
import type { Sentence, Word } from '../word.js';
import { type Lookup, lookupIn } from './lists.js';
import { type Match, matchAt } from './match.js';
import type { Pattern } from './pattern.js';
import { patternFrom, patternRules, type Reading, readingOf } from './reading.js';
import { Takers, type Taking, takes } from './takers.js';

interface Listed {
  readonly rule: PatternRule;
  readonly pattern: Pattern;
}

/** Whether each rule listens, by its place among those with patterns. */
export type Listening = readonly boolean[];

/** What is known of a word: the steps that take it, and the places of the patterns that look for it. */
interface Entry {
  readonly taking: Taking;
  readonly places: Int32Array;
  /** For each of the patterns the place of its rule. */
  readonly rules: Int32Array;
  /** For each of the patterns the ids of the steps that must take the next word and the one before; -1 where none must. */
  readonly behind: Int32Array;
  readonly before: Int32Array;
}

/** So many words are known; it is more than a long text has. */
const mostKnown = 50_000;

/** All patterns of all rules, by the word that each looks for: a sentence is held only against those it may match. */
export class Bank {
  readonly #rules: readonly PatternRule[];
  readonly #reading: Reading;
  /** Those that a word has asked for, by their places in the reading. */
  readonly #made: (Listed | undefined)[] = [];
  readonly #byWord: Lookup;
  readonly #byClass: Lookup;
  readonly #known = new Map<Word, Entry>();
  readonly #takers: Takers;

  constructor(language: Language) {
    this.#rules = patternRules(language);
    this.#reading = language.reading ?? readingOf(language);
    const { anchors, takers, steps } = this.#reading;
    this.#byWord = lookupIn(anchors.words);
    this.#byClass = lookupIn(anchors.classes);
    this.#takers = new Takers(takers, steps.length);
  }

  /** Which rules listen; whoever reads many passages asks once for those of a kind. */
  listening(listens: (rule: PatternRule) => boolean): Listening {
    return this.#rules.map(listens);
  }

  /** Calls back for every match in a sentence of the rules that listen. */
  each(sentence: Sentence, listening: Listening, found: (rule: PatternRule, match: Match) => void): void {
    const entries: Entry[] = [];
    const taking: Taking[] = [];
    for (const { word } of sentence.tokens) {
      const entry = this.#known.get(word) ?? this.#learn(word);
      entries.push(entry);
      taking.push(entry.taking);
    }
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index];
      if (!entry || entry.places.length === 0) continue;
      const { places, rules, behind, before } = entry;
      const next = taking[index + 1];
      const last = taking[index - 1];
      for (let at = 0; at < places.length; at++) {
        // Most attempts end at a neighbour; that is told before the pattern is looked at.
        if (!takes(next, behind[at] ?? -1) || !takes(last, before[at] ?? -1)) continue;
        if (!listening[rules[at] ?? 0]) continue;
        const own = this.#listed(places[at] ?? 0);
        const match = own && matchAt(own.pattern, sentence, taking, index);
        if (match) found(own.rule, match);
      }
    }
  }

  #learn(word: Word): Entry {
    const own = this.#byWord(word.text);
    const ofClass = [...word.classes].flatMap(this.#byClass);
    const { patterns } = this.#reading;
    const places = Int32Array.from(new Set([...own, ...ofClass]));
    const entry = {
      taking: this.#takers.of(word),
      places,
      rules: places.map((place) => patterns[place]?.[0] ?? 0),
      behind: places.map((place) => patterns[place]?.[2] ?? -1),
      before: places.map((place) => patterns[place]?.[3] ?? -1),
    };
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(word, entry);
    return entry;
  }

  #listed(place: number): Listed | undefined {
    const made = this.#made[place];
    if (made) return made;
    const data = this.#reading.patterns[place];
    const rule = data && this.#rules[data[0]];
    if (!rule) return undefined;
    const listed = { rule, pattern: patternFrom(data, rule.patterns[data[1]] ?? '', this.#reading) };
    this.#made[place] = listed;
    return listed;
  }
}
