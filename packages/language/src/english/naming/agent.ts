import type { Known } from '../../known.js';
import type { Sentence, Token } from '../../word.js';
import { type Doer, doerOf, isName, subjectOf } from '../doer.js';
import { departments } from '../words/departments.js';

/** Somebody whom a sentence shows at work. `own` is a team without a name, mostly the author's. */
export interface Agent {
  readonly kind: 'person' | 'role' | 'team' | 'own' | 'customer';
  /** The tokens that name it, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/**
 * Who does what the verb at an index says, where that is said of somebody and as a fact: null for a thing and for
 * "we", for what is denied, possible or only wished. "The index was dropped by QA" has an agent, too.
 */
export function agentOf(sentence: Sentence, verb: number, known: Known): Agent | null {
  const { tokens } = sentence;
  const form = formOf(tokens[verb]);
  let first = verb;
  let passive = false;
  let helped = false;
  for (let at = verb - 1; at >= 0; at--) {
    const { classes, text } = tokens[at]?.word ?? noWord;
    if (!classes.has('aux') && !classes.has('adverb') && text !== 'got') break;
    if (classes.has('not') || (classes.has('modal') && text !== "'d")) return null;
    if (classes.has('be') || text === 'got') passive = true;
    if (classes.has('aux')) helped = true;
    first = at;
  }
  if (form === 'gerund' && !passive) return null;
  if (passive && form === 'past') return agentBehind(tokens, verb, known);
  const { doer, from, to } = subjectOf(sentence, verb, known);
  if (supposed(tokens, from, form)) return null;
  const agent = kindOf(tokens, doer, from, to, known);
  if (!agent) return null;
  // "Team crash" is no verb, "teams crash" is one.
  if (form === 'base' && !helped && !/s$|^they$|^people$/.test(tokens[to - 1]?.word.text ?? '')) return null;
  return first > to + 1 && agent.kind === 'own' ? null : agent;
}

const noWord: Token['word'] = { text: '', classes: new Set() };

function formOf(token: Token | undefined): 'past' | 'third' | 'gerund' | 'base' {
  const { text, classes } = token?.word ?? noWord;
  if (text.endsWith('ing')) return 'gerund';
  if (classes.has('past') || classes.has('participle') || text.endsWith('ed')) return 'past';
  return text.endsWith('s') ? 'third' : 'base';
}

/** "If an operator deletes", "when an operator deletes": nobody did. */
function supposed(tokens: readonly Token[], from: number, form: string): boolean {
  const before = tokens[from - 1]?.word.text ?? '';
  if (before === 'if' || before === 'unless' || before === 'whether') return true;
  if (form === 'base' && /^(?:let|lets|letting|make|makes|made|help|helps|helped|see|have|had)$/.test(before))
    return true;
  return (before === 'when' || before === 'whenever' || before === 'once') && form !== 'past';
}

/** Who stands behind "by". */
export function agentBehind(tokens: readonly Token[], verb: number, known: Known): Agent | null {
  for (let at = verb + 1; at < Math.min(tokens.length, verb + 8); at++) {
    if (tokens[at]?.word.text !== 'by') continue;
    const to = endOfNoun(tokens, at + 1);
    const doer = doerOf(tokens.slice(at + 1, to), known);
    return kindOf(tokens, doer, at + 1, to, known);
  }
  return null;
}

/** Where a noun and what belongs to it end: at a verb, a mark or the next clause. */
export function endOfNoun(tokens: readonly Token[], from: number): number {
  let at = from;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || (token.kind === 'mark' && !/^[@/-]$/.test(token.word.text))) break;
    const { classes, text } = token.word;
    if (at > from && (classes.has('joint') || classes.has('aux'))) break;
    if (at > from && classes.has('preposition') && text !== 'of') break;
    // "By the teams affected", and no "by the affected teams".
    if (at > from && classes.has('participle') && tokens[at - 1]?.word.classes.has('human')) break;
  }
  return at;
}

