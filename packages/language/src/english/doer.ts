import type { Known } from '../known.js';
import type { Sentence, Token } from '../word.js';
import { behindClause, somebodyBy } from './somebody.js';

/**
 * Who does what a verb says: people ("we", a person, a team), people who use what we make, a thing, or nobody named.
 * `someone` is "nobody", "everyone" and the like.
 */
export type Doer = 'we' | 'person' | 'team' | 'customer' | 'someone' | 'thing' | 'unsaid';

export interface Subject {
  readonly doer: Doer;
  /** The tokens that name it, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

const unsaid: Subject = { doer: 'unsaid', from: 0, to: 0 };

/**
 * Who does what the verb at an index says: `subjectOf` of "failed" in "Teams in Oslo still failed to …" is a team.
 * The index is that of the verb or of its first auxiliary.
 */
export function subjectOf({ tokens }: Sentence, verb: number, known: Known): Subject {
  const found = plainSubject(tokens, verb, known);
  if (found.doer !== 'thing') return found;
  const behind = behindClause(tokens, found.from, verb);
  if (behind) return { doer: 'person', ...behind };
  const doer = somebodyBy(tokens, found, verb, known);
  return doer ? { ...found, doer } : found;
}

function plainSubject(tokens: readonly Token[], verb: number, known: Known): Subject {
  let end = verb;
  for (let before = skip(tokens, end); before < end; before = skip(tokens, end)) end = before;
  let start = end;
  while (start > 0 && !bounds(tokens, start - 1)) start--;
  if (start < end) {
    // "Results authorised in the laboratory did not …": the results, and not the laboratory.
    const head = tokens[start]?.word;
    if (
      head?.classes.has('preposition') &&
      !head.classes.has('human') &&
      tokens[start - 1]?.word.classes.has('past')
    ) {
      let from = start - 1;
      while (from > 0 && !bounds(tokens, from - 1)) from--;
      return {
        doer: from < start - 1 ? doerOf(tokens.slice(from, start - 1), known) : 'thing',
        from,
        to: end,
      };
    }
    const doer = doerOf(tokens.slice(start, end), known);
    return { doer, from: start, to: end };
  }
  const joint = tokens[start - 1];
  if (!joint) return unsaid;
  const text = joint.word.text;
  if (text === 'who' || text === 'whom') return { doer: 'person', from: start - 1, to: start };
  if (text === 'which' || text === 'that') {
    let from = start - 1;
    while (from > 0 && !bounds(tokens, from - 1)) from--;
    if (from === start - 1) return { doer: 'thing', from, to: start };
    return { doer: doerOf(tokens.slice(from, start - 1), known), from, to: start - 1 };
  }
  // "… and then failed to …": the subject is that of the sentence.
  return start - 1 > 0 ? firstSubject(tokens, start - 1, known) : unsaid;
}

/** Where an auxiliary, an adverb or a remark in brackets in front of an index begins; the index itself where there is none. */
function skip(tokens: readonly Token[], index: number): number {
  if (skipped(tokens[index - 1])) return index - 1;
  if (tokens[index - 1]?.word.text !== ')') return index;
  for (let at = index - 2; at > 0; at--) if (tokens[at]?.word.text === '(') return at;
  return index;
}

/** Auxiliaries and adverbs, which stand between a subject and its verb. */
function skipped(token: Token | undefined): boolean {
  if (!token) return false;
  const { classes, text } = token.word;
  return (classes.has('aux') || classes.has('adverb')) && text !== 'no';
}

function bounds(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token) return true;
  if (token.kind === 'mark') {
    // "Malachy P. withdrew"
    const initial = tokens[index - 1];
    if (token.word.text === '.' && initial?.capital && initial.to - initial.from < 4) return false;
    // A hyphen joins, a dash parts.
    if (token.word.text === '-')
      return tokens[index - 1]?.to !== token.from || tokens[index + 1]?.from !== token.to;
    return token.word.text !== '/' && token.word.text !== '@';
  }
  const { classes, text } = token.word;
  if (text === 'and' || text === 'or' || text === '&') {
    // "Tim and Chris", "the database and the queue": one subject.
    const before = tokens[index - 1];
    return !(before && (before.word.classes.has('human') || before.capital) && index >= 1);
  }
  if (classes.has('joint')) return true;
  // A verb in front belongs to another clause: "we saw it failed".
  return (classes.has('aux') || classes.has('past')) && !classes.has('human') && !isAdjective(tokens, index);
}

