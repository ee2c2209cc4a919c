import type { Token } from '../../word.js';
import { wordOf } from '../lexicon.js';
import { articles, isNounHere } from './noun-here.js';
import { textAt } from './tokens.js';
import { otherVerbs, pairedVerbs, verbsLikeNouns } from './verbs.js';
import { compoundHeads, nounsInAte } from './words.js';

/** Whether a task begins at a token: a verb that says what somebody is to do. */
export function isTask(tokens: readonly Token[], from: number): boolean {
  let at = from;
  const first = textAt(tokens, at);
  if (first === undefined) return false;
  if (first === 'to') return isTask(tokens, at + 1);
  if (first === 'not' || first === 'never' || first === 'always') return isTask(tokens, at + 1);
  if (first === 'no' && textAt(tokens, at + 1) === 'longer') return isTask(tokens, at + 2);
  if (first === 'do' && textAt(tokens, at + 1) === 'not') return true;
  if (first === 'do' && tokens[at + 1]?.word.classes.has('pronoun')) return false;
  while (tokens[at]?.word.classes.has('adverb') && !isBaseForm(tokens[at])) at++;
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  const next = tokens.slice(at + 1).find(({ kind }) => kind !== 'mark');
  if (isPair(tokens, at)) return true;
  if (!isBaseForm(token)) return takesObject(tokens, at, next);
  return !isNounHere(tokens, at);
}

/** A word that nobody listed, with an object behind it: "laminate the card", "spell out the units". */
function takesObject(tokens: readonly Token[], at: number, next: Token | undefined): boolean {
  const text = textAt(tokens, at) ?? '';
  const classes = tokens[at]?.word.classes;
  if (classes?.has('past') || classes?.has('gerund') || classes?.has('third')) return false;
  if (next === undefined || (plain.test(text) && !verbsLikeNouns.has(text) && !/^re-/.test(text)))
    return false;
  if (objects.has(next.word.text)) return true;
  return particles.has(next.word.text) && articles.has(textAt(tokens, at + 2) ?? '');
}

/** "Unit test the rounding", and not "unit test coverage". */
function isPair(tokens: readonly Token[], at: number): boolean {
  const firsts = pairedVerbs.get(textAt(tokens, at + 1) ?? '');
  const object = tokens[at + 2];
  if (object === undefined || firsts?.has(textAt(tokens, at) ?? '') !== true) return false;
  if (object.kind !== 'word') return object.kind !== 'mark';
  if (articles.has(object.word.text)) return true;
  // "Smoke test writes a string" is told, and no order.
  return (
    /[^s]s$/.test(object.word.text) &&
    !object.word.classes.has('third') &&
    !compoundHeads.has(object.word.text)
  );
}

/** A base form: one that we know, or one that is built like a verb. */
export function isBaseForm(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return token.word.text.split('/').slice(0, 1).every(isBase);
}

function isBase(text: string): boolean {
  if (isKnown(text)) return true;
  const parts = text.split('-');
  const last = parts.at(-1) ?? '';
  if (parts.length === 2) {
    if (/^(?:up|out|down|over|off|in)$/.test(last)) return isKnown(parts[0] ?? '');
    return isKnown(last) && !notInFront.test(text);
  }
  if (
    /(?:[iy][sz]e|ify)$/.test(text) &&
    text.length > 5 &&
    !/(?:wise|rise|size|prize|noise|otherwise|exercise|enterprise|franchise|expertise|premise)$/.test(text)
  )
    return true;
  if (/[a-z]{4}ate$/.test(text) && !nounsInAte.has(text)) return true;
  return (
    /^(?:re|un|de|dis|pre|over|auto|out|mis)[a-z]/.test(text) &&
    isKnown(text.replace(/^(?:re|un|de|dis|pre|over|auto|out|mis)/, ''))
  );
}

function isKnown(text: string): boolean {
  return wordOf(text).classes.has('work') || otherVerbs.has(text);
}

/** What shows that an object stands behind a verb. */
export const objects = new Set([
  ...articles,
  ...'two three four five six ten twelve twenty it them us everyone everybody every new old unused stale'.split(
    ' ',
  ),
]);

const particles = new Set('up out down off away back'.split(' '));

/** Endings of nouns and adjectives, and words that begin no order. */
const plain =
  /(?:tion|sion|ment|ness|ity|ance|ence|ing|ings|ers?|ors?|ed|s|ly|ist|ible|able|al|ic|ful)$|^(?:the|a|an|that|this|these|those|both|all|each|every|any|some|no|more|most|it|we|i|you|they|he|she|there|what|how|why|when|where|who|which|is|are|was|were|can|should|could|would|will|must|of|in|on|at|for|with|by)$/;

const notInFront =
  /^(?:on|self|real|high|low|multi|non|long|short|end|post|pre|per|in|off|full|early|first|best|case|use|user|single|cross|well)-/;
