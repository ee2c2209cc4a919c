import type { Token } from '../../word.js';
import { textAt } from './tokens.js';
import {
  adjectiveVerbs,
  compoundHeads,
  describedNouns,
  groupsOnDuty,
  nounVerbs,
  verbsWithFor,
} from './words.js';

/** Whether a word that can be a verb is a noun or an adjective where it stands. */
export function isNounHere(tokens: readonly Token[], at: number): boolean {
  const text = textAt(tokens, at) ?? '';
  const next = tokens[at + 1];
  if (!next) return nounVerbs.has(text) && !doers.has(text);
  const after = tokens[at + 2];
  const { text: following, classes } = next.word;
  if (/^(?:read|write|break)$/.test(text) && /^(?:access|rights?|permissions?|glass)$/.test(following))
    return true;
  if (following === 'of') return !/^(?:think|dispose|speak)$/.test(text);
  if (following === 'for') return nounVerbs.has(text) && !verbsWithFor.has(text);
  if (following === 'with') return /^(?:call|contact|contract|follow-up)$/.test(text);
  if (following === 'from') return nounVerbs.has(text) && /^(?:feature|report|feedback|support)$/.test(text);
  if (following === "'s") return true;
  // "Ring not to be kept on one side", "belt to be moved".
  if (following === 'not' && text !== 'do') return true;
  if (following === 'to' && /^(?:be|not)$/.test(after?.word.text ?? '')) return text !== 'ask';
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

/** Words with which an object begins. */
export const articles = new Set('the a an all our each every their its this these those any both'.split(' '));
