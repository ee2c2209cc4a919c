import type { Candidate } from '../../rule.js';
import type { Token } from '../../word.js';
import { hasFigure, saysCount } from './figures.js';

/** Whether a vague amount hides a number that a reader needs: of whom or what was hit, and how much. */
export function hidesNumber(candidate: Candidate, sure: boolean, numerous = sure): boolean {
  const { match, sentence, sentences, passage } = candidate;
  const { tokens } = sentence;
  const at = countedAt(tokens, match.marked.to, sure);
  const noun = tokens[at];
  if (!noun) return false;
  const customer = noun.word.classes.has('customer') || noun.word.text === 'people';
  if (passage.place === 'title' && !customer) return false;
  if (
    !numerous &&
    passage.place === 'timeline' &&
    inner.has(noun.word.text) &&
    !isOther(tokens, match.marked.to)
  )
    return false;
  if (!sure && !customer && passage.place !== 'impact' && isAside(tokens, match.marked.from)) return false;
  if (!sure && passage.place !== 'timeline' && isHabit(tokens, at + 1)) return false;
  if (isNamed(tokens, at) || isUnseen(tokens, match.marked.from)) return false;
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
    if (uncounted.has(text) || (classes.has('unit') && token.kind === 'word')) return -1;
    if (text === 'of' || text === 'more' || text === 'other' || text === "'s" || classes.has('determiner'))
      continue;
    if (text === 'people' || text === 'staff' || text === 'everyone' || text === 'everybody') return at;
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
  }
  return -1;
}

const plural = /[^sui]s$/;

/** Nouns that a number would not make clearer. */
const uncounted = new Set(
  `time times way ways reason reasons thing things cause causes factor factors step steps option options approach
  approaches idea ideas detail details extent kind kinds sort sorts form forms point points aspect aspects improvement
  improvements lesson lessons question questions finding findings action actions measure measures changes bug bugs
  attempt attempts fix fixes places test tests tool tools case cases metrics log logs indications signs
  hypotheses theories suggestions discussion discussions alternatives challenges circumstances conditions problems
  issue issues solutions benefits advantages checks graphs dashboards effort efforts symptoms investigation levels
  layers companies commits types kinds versions packages consequence consequences restarts resources everything all
  investigations domains sense sub-domains subdomains bug-fixes features settings`.split(/\s+/),
);

/** Inner things of a cluster, which come and go while an incident is worked on. */
const inner = new Set(
  `pods nodes containers builds requests deployments sets daemonsets workers spawners threads images instances
  namespaces components jobs packages deploys launches entries subnets spawns errors restarts`.split(/\s+/),
);

function isOther(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.word.text === 'other';
}

/** "Talking to some of these nodes", "the settings of several services": not what was hit, but something beside it. */
function isAside(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before?.kind !== 'word') return false;
  const { classes, text } = before.word;
  const object =
    classes.has('past') ||
    classes.has('gerund') ||
    classes.has('verb') ||
    classes.has('third') ||
    classes.has('preposition') ||
    classes.has('be') ||
    text === 'and';
  if (!object) return false;
  return !tokens.slice(Math.max(0, from - 5), from).some(({ word }) => strikes.test(word.text));
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

/** "Though not visible from outside, some caches …" */
function isUnseen(tokens: readonly Token[], before: number): boolean {
  return tokens
    .slice(0, before)
    .some(({ word }, at) => word.text === 'not' && tokens[at + 1]?.word.text === 'visible');
}
