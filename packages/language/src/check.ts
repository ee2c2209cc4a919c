import { type Finding, firstIndex, type Model, type Range } from '@debrief/document';
import { english } from './english/english.js';
import { type Known, knownOf, type PolicyPerson } from './known.js';
import type { Language } from './language.js';
import { mask } from './passages/mask.js';
import { passagesOf } from './passages/passages.js';
import { Bank, type Listening } from './patterns/bank.js';
import type { Passage, Place, Role } from './place.js';
import { findingOf, once, type Raised, type Settings, settingOf, settle } from './report.js';
import { type DocumentRule, type Hit, listens, type PassageRule, type Rule, type Sign } from './rule.js';
import { silence } from './silence/silence.js';

/** What a team says about its rules, its people and its words. */
export interface CheckOptions {
  readonly settings?: Settings;
  readonly people?: readonly PolicyPerson[];
  readonly systems?: readonly string[];
  /** Names that must not stand in a message to customers. */
  readonly internal?: readonly string[];
}

/** Words of a passage that a rule objects to. */
interface Heard {
  readonly rule: Rule;
  readonly hit: Hit;
}

/** What a rule reads of a passage. Rules have many forms; these have one, which makes them quick to ask. */
interface Ear {
  readonly rule: Rule;
  readonly hear: PassageRule['inPassage'];
}

/** Those who listen to passages in one place. */
interface Listeners {
  readonly ears: readonly Ear[];
  readonly patterns: Listening;
}

/** What was heard in a passage that begins at `from`; the same words may stand elsewhere by now. */
interface HeardPassage {
  readonly from: number;
  readonly heard: readonly Heard[];
  /** For the rules of the whole document that found any. */
  readonly signs: readonly (readonly [rule: number, signs: readonly Sign[]])[];
}

/** Reads documents; what it heard in a passage it knows when the same words come again in the next one. */
export class Checker {
  readonly #language: Language;
  readonly #bank: Bank;
  readonly #passageRules: readonly PassageRule[];
  readonly #documentRules: readonly DocumentRule[];
  readonly #readers: readonly DocumentRule['signs'][];
  readonly #listeners = new Map<Place, Map<Role, Listeners>>();
  readonly #rank: ReadonlyMap<Rule, number>;
  readonly #options: CheckOptions;
  /** What was heard in the latest text. */
  #latest = new Heardings();
  #key = '';

  constructor(options: CheckOptions = {}, language: Language = english) {
    this.#options = options;
    this.#language = language;
    this.#bank = bankOf(language);
    this.#passageRules = language.rules.filter((rule): rule is PassageRule => 'inPassage' in rule);
    this.#documentRules = language.rules.filter((rule): rule is DocumentRule => 'inDocument' in rule);
    this.#readers = this.#documentRules.map(({ signs }) => signs);
    this.#rank = new Map(language.rules.map((rule, index) => [rule, index]));
  }

