import type { Candidate } from '../../rule.js';
import type { Token } from '../../word.js';
import { list } from '../words/list.js';
import { hasFigure, saysCount } from './figures.js';
import { isTold, told } from './told.js';

/** Whether a vague amount hides a number that a reader needs: of whom or what was hit, and how much. */
export function hidesNumber(candidate: Candidate, sure: boolean, numerous = sure): boolean {
  const { match, sentence, sentences, passage } = candidate;
  const { tokens } = sentence;
  const at = countedAt(tokens, match.marked.to, sure);
  const noun = tokens[at];
  if (!noun) return false;
  const customer =
    noun.word.classes.has('customer') ||
    places.has(noun.word.text) ||
    (noun.word.text === 'people' && told.includes(passage.place));
  const human = noun.word.classes.has('human') && passage.place !== 'well';
  if (
    !isTold(candidate) ||
    (!told.includes(passage.place) && !customer && !human && !numerous && !isHit(tokens, at))
  )
    return false;
  if (!numerous && passage.place === 'timeline' && inner.has(noun.word.text.replace(/s$/, ''))) return false;
  if (
    !sure &&
    !customer &&
    passage.place !== 'impact' &&
    isAside(tokens, match.marked.from) &&
    (noun.word.text === 'times' || !isHit(tokens, at))
  )
    return false;
  if (!sure && passage.place !== 'timeline' && isHabit(tokens, at + 1)) return false;
  if (isNamed(tokens, at) || isUnfelt(tokens, match.marked.from)) return false;
  if (sentences.at(-1) === sentence && passage.words.trimEnd().endsWith(':')) return false;
  return !hasFigure(candidate, saysCount);
}

/** Where the noun stands that an amount counts; -1 where it counts nothing that a number would help. */
function countedAt(tokens: readonly Token[], from: number, sure: boolean): number {
  for (let at = from; at < Math.min(tokens.length, from + 6); at++) {
    const token = tokens[at];
    if (!token || token.kind === 'mark' || token.kind === 'quote') return sure && at > from ? at - 1 : -1;
    if (token.kind === 'code') continue;
    const { text, classes } = token.word;
    if (isUncounted(text) || (classes.has('unit') && token.kind === 'word')) return -1;
    if (text === 'of' || text === 'more' || text === 'other' || text === "'s" || classes.has('determiner'))
      continue;
    if (whole.has(text)) {
      const next = tokens[at + 1];
      if (!next || !plural.test(next.word.text) || next.word.classes.has('third')) return at;
    }
    if (singular.has(text)) continue;
    if (plural.test(text) && text.length > 3 && !classes.has('be')) {
      // "Some users' orders", "some access rights": the last of them is what is counted.
      const next = tokens[at + 1];
      if (next?.kind === 'word' && plural.test(next.word.text) && !next.word.classes.has('third')) continue;
      return at;
    }
    if (
      classes.has('preposition') ||
      classes.has('joint') ||
      classes.has('aux') ||
      (sure && classes.has('past'))
    )
      return sure && at > from ? at - 1 : -1;
    if (sure && at === tokens.length - 1) return at;
  }
  return -1;
}

const plural = /[^sui]s$/;

/** Names that end as a plural does. */
const singular = new Set(list('kubernetes jenkins postgres windows https analytics sales news'));

/** What is counted or measured without an ending. */
const whole = new Set(
  list(`
  people staff everyone everybody traffic data mail email telemetry freight stock revenue money content crew personnel
  equipment cargo cattle sheep folk folks luggage baggage footage coverage bandwidth them
`),
);

/** Whether a number would not make a noun clearer: what people think about, and what they do while they mend. */
function isUncounted(text: string): boolean {
  return (
    uncounted.has(text) || uncounted.has(text.replace(/s$/, '')) || uncounted.has(text.replace(/ies$/, 'y'))
  );
}