/** What some tokens name, as somebody who could be blamed. */
export function kindOf(
  tokens: readonly Token[],
  doer: Doer,
  from: number,
  to: number,
  known: Known,
): Agent | null {
  const words = tokens.slice(from, to);
  const last = words.at(-1);
  const text = last?.word.text ?? '';
  if (doer === 'thing') {
    const cut = words.findIndex(({ word }, index) => index > 1 && word.classes.has('preposition'));
    if (cut > 0 && groups.test(words[cut - 1]?.word.text ?? ''))
      return { kind: 'team', from, to: from + cut };
    // "Team Heron"
    if (words.at(-2)?.word.text === 'team' && last?.capital) return { kind: 'team', from: to - 2, to };
  }
  if (words.some(({ word }) => deniers.has(word.text))) return null;
  if (doer === 'person') {
    if (text === 'who') return antecedent(tokens, from, known);
    if (text === 'they') return null;
    const named = words.some((token) => isName(token, known)) || text === 'he' || text === 'she';
    return { kind: named && !possessed(words) ? 'person' : 'role', from, to };
  }
  if (doer === 'team') return { kind: isOwn(words) ? 'own' : 'team', from, to };
  if (doer === 'customer') return { kind: 'customer', from, to };
  if (doer === 'someone') return /^(?:any|every)/.test(text) ? null : { kind: 'role', from, to };
  if (doer !== 'thing') return null;
  if (text === '@') return { kind: 'person', from, to };
  const before = words.at(-2)?.word;
  // "Customer X"
  if (before?.classes.has('customer') && last?.capital) return { kind: 'customer', from: to - 2, to };
  // "Data engineering", "Support", and no "the support"
  if (departments.has(text) && !words.some(({ word }) => word.classes.has('determiner')) && words.length < 3)
    return { kind: 'team', from, to };
  // "Our cloud provider", "the night shift", and no "identity provider"
  if (
    groups.test(text) &&
    words.length > 1 &&
    !/^(?:identity|auth|oauth|data|metrics|service|id|openid|saml|key|object|memory|app|state|session|online|web|value|event|document|feature|git|main|release|feature|the)$/.test(
      before?.text ?? '',
    )
  )
    return { kind: 'team', from, to };
  // "It turns out the QA team …"
  const cut = words.findLastIndex(
    ({ word }, index) => index < words.length - 1 && (word.text === 'out' || word.classes.has('third')),
  );
  if (cut < 0) return null;
  const rest = doerOf(words.slice(cut + 1), known);
  return rest === 'thing' ? null : kindOf(tokens, rest, from + cut + 1, to, known);
}

const groups =
  /^(?:providers?|contractors?|subcontractors?|hosters?|bank|store|stores|warehouse|branch|union|ministry|colleagues)$/;

const deniers = new Set(['nobody', 'noone', 'no-one', 'no', 'none', 'neither', 'nor']);

/** "The network team, who …", "those who …". */
function antecedent(tokens: readonly Token[], who: number, known: Known): Agent | null {
  let to = who;
  while (to > 0 && tokens[to - 1]?.kind === 'mark') to--;
  let from = to;
  while (from > 0) {
    const token = tokens[from - 1];
    if (!token || token.kind === 'mark') break;
    const { classes } = token.word;
    if (classes.has('joint') || classes.has('aux') || classes.has('past')) break;
    from--;
  }
  const words = tokens.slice(from, to);
  if (words.at(-1)?.word.text === 'those') return { kind: 'role', from: to - 1, to };
  // The nearest noun: "the logs from the customers who …"
  const cut = words.findLastIndex(
    ({ word }) => word.classes.has('preposition') && word.text !== 'of' && word.text !== 'on',
  );
  const near = words.slice(cut + 1);
  const doer = doerOf(near, known);
  if (near.length === 0) return null;
  return doer === 'thing' || doer === 'unsaid'
    ? { kind: 'role', from: from + cut + 1, to }
    : kindOf(tokens, doer, from + cut + 1, to, known);
}

/** "Dana's colleague" is a colleague. */
function possessed(words: readonly Token[]): boolean {
  return words.some(({ word }) => word.text === "'s");
}

/** "The team", "our team": no other one is meant. */
function isOwn(words: readonly Token[]): boolean {
  const rest = words.filter(({ word, kind }) => kind === 'word' && !word.classes.has('adverb'));
  return (
    rest.length <= 2 &&
    /^(?:team|staff|organi[sz]ation)$/.test(rest.at(-1)?.word.text ?? '') &&
    /^(?:the|our|we)?$/.test(rest.length === 2 ? (rest[0]?.word.text ?? '') : '')
  );
}
