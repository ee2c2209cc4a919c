import type { Candidate } from '../../rule.js';
import type { Sentence, Token } from '../../word.js';
import { formsOf } from '../lexicon.js';

/** The past forms of verbs, to look words up in. */
export function pastOf(verbs: readonly string[]): ReadonlySet<string> {
  return new Set(verbs.flatMap((verb) => formsOf(verb, 'past')));
}

/** The word of a token; empty beyond the ends of the sentence. */
export function textAt({ tokens }: Sentence, index: number): string {
  return tokens[index]?.word.text ?? '';
}

/** Whether one of some words stands in the sentence between two places. */
export function holds(
  { tokens }: Sentence,
  words: ReadonlySet<string>,
  from = 0,
  to = tokens.length,
): boolean {
  return tokens.slice(Math.max(0, from), to).some(({ word }) => words.has(word.text));
}

/** With its reason told, an omission is an account: "nobody looked, because …", "so nobody noticed". */
export function explained({ sentence, match }: Candidate): boolean {
  const { tokens } = sentence;
  let start = match.from;
  while (start > 0 && tokens[start - 1]?.kind !== 'mark' && tokens[start - 1]?.word.text !== 'and') start--;
  // "Since 2021" and "as often" tell no reason.
  const reason = tokens.some(
    ({ word }, index) =>
      index >= match.to &&
      (word.text === 'because' ||
        word.text === 'so' ||
        (later.has(word.text) && tokens[index - 1]?.kind === 'mark')),
  );
  return reason || holds(sentence, results, start, match.from);
}

const later = new Set(['since', 'as']);
const results = new Set('so therefore hence thus meant'.split(' '));

/** "Not inevitable", "hardly avoidable": what is denied is not claimed. */
export function denied({ sentence, match }: Candidate): boolean {
  return holds(sentence, denials, Math.max(0, match.from - 3), match.marked.to);
}

const denials = new Set('not no never hardly nothing neither nor without'.split(' '));

/** "We discussed whether it should have been stopped": the question is open, and nothing is claimed. */
export function asksWhether({ tokens }: Sentence, before: number): boolean {
  return tokens.slice(Math.max(0, before - 14), before).some(({ word }) => word.text === 'whether');
}

/** "… by the team", behind the words. */
export function byPeople({ tokens }: Sentence, from: number): boolean {
  const by = tokens.findIndex(({ word }, index) => index >= from && word.text === 'by');
  if (by < 0) return false;
  for (let at = by + 1; at < by + 4; at++) {
    const classes = tokens[at]?.word.classes;
    // "By the worker pods" is not by people.
    if (classes && human.some((name) => classes.has(name))) return !names(tokens[at + 1]);
  }
  return false;
}

/** A word that makes the one in front of it a mere attribute. */
function names(token: Token | undefined): boolean {
  return token?.kind === 'word' && !around.some((name) => token.word.classes.has(name));
}

const around = [
  'preposition',
  'joint',
  'adverb',
  'aux',
  'pronoun',
  'determiner',
  'person',
  'team',
  'have',
  'gerund',
];

const human = ['person', 'team', 'pronoun'];
