import type { Language } from '../language.js';
import type { PatternRule } from '../rule.js';
import type { Sentence, Word } from '../word.js';
import { type Match, matchAt } from './match.js';
import { type Pattern, readPatterns } from './pattern.js';

interface Listed {
  readonly rule: PatternRule;
  readonly pattern: Pattern;
}

/** So many words are known with their patterns; it is far more than a language has. */
const mostKnown = 100_000;

/** All patterns of all rules, by the word that each looks for: a sentence is held only against those it may match. */
export class Bank {
  readonly #byWord = new Map<string, Listed[]>();
  readonly #byClass = new Map<string, Listed[]>();
  readonly #known = new Map<Word, readonly Listed[]>();

  constructor(rules: readonly PatternRule[], language: Language) {
    for (const rule of rules)
      for (const source of rule.patterns)
        for (const pattern of readPatterns(source, language)) {
          const step = pattern.steps[pattern.anchor];
          const listed = { rule, pattern };
          for (const word of step?.words ?? []) listIn(this.#byWord, word, listed);
          for (const name of step?.classes ?? []) listIn(this.#byClass, name, listed);
        }
  }

  /** Calls back for every match in a sentence. */
  each(sentence: Sentence, found: (rule: PatternRule, match: Match) => void): void {
    let index = 0;
    for (const { word } of sentence.tokens) {
      for (const { rule, pattern } of this.#known.get(word) ?? this.#of(word)) {
        const match = matchAt(pattern, sentence, index);
        if (match) found(rule, match);
      }
      index++;
    }
  }

  #of(word: Word): readonly Listed[] {
    const own = this.#byWord.get(word.text) ?? [];
    const ofClass = [...word.classes].flatMap((name) => this.#byClass.get(name) ?? []);
    const listed = ofClass.length === 0 ? own : [...new Set([...own, ...ofClass])];
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(word, listed);
    return listed;
  }
}

function listIn(map: Map<string, Listed[]>, key: string, listed: Listed): void {
  const list = map.get(key);
  if (list) list.push(listed);
  else map.set(key, [listed]);
}