const uncounted = new Set(
  list(`
  way reason thing cause factor step option approach approaches idea detail extent kind sort form point aspect lesson question
  finding action measure attempt fix fixes test tool case indication sign hypothesis hypotheses theory suggestion discussion
  alternative challenge circumstance condition problem issue solution benefit advantage check effort symptom
  consequence improvement thought clue lead hint opinion view angle possibility change commit type version level layer
  investigation experiment workaround work sense context degree respect area topic everything all
  interest difference similarity conversation meeting iteration round tweak adjustment place direction parameter option
  parameter bug
`),
);

/** Where those are who were hit. */
const places = new Set(
  list(`
  regions countries areas cities towns districts sites shops stores branches offices locations halls stations depots schools
  valleys islands counties provinces municipalities boroughs suburbs neighbourhoods campuses airports ports harbours museums libraries

  buildings rooms floors houses classrooms factories plants gates counters lanes routes
  wards hospitals homes households clinics farms markets tenants accounts communities villages warehouses restaurants
`),
);

/** What runs inside of a machine: in a timeline it comes and goes, and is not yet what was hit. */
const inner = new Set(
  list(`
  pod node container instance host vm replica process processe thread worker job task build image deployment deploy launch launche set
  daemonset namespace subnet spawner spawn component package entry entrie error warning exception retry retrie log line
  request call query querie connection socket session packet restart event container
`),
);

/** "While asking some of the shards", "the settings of several services": not what was hit, but something beside it. */
function isAside(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before?.kind !== 'word') return false;
  const { classes } = before.word;
  const object =
    classes.has('past') ||
    classes.has('gerund') ||
    classes.has('verb') ||
    classes.has('third') ||
    classes.has('preposition') ||
    classes.has('be');
  if (!object) return false;
  return !tokens.slice(Math.max(0, from - 5), from).some(({ word }) => strikes.test(word.text));
}

/** "Many parcels were lost", "several lifts stopped". */
function isHit(tokens: readonly Token[], noun: number): boolean {
  return tokens
    .slice(noun + 1, noun + 5)
    .some(({ word }) => strikes.test(word.text) && !word.classes.has('preposition'));
}

/** Words that say that somebody or something was hit. */
const strikes =
  /^(?:affect|impact|caus|los[ei]|lost|hit|hits|reach|left|leav|block|delay|cost|prevent|disrupt|break|broke|broken|fail|wrong|unavailable|down|experienc|drop|reject|disconnect|interrupt|report|see|sees|seeing|saw|receiv|refund|resent|re-?run|re-?enter|corrupt|expos|leak|result|miss|stop|stuck|show|unable|unreachable|for$)/;

/** "Some teams use their own": so it always is. */
function isHabit(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (tokens[at]?.word.classes.has('adverb')) at++;
  const next = tokens[at];
  if (next?.kind !== 'word') return false;
  const { classes, text } = next.word;
  if (text === 'do') return tokens[at + 2]?.word.text === 'have';
  if (text === 'have' || text === 'read') return tokens[at + 1]?.word.classes.has('participle') !== true;
  return (
    classes.has('verb') && !classes.has('past') && !classes.has('aux') && !/^(?:report|fail)$/.test(text)
  );
}

/** "Some sites (Cork, Galway and Sligo)": it is said which. */
function isNamed(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun + 1; at < Math.min(tokens.length - 1, noun + 12); at++) {
    const { text } = tokens[at]?.word ?? { text: '' };
    if (text === 'i.e' || text === 'ie' || text === 'namely') return true;
    const next = tokens[at + 1];
    if (!/^[(,–—:-]$/.test(text)) continue;
    if (next?.capital || next?.kind === 'code') return true;
  }
  return false;
}

/** "Though not visible from outside, some caches …": nobody felt it. */
function isUnfelt(tokens: readonly Token[], before: number): boolean {
  return tokens
    .slice(0, before)
    .some(
      ({ word }, at) =>
        word.text === 'not' &&
        /^(?:visible|felt|noticed|noticeable|seen)$/.test(tokens[at + 1]?.word.text ?? ''),
    );
}