/** A participle in front of a noun: "the affected users". */
function isAdjective(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  return (
    (before?.word.classes.has('determiner') === true || index === 0) &&
    after !== undefined &&
    after.kind === 'word' &&
    !after.word.classes.has('preposition') &&
    !after.word.classes.has('determiner') &&
    !after.word.classes.has('aux')
  );
}

function firstSubject(tokens: readonly Token[], before: number, known: Known): Subject {
  for (let index = 0; index < before; index++) {
    const { classes } = tokens[index]?.word ?? { classes: new Set<string>() };
    if ((classes.has('aux') || classes.has('past') || classes.has('third')) && index > 0) {
      if (classes.has('human') && !classes.has('aux')) continue;
      let from = index;
      while (from > 0 && !bounds(tokens, from - 1)) from--;
      if (from === index) return { doer: 'unsaid', from: 0, to: 0 };
      return { doer: doerOf(tokens.slice(from, index), known), from, to: index };
    }
  }
  return unsaid;
}

const someone = new Set(
  'someone somebody anyone anybody everyone everybody nobody noone no-one people everyone persons human humans'.split(
    ' ',
  ),
);
const signing =
  /^(?:certificate|certification|signing|root|issuing|ca|identity|auth|oauth|data|metrics|service|id|openid|saml|key|context|state)$/;
/** Words that are a program as often, and people behind one of these: "the crane driver", "a claims handler". */
const posts =
  /^(?:driver|handler|worker|agent|assistant|guard|runner|cleaner|loader|checker|picker|packer|pilot|presenter|editor|keeper|holder|controller|inspector|broker|painter|cutter|setter|fitter|hand|rep|representative|operative|crew|mate|planner|porter)s?$/;
const fields =
  /^(?:crane|lorry|truck|taxi|bus|train|tram|forklift|delivery|van|claims|baggage|luggage|complaint|dog|shift|dock|night|day|factory|social|warehouse|postal|farm|field|care|aid|track|line|sales|travel|estate|gate|booking|call|centre|center|support|customer|lab|laboratory|shop|office|dental|teaching|research|personal|security|prison|border|night-shift|kitchen|ground|flight|traffic|harbour|harbor|ship|cargo|freight|news|sports|picture|radio|key|budget|store|stock|bar|mortgage|insurance|customs|quality|safety|repair|service|maintenance|deck|first|second|machine|press|window|hospital|ward|room|hotel|film|sound|production|route|event|demand|capacity|rota|student)$/;
const titles = new Set(['dr', 'mr', 'mrs', 'ms', 'prof', 'professor', 'sir']);
/** Jobs in two or three capitals: "our PM". */
const jobs = new Set([
  'pm',
  'po',
  'vp',
  'em',
  'tl',
  'ic',
  'cto',
  'ceo',
  'cfo',
  'coo',
  'ciso',
  'cio',
  'dpo',
  'tpm',
  'ta',
  'gm',
]);
const subjects = new Set(['we', 'i', 'he', 'she', 'they']);
/** Words for a part of a group: "one of the engineers". */
const parts = new Set(
  'one two three some most many all none few several each both any half part majority member members rest lot number group'.split(
    ' ',
  ),
);

