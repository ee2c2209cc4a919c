import { stemOf } from '../words/stem.js';
import { tokensIn } from '../words/tokens.js';
import type { Concept } from './concept.js';
import { concepts } from './concepts.js';
import { type Choice, type Form, type Run, wordingOf } from './wording.js';

/** So many words may lie between two choices of a sequence, and from the first of some near each other to the last. */
const between = 2;
const nearby = 8;

/**
 * What a text is about, in the order of the thesaurus:
 *
 *     conceptsIn('Every client tries again after five seconds').map(({ id }) => id); // ['retries']
 */
export function conceptsIn(text: string): readonly Concept[] {
  return conceptsOf(tokensIn(text).map(({ word }) => word));
}

/** The names of the concepts in a text, for people: `retries without pause`. */
export function themesIn(text: string): readonly string[] {
  return conceptsIn(text).map(({ name }) => name);
}

/** The same for words that are in tokens already. */
export function conceptsOf(words: readonly string[]): readonly Concept[] {
  const spans = spansIn(words);
  const found = new Set<number>();
  for (const choice of spans.keys())
    for (const pattern of patternsFrom[choice] ?? [])
      if (!found.has(pattern.concept) && fits(pattern, spans)) found.add(pattern.concept);
  return [...found].sort((a, b) => a - b).flatMap((index) => concepts[index] ?? []);
}

export function conceptById(id: string): Concept | null {
  return byId.get(id) ?? null;
}

/** Whether a concept tells what happened, and not only how people work. */
export function isFirm(id: string): boolean {
  const concept = byId.get(id);
  return concept !== undefined && !concept.broad && !concept.loose;
}

/** Whether a word is one of those that a concept is told by. */
export function isWordOf(id: string, stem: string): boolean {
  let own = wordsOf.get(id);
  if (!own) {
    const runs = (byId.get(id)?.wordings ?? []).flatMap((wording) => wordingOf(wording).flat(2));
    own = runs.flat();
    wordsOf.set(id, own);
  }
  return own.some((form) => (form.isBeginning ? stem.startsWith(form.text) : stem === form.text));
}

const wordsOf = new Map<string, Form[]>();

const byId = new Map(concepts.map((concept) => [concept.id, concept]));

/** From the first word to the last. */
type Span = readonly [from: number, to: number];

interface Pattern {
  readonly concept: number;
  /** Sequences of choices, by their numbers. */
  readonly sequences: readonly (readonly number[])[];
}

/** A run that may begin at a word. */
interface Beginning {
  readonly run: Run;
  readonly choice: number;
}

const choices = new Map<string, number>();
/** By the stem of its first word, and by the first letters of a beginning. */
const byStem = new Map<string, Beginning[]>();
const byLetters = new Map<string, Beginning[]>();
/** The patterns whose first choice it is. */
const patternsFrom: Pattern[][] = [];
const letters = 3;

for (const [concept, { wordings }] of concepts.entries())
  for (const wording of wordings) {
    const sequences = wordingOf(wording).map((sequence) => sequence.map(numberOf));
    const first = sequences[0]?.[0];
    if (first === undefined) continue;
    const known = patternsFrom[first];
    if (known) known.push({ concept, sequences });
    else patternsFrom[first] = [{ concept, sequences }];
  }

/** Each choice has one number, however many wordings it is part of. */
function numberOf(choice: Choice): number {
  const key = JSON.stringify(choice);
  const known = choices.get(key);
  if (known !== undefined) return known;
  const number = choices.size;
  choices.set(key, number);
  for (const run of choice) {
    const [first] = run;
    if (!first) continue;
    const { text, isBeginning } = first;
    const [map, at] = isBeginning ? [byLetters, text.slice(0, letters)] : [byStem, text];
    const before = map.get(at);
    if (before) before.push({ run, choice: number });
    else map.set(at, [{ run, choice: number }]);
  }
  return number;
}

/** Words come again and again; so many are remembered. */
const mostWords = 50_000;
const beginnings = new Map<string, readonly Beginning[]>();

function beginningsAt(word: string): readonly Beginning[] {
  const known = beginnings.get(word);
  if (known) return known;
  const own = [
    ...(byStem.get(stemOf(word)) ?? []),
    ...(byLetters.get(word.slice(0, letters)) ?? []).filter(({ run: [first] }) =>
      word.startsWith(first?.text ?? ''),
    ),
  ];
  if (beginnings.size >= mostWords) beginnings.clear();
  beginnings.set(word, own);
  return own;
}

/** Where each choice stands. */
function spansIn(words: readonly string[]): Map<number, Span[]> {
  const spans = new Map<number, Span[]>();
  for (const [at, word] of words.entries())
    for (const { run, choice } of beginningsAt(word)) {
      if (!run.every((form, index) => index === 0 || is(words[at + index], form))) continue;
      const span: Span = [at, at + run.length - 1];
      const known = spans.get(choice);
      if (known) known.push(span);
      else spans.set(choice, [span]);
    }
  return spans;
}

function is(word: string | undefined, { text, isBeginning }: Form): boolean {
  if (word === undefined) return false;
  return isBeginning ? word.startsWith(text) : stemOf(word) === text;
}

function fits({ sequences }: Pattern, spans: ReadonlyMap<number, readonly Span[]>): boolean {
  let near: Span[] | null = null;
  for (const sequence of sequences) {
    const own = sequenceSpans(sequence, spans);
    // Each takes the place of the group so far together with itself.
    near = near === null ? own : near.flatMap((before) => own.flatMap((each) => joined(before, each)));
    if (near.length === 0) return false;
  }
  return near !== null;
}

function joined(one: Span, other: Span): Span[] {
  const apart = other[0] > one[1] || one[0] > other[1];
  const span: Span = [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
  return apart && span[1] - span[0] <= nearby ? [span] : [];
}

function sequenceSpans(sequence: readonly number[], spans: ReadonlyMap<number, readonly Span[]>): Span[] {
  let found: Span[] | null = null;
  for (const choice of sequence) {
    const own = spans.get(choice) ?? [];
    found =
      found === null
        ? [...own]
        : found.flatMap(([from, to]) =>
            own.filter(([next]) => next > to && next <= to + between + 1).map(([, end]): Span => [from, end]),
          );
    if (found.length === 0) return [];
  }
  return found ?? [];
}
