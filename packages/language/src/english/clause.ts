import type { Passage } from '../place.js';
import type { Sentence, Token } from '../word.js';
import { list } from './words/list.js';

/**
 * Whether words are denied or only spoken of: "human error is never a cause", "rather than a mistake".
 * The words are the tokens from `from` to `to`, exclusive.
 */
export function isDenied(sentence: Sentence, from: number, to: number): boolean {
  const { tokens } = sentence;
  for (let at = from - 1; at >= Math.max(0, from - 6); at--) {
    const token = tokens[at];
    if (!token || isBreak(token)) break;
    if (denials.has(token.word.text)) return true;
    if (from - at < 4 && setAside.has(token.word.text)) return true;
  }
  if (isDoubted(sentence, from)) return true;
  const be = tokens[to];
  const not = tokens[to + 1];
  return be?.word.classes.has('be') === true && not !== undefined && denials.has(not.word.text);
}

/** "We do not think that the decision was rushed." */
export function isDoubted({ tokens }: Sentence, from: number): boolean {
  for (let at = from - 1; at >= Math.max(1, from - 12); at--) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') return false;
    if (opinions.has(token.word.text) && denials.has(tokens[at - 1]?.word.text ?? '')) return true;
  }
  return false;
}

const opinions = new Set(list('think believe say claim consider agree call called regard'));
const denials = new Set(list('not never no nor neither nobody noone no-one without blaming'));
const setAside = new Set(list('rather instead than'));

/** Whether words are what somebody wants to keep from happening: "prevents accidental deletion". */
export function isPrevented({ tokens }: Sentence, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 12); at--) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') break;
    if (preventing.has(token.word.text)) return true;
    if (token.word.text === 'case' && tokens[at - 1]?.word.text === 'in') return true;
  }
  return false;
}

const preventing = new Set(
  list(`
  prevent prevents preventing prevention avoid avoids avoiding protect protects protecting protection guard guards
  guarding stop stops stopping block blocks blocking reject rejects rejecting reduce reduces reducing minimise
  minimises minimize minimizes eliminate eliminates eliminating catch catches catching detect detects detecting harder
  impossible unlikely risk risks chance chances likelihood possibility danger if whether whenever safeguard safeguards
  `),
);

/** Whether a verb tells what may be or shall be, and not what was: "made it easy to …", "nobody can …". */
export function isPossible({ tokens }: Sentence, verb: number): boolean {
  for (let at = verb - 1; at >= 0; at--) {
    const token = tokens[at];
    if (!token) return false;
    const { classes, text } = token.word;
    if (text === 'to' || classes.has('modal')) return true;
    if (!classes.has('adverb') && !classes.has('be') && !classes.has('not')) return false;
  }
  return false;
}

/** Whether a participle is passive, "was deleted", "got lost". */
export function isPassive({ tokens }: Sentence, verb: number): boolean {
  let at = verb - 1;
  while (tokens[at]?.word.classes.has('adverb') || tokens[at]?.word.classes.has('not')) at--;
  const before = tokens[at]?.word;
  return before !== undefined && (before.classes.has('be') || getting.has(before.text));
}

const getting = new Set(['get', 'gets', 'got', 'gotten', 'getting']);

/** Whether a verb has an object: "deleted the table", and not "deleted at noon". */
export function hasObject({ tokens }: Sentence, verb: number): boolean {
  const next = tokens[verb + 1];
  if (!next || next.kind === 'mark') return false;
  const { classes } = next.word;
  if (classes.has('determiner') || classes.has('pronoun')) return true;
  return (
    !classes.has('preposition') && !classes.has('joint') && !classes.has('adverb') && !classes.has('aux')
  );
}

function isBreak({ kind, word }: Token): boolean {
  return kind === 'mark' || word.classes.has('joint');
}

/** Whether a sentence is a task that begins with its verb: it speaks of what shall be. */
export function isTask({ tokens }: Sentence, { place }: Passage): boolean {
  return place === 'actions' && tokens.find(({ kind }) => kind !== 'mark')?.word.classes.has('work') === true;
}
