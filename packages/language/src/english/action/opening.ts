import type { Sentence, Token } from '../../word.js';
import { wordOf } from '../lexicon.js';
import { otherVerbs, pairedVerbs, verbsLikeNouns } from './verbs.js';
import {
  adjectiveVerbs,
  compoundHeads,
  describedNouns,
  groupsOnDuty,
  nounsInAte,
  nounVerbs,
  verbsWithFor,
} from './words.js';

/** Where the task itself begins: behind tags, categories ("Prevention: …"), adverbs and a condition in front. */
export function openingOf({ tokens }: Sentence): number {
  let at = skipMarks(tokens, 0);
  const colon = tokens.findIndex(({ word }, index) => index > at && index < at + 7 && word.text === ':');
  const label = colon > at && skipMarks(tokens, colon + 1) < tokens.length ? colon - at : 0;
  if (label > 0 && (label === 1 || !isTask(tokens, at))) {
    const behind = skipMarks(tokens, colon + 1);
    if (label === 1 || isTask(tokens, behind)) at = behind;
  }
  const dash = tokens.findIndex(
    ({ word }, index) => index > at && index < at + 4 && /^[-–—]$/.test(word.text),
  );
  if (dash > at && !isTask(tokens, at) && isTask(tokens, skipMarks(tokens, dash + 1)))
    at = skipMarks(tokens, dash + 1);
  // The owner in front: "@dana add …".
  if (textAt(tokens, at)?.startsWith('@') && isTask(tokens, at + 1)) at++;
  if (isOwner(tokens, at)) at++;
  at = skipLeadIn(tokens, at);
  const first = textAt(tokens, at);
  if (first !== undefined && conditions.has(first)) {
    const comma = tokens.findIndex(({ word }, index) => index > at && word.text === ',');
    if (comma > at && comma < tokens.length - 1) at = skipLeadIn(tokens, skipMarks(tokens, comma + 1));
  }
  return at;
}

