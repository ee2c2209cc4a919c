import type { Language } from '../language.js';
import type { PatternRule } from '../rule.js';
import type { Sentence, Word } from '../word.js';
import { type Match, matchAt } from './match.js';
import { type Pattern, readPatterns } from './pattern.js';
import { listIn, Takers, type Taking, takes } from './takers.js';

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
  readonly #byWord = new Map<string, Listed[]>();
  readonly #byClass = new Map<string, Listed[]>();
  readonly #known = new Map<Word, Entry>();
  readonly #takers: Takers;

  constructor(rules: readonly PatternRule[], language: Language) {
    const steps = new Set<Pattern['steps'][number]>();
    for (const rule of rules)
      for (const source of rule.patterns)
        for (const pattern of readPatterns(source, language)) {
          const step = pattern.steps[pattern.anchor];
          const listed = { rule, pattern };
          for (const word of step?.words ?? []) listIn(this.#byWord, word, listed);
          for (const name of step?.classes ?? []) listIn(this.#byClass, name, listed);
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
    const own = this.#byWord.get(word.text) ?? [];
    const ofClass = [...word.classes].flatMap((name) => this.#byClass.get(name) ?? []);
    const listed = ofClass.length === 0 ? own : [...new Set([...own, ...ofClass])];
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
