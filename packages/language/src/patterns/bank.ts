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
    for (const [index, token] of sentence.tokens.entries())
      for (const { rule, pattern } of this.#of(token.word)) {
        const match = matchAt(pattern, sentence, index);
        if (match) found(rule, match);
      }
  }

  #of(word: Word): readonly Listed[] {
    const known = this.#known.get(word);
    if (known) return known;
    const result = [
      ...new Set([
        ...(this.#byWord.get(word.text) ?? []),
        ...[...word.classes].flatMap((name) => this.#byClass.get(name) ?? []),
      ]),
    ];
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(word, result);
    return result;
  }
}

function listIn(map: Map<string, Listed[]>, key: string, listed: Listed): void {
  const list = map.get(key);
  if (list) list.push(listed);
  else map.set(key, [listed]);
}