/** "Ragna Replace the relay": a name in front of a task that begins anew. */
function isOwner(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at];
  const verb = tokens[at + 1];
  if (!name?.capital || name.shouted || !verb?.capital || verb.shouted || isTask(tokens, at)) return false;
  return isVerb(verb) && objects.has(textAt(tokens, at + 2) ?? '');
}

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
  while (tokens[at]?.word.classes.has('adverb') && !isVerb(tokens[at])) at++;
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  const next = tokens[skipMarks(tokens, at + 1, false)];
  if (isPair(tokens, at)) return true;
  if (!isVerb(token)) return takesObject(tokens, at, next);
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
function isVerb(token: Token | undefined): boolean {
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

/** Whether a word that can be a verb is a noun or an adjective where it stands. */
function isNounHere(tokens: readonly Token[], at: number): boolean {
  const text = textAt(tokens, at) ?? '';
  const next = tokens[at + 1];
  if (!next) return nounVerbs.has(text) && !doers.has(text);
  const after = tokens[at + 2];
  const { text: following, classes } = next.word;
  if (following === 'of') return !/^(?:think|dispose|speak)$/.test(text);
  if (following === 'for') return nounVerbs.has(text) && !verbsWithFor.has(text);
  if (following === 'with') return /^(?:call|contact|contract|follow-up)$/.test(text);
  if (following === 'from') return nounVerbs.has(text) && /^(?:feature|report|feedback|support)$/.test(text);
  if (following === "'s") return true;
  if (nounVerbs.has(text) && (isPlaced(tokens, at) || isReport(tokens, at))) return true;
  const finite =
    classes.has('be') ||
    classes.has('modal') ||
    classes.has('have') ||
    /^(?:needs?|did|does)$/.test(following);
  if (finite && text !== 'do' && following !== 'be') return true;
  if (adjectiveVerbs.has(text)) {
    if (describedNouns.has(following)) return true;
    if (text === 'separate')
      return (
        tokens.some(({ word }) => word.text === 'for') &&
        !tokens.some(({ word }) => /^(?:from|into|out|per|the|vs)$/.test(word.text))
      );
  }
  if (text === 'change' && /^(?:management|freeze|calendar|window|windows|log)$/.test(following)) return true;
  if (!nounVerbs.has(text)) return false;
  if (text === 'vendor' || text === 'feature' || text === 'traffic') return !articles.has(following);
  if (following === 'that' || following === 'which') return /^(?:alert|dashboard|script|note)$/.test(text);
  if (classes.has('gerund') && compounding.has(text)) return true;
  if (!compoundHeads.has(following) || !compounding.has(text)) return false;
  return (
    !after ||
    after.kind === 'mark' ||
    after.word.classes.has('preposition') ||
    after.word.classes.has('aux') ||
    after.word.classes.has('joint')
  );
}

/** Verbs that are nouns in front of another noun, more often than not. */
const compounding = new Set(
  'access alarm alert audit backup exit follow-up patch pool reserve build cache cluster demand feature index load log quota rate release request risk rollback rollout search stress support template test time timeout traffic version'.split(
    ' ',
  ),
);

/** They may stand alone. */
const doers = new Set('document monitor test update upgrade review check'.split(' '));

/** "Patch deployed", "pool size raised": a few words that end with what was done. */
function isReport(tokens: readonly Token[], at: number): boolean {
  let end = tokens.length - 1;
  while (tokens[end]?.kind === 'mark') end--;
  const classes = tokens[end]?.word.classes;
  if (end <= at || end > at + 3 || classes?.has('past') !== true || classes.has('work')) return false;
  return tokens
    .slice(at + 1, end)
    .every(({ kind, word }) => kind === 'word' && !word.classes.has('determiner'));
}

/** "Limit on the batch size", "lock around the import", "audit by the insurer": the thing, and no object. */
function isPlaced(tokens: readonly Token[], at: number): boolean {
  const text = textAt(tokens, at) ?? '';
  const following = textAt(tokens, at + 1) ?? '';
  const after = tokens[at + 2];
  if (following === 'on') return restingOn.has(text) && textAt(tokens, at + 2) !== 'both';
  if (following === 'in') return restingIn.has(text) || textAt(tokens, at + 2) === 'front';
  if (/^(?:around|behind|between|over)$/.test(following))
    return !/^(?:load|roll|route|run|switch|target|upgrade)$/.test(text);
  if (following === 'to' && groupsOnDuty.has(text))
    return after?.word.classes.has('verb') === true || after?.word.text === 'be';
  const named = after?.word.classes.has('determiner') === true;
  if (following === 'by') return named && /^(?:audit|check|review|report|study|test)$/.test(text);
  if (following !== 'to') return false;
  if (/^(?:feature|project|script)$/.test(text)) return after?.word.classes.has('verb') === true;
  return named && /^(?:change|email|message|note|update)$/.test(text);
}

const restingOn = new Set(
  'audit budget cap cover file guard index label limit link lock map note notice plan post profile report research sign study table tag trial'.split(
    ' ',
  ),
);
const restingIn = new Set(
  'change drill drop fix guard label limit note notice post reduction report request sign update'.split(' '),
);

const articles = new Set('the a an all our each every their its this these those any both'.split(' '));

const objects = new Set([
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

const conditions = new Set(
  'if when whenever once after before until while in for during as given where because since following with to at from on regarding instead'.split(
    ' ',
  ),
);

const leadIns = new Set(
  'also then therefore so additionally finally next please and first second third lastly long-term short-term longer-term ideally immediately specifically possibly now later still todo'.split(
    ' ',
  ),
);

function skipLeadIn(tokens: readonly Token[], from: number): number {
  let at = from;
  for (;;) {
    const text = textAt(tokens, at);
    if (text === 'let' && /^(?:is|us)$/.test(textAt(tokens, at + 1) ?? '')) at += 2;
    else if (text !== undefined && leadIns.has(text) && at < tokens.length - 1)
      at = skipMarks(tokens, at + 1);
    else return at;
  }
}

/** Behind marks, and behind tags in brackets. */
function skipMarks(tokens: readonly Token[], from: number, tags = true): number {
  let at = from;
  while (tokens[at]?.kind === 'mark' || isKey(tokens, at)) {
    const text = textAt(tokens, at);
    const close = text === '(' ? ')' : text === '[' ? ']' : null;
    const end = tags && close ? tokens.findIndex(({ word }, index) => index > at && word.text === close) : -1;
    at = end > at && end < at + 8 && end < tokens.length - 1 ? end + 1 : at + 1;
  }
  return at;
}

/** The key of a ticket in front, with words behind it. */
function isKey(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:#?\d+(?:\.\d+)?|(?=.*[a-z])[a-z]{1,8}-?\d+)$/.test(textAt(tokens, at) ?? '') &&
    tokens[at + 1]?.kind !== undefined &&
    at < 3 &&
    isVerb(tokens[at + 1]?.kind === 'mark' ? tokens[at + 2] : tokens[at + 1])
  );
}

function textAt(tokens: readonly Token[], at: number): string | undefined {
  return tokens[at]?.word.text;
}
