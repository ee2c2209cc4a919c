import type { Language } from '../language.js';
import type { PatternRule } from '../rule.js';
import type { Sentence, Word } from '../word.js';
import { Chains } from './chains.js';
import { type Match, matchAt } from './match.js';
import { type Pattern, readPatterns } from './pattern.js';
import { Takers, type Taking, takes } from './takers.js';

interface Listed {
  readonly rule: PatternRule;
  readonly pattern: Pattern;
}

/** What is known of a word: the steps that take it, and the patterns that look for it. */
interface Entry {
  readonly taking: Taking;
  readonly listed: readonly Listed[];
  /** For each of the patterns the ids of the steps that must take the next word and the one before; -1 where none must. */
  readonly behind: Int32Array;
  readonly before: Int32Array;
}

/** So many words are known; it is more than a long text has. */
const mostKnown = 50_000;

/** All patterns of all rules, by the word that each looks for: a sentence is held only against those it may match. */
export class Bank {
  readonly #all: Listed[] = [];
  /** The places of patterns in the list of all. */
  readonly #byWord = new Chains();
  readonly #byClass = new Chains();
  readonly #known = new Map<Word, Entry>();
  readonly #takers: Takers;

  constructor(rules: readonly PatternRule[], language: Language) {
    const steps = new Set<Pattern['steps'][number]>();
    for (const rule of rules)
      for (const source of rule.patterns)
        for (const pattern of readPatterns(source, language)) {
          const step = pattern.steps[pattern.anchor];
          for (const word of step?.words ?? []) this.#byWord.add(word, this.#all.length);
          for (const name of step?.classes ?? []) this.#byClass.add(name, this.#all.length);
          this.#all.push({ rule, pattern });
          for (const each of pattern.steps) steps.add(each);
        }
    this.#takers = new Takers(steps);
  }

  /** Calls back for every match in a sentence. */
  each(sentence: Sentence, found: (rule: PatternRule, match: Match) => void): void {
    const entries: Entry[] = [];
    const taking: Taking[] = [];
    for (const { word } of sentence.tokens) {
      const entry = this.#known.get(word) ?? this.#learn(word);
      entries.push(entry);
      taking.push(entry.taking);
    }
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index];
      if (!entry || entry.listed.length === 0) continue;
      const { listed, behind, before } = entry;
      const next = taking[index + 1];
      const last = taking[index - 1];
      for (let at = 0; at < listed.length; at++) {
        // Most attempts end at a neighbour; that is told before the pattern is looked at.
        if (!takes(next, behind[at] ?? -1) || !takes(last, before[at] ?? -1)) continue;
        const own = listed[at];
        const match = own && matchAt(own.pattern, sentence, taking, index);
        if (match) found(own.rule, match);
      }
    }
  }

  #learn(word: Word): Entry {
    const own = this.#byWord.of(word.text);
    const ofClass = [...word.classes].flatMap((name) => this.#byClass.of(name));
    const listed = [...new Set([...own, ...ofClass])].flatMap((place) => this.#all[place] ?? []);
    const entry = {
      taking: this.#takers.of(word),
      listed,
      behind: Int32Array.from(listed, ({ pattern }) => pattern.behind[0]?.id ?? -1),
      before: Int32Array.from(listed, ({ pattern }) => pattern.before[0]?.id ?? -1),
    };
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(word, entry);
    return entry;
  }
}