  /** The findings about the language of a document, in the order of the text. */
  check(model: Model): Finding[] {
    const { people = [], systems = [], internal = [], settings = {} } = this.#options;
    const { words, comments } = mask(model);
    const passages = passagesOf(model, words);
    const known = knownOf(model, words, people, systems, internal);
    const before = this.#key === known.key ? this.#latest : new Heardings();
    this.#latest = new Heardings();
    this.#key = known.key;
    const signs: Sign[][] = this.#documentRules.map(() => []);
    const raised: Raised[] = [];
    const raise = (rule: Rule, hit: Hit, passage: Passage): void => {
      const severity = settingOf(rule.name, settings) ?? hit.severity ?? rule.severity;
      if (severity !== 'off') raised.push({ rule, hit, passage, severity });
    };
    for (const passage of passages) {
      const own = wordsOf(passage);
      const alike = this.#latest.at(passage);
      let here = alike.get(own);
      if (!here) {
        here = before.at(passage).get(own) ?? this.#hear(passage, known);
        alike.set(own, here);
      }
      const shift = passage.from - here.from;
      for (const { rule, hit } of here.heard) raise(rule, moved(hit, shift), passage);
      for (const [index, own] of here.signs) for (const sign of own) signs[index]?.push(moved(sign, shift));
    }
    for (const [index, rule] of this.#documentRules.entries())
      for (const hit of rule.inDocument(signs[index] ?? [], known)) {
        const passage = passageAt(passages, hit.from) ?? fieldOf(hit);
        if (listens(rule, passage)) raise(rule, hit, passage);
      }
    const findings = once(raised, this.#rank).map((each) => findingOf(each, model.text, words));
    return settle(silence(findings, comments, model, this.#language.rules, settings), settings);
  }

  #hear(passage: Passage, known: Known): HeardPassage {
    const sentences = this.#language.sentences(passage.words, passage.from);
    const heard: Heard[] = [];
    const { ears, patterns } = this.#listening(passage);
    for (const sentence of sentences)
      this.#bank.each(sentence, patterns, (rule, match) => {
        const first = sentence.tokens[match.marked.from];
        const last = sentence.tokens[match.marked.to - 1];
        if (!first || !last) return;
        const touched = sentence.tokens.slice(match.from, match.to);
        if (!rule.quoted && touched.some(({ kind }) => kind === 'quote')) return;
        const accepted = rule.accepts?.({ match, sentence, sentences, passage, known }) ?? true;
        if (accepted === false) return;
        heard.push({ rule, hit: accepted === true ? { from: first.from, to: last.to } : accepted });
      });
    for (const { rule, hear } of ears)
      for (const hit of hear(passage, sentences, known)) heard.push({ rule, hit });
    const signs: (readonly [number, readonly Sign[]])[] = [];
    this.#readers.forEach((read, index) => {
      const own = read(passage, sentences);
      if (own.length > 0) signs.push([index, own]);
    });
    return { from: passage.from, heard, signs };
  }

  /** The rules that listen where a passage stands. */
  #listening(passage: Passage): Listeners {
    const { place, role } = passage;
    const here = this.#listeners.get(place) ?? new Map<Role, Listeners>();
    this.#listeners.set(place, here);
    const known = here.get(role);
    if (known) return known;
    const ears = this.#passageRules
      .filter((rule) => listens(rule, passage))
      .map((rule) => ({ rule, hear: rule.inPassage }));
    const listeners = { ears, patterns: this.#bank.listening((rule) => listens(rule, passage)) };
    here.set(role, listeners);
    return listeners;
  }
}

/** What was heard in passages, by what decides it: place, role, words and the words around. */
class Heardings {
  readonly #byPlace = new Map<Place, Map<Role, Map<string, HeardPassage>>>();

  /** What was heard in one place, by words. */
  at({ place, role }: Passage): Map<string, HeardPassage> {
    const byRole = this.#byPlace.get(place) ?? new Map<Role, Map<string, HeardPassage>>();
    if (byRole.size === 0) this.#byPlace.set(place, byRole);
    const byWords = byRole.get(role) ?? new Map<string, HeardPassage>();
    if (byWords.size === 0) byRole.set(role, byWords);
    return byWords;
  }
}

/** Mostly the words as they were cut from the text: to join them with anything would copy all of it, each time. */
function wordsOf({ words, around }: Passage): string {
  return around === words ? words : `${words}\0${around}`;
}

const banks = new WeakMap<Language, Bank>();

/** The patterns of a language, read once. */
function bankOf(language: Language): Bank {
  const known = banks.get(language);
  if (known) return known;
  const bank = new Bank(language);
  banks.set(language, bank);
  return bank;
}

/** A field of an action, such as its owner, is no passage; only rules of the whole document speak of it. */
function fieldOf({ from, to }: Hit): Passage {
  return { place: 'actions', role: 'cell', from, to, words: '', around: '' };
}

/** The findings about the language of one document: `check(parse(text).model)`. */
export function check(model: Model, options: CheckOptions = {}): Finding[] {
  return new Checker(options).check(model);
}

/** The passage that holds an offset; they stand in order. */
function passageAt(passages: readonly Passage[], at: number): Passage | undefined {
  const behind = firstIndex(passages.length, (index) => (passages[index]?.from ?? 0) > at);
  const passage = passages[behind - 1];
  return passage && at < passage.to ? passage : undefined;
}

/** A hit or a sign in its new place. */
function moved<T extends Hit | Sign>(thing: T, shift: number): T {
  if (shift === 0) return thing;
  const place = <R extends Range>(range: R): R => ({
    ...range,
    from: range.from + shift,
    to: range.to + shift,
  });
  const fix = 'fix' in thing ? thing.fix : undefined;
  return { ...place(thing), ...(fix && { fix: { ...fix, edits: fix.edits.map(place) } }) };
}