/** What kind of subject some words name: their head decides, "the operator of the cluster" is a person, "the operator's script" a thing. */
export function doerOf(tokens: readonly Token[], known: Known): Doer {
  let words = tokens.filter(({ kind }) => kind !== 'mark');
  for (;;) {
    const cut = words.findIndex(
      ({ word }, index) => index > 0 && word.classes.has('preposition') && !word.classes.has('human'),
    );
    if (cut < 0) break;
    const head = words[cut - 1];
    if (head && parts.has(head.word.text) && words[cut]?.word.text === 'of') words = words.slice(cut + 1);
    else words = words.slice(0, cut);
  }
  // "The person solving it", "the team working at night".
  const at = words.findIndex(
    ({ word }, index) => word.classes.has('gerund') && words[index - 1]?.word.classes.has('human'),
  );
  if (at > 0) words = words.slice(0, at);
  const [, ...rest] = words;
  const head = words.at(-1);
  if (head?.word.text === 'head' && tokens[tokens.indexOf(head) + 1]?.word.text === 'of') return 'person';
  if (!head) return 'unsaid';
  // "The flag we forgot", "all of us": the word next to the verb.
  const near = subjects.has(head.word.text) ? head : words[0];
  if (near === head || rest.every(({ word }) => word.classes.has('adverb'))) {
    const pronoun = near?.word.text;
    if (pronoun === 'we' || pronoun === 'i' || pronoun === 'you' || pronoun === 'us') return 'we';
    if (pronoun === 'he' || pronoun === 'she') return 'person';
    if (pronoun === 'they') return 'person';
    if (pronoun !== undefined && someone.has(pronoun)) return 'someone';
  }
  if (someone.has(head.word.text)) return 'someone';
  if (words.some(({ word }) => word.text === 'no') && head.word.text === 'one') return 'someone';
  if (
    words.some(
      ({ word }, index) => titles.has(word.text) && !words[index]?.shouted && words[index + 1]?.capital,
    )
  )
    return 'person';
  if (head.shouted && jobs.has(head.word.text) && words[0]?.word.classes.has('determiner')) return 'person';
  if (head.shouted && head.word.text === 'it') return 'team';
  if (isName(head, known) || (words.length > 1 && isName(words[0], known) && head.capital)) return 'person';
  if (words.length === 1 && head.word.text === 'support') return 'team';
  if (words.length > 1 && head.word.classes.has('house') && !signing.test(words.at(-2)?.word.text ?? ''))
    return 'team';
  if (posts.test(head.word.text) && fields.test(words.at(-2)?.word.text ?? '')) return 'person';
  if (head.word.classes.has('customer')) return 'customer';
  if (head.word.classes.has('team')) return 'team';
  if (head.word.classes.has('person')) return 'person';
  return 'thing';
}

/** Whether a token names a person: somebody whom the document knows, or a first name in capitals. */
export function isName(token: Token | undefined, known: Known): boolean {
  if (!token) return false;
  const { text, classes } = token.word;
  if (known.things.has(text)) return false;
  if (text.startsWith('@')) return true;
  if (known.people.has(text)) return token.capital;
  return token.capital && !token.shouted && classes.has('name');
}

/** People, and not those who use what we make. */
export function isHuman(doer: Doer): boolean {
  return doer === 'we' || doer === 'person' || doer === 'team' || doer === 'someone';
}

/** Whether a thing is named as the one that did it, behind a participle: "was skipped by the router". */
export function isByThing({ tokens }: Sentence, participle: number, known: Known): boolean {
  for (let at = participle; at < participle + 7; at++) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') return false;
    if (token.word.text !== 'by') continue;
    const next = tokens[at + 1];
    if (!next || next.word.classes.has('gerund') || /^(?:mistake|accident|error|hand)$/.test(next.word.text))
      return false;
    let end = at + 1;
    while (end < at + 7 && tokens[end]?.kind === 'word' && !tokens[end]?.word.classes.has('joint')) end++;
    return doerOf(tokens.slice(at + 1, end), known) === 'thing';
  }
  return false;
}
