import type { Known } from '../known.js';
import type { Token } from '../word.js';
import { formsOf } from './lexicon.js';
import { desks } from './words/departments.js';
import { list } from './words/list.js';
import { humanActs, likelyActs, soundsLikeDoer } from './words/occupations.js';

const human = formsIn(humanActs);
const likely = formsIn(likelyActs);
const saying = formsIn(
  list('see notice find say report know think believe confirm realise realize discover mean tell'),
);

/** Whether a verb in any of its forms tells what only people do: "forgot", "apologised". */
export function isHumanAct(verb: string): boolean {
  return human.has(verb);
}

function formsIn(verbs: readonly string[]): ReadonlySet<string> {
  return new Set(verbs.flatMap((verb) => formsOf(verb, 'all')));
}

/** "The baker who set up the oven failed to …": the baker, where the words in front of the verb belong to the clause with "who". */
export function behindClause(
  tokens: readonly Token[],
  from: number,
  verb: number,
): { readonly from: number; readonly to: number } | null {
  let who = from - 1;
  for (; who > 0; who--) {
    const token = tokens[who];
    if (!token || token.kind === 'mark' || saying.has(token.word.text)) return null;
    if (token.word.text === 'who') break;
    if (token.word.classes.has('joint')) return null;
  }
  const act = tokens[verb]?.word;
  if (who < 1 || !act || !(act.classes.has('past') || act.classes.has('third') || act.classes.has('aux')))
    return null;
  let start = who;
  while (start > 0 && tokens[start - 1]?.kind === 'word' && !tokens[start - 1]?.word.classes.has('joint'))
    start--;
  return start < who ? { from: start, to: who } : null;
}

/**
 * Who a subject is that no list holds, told by what it does: "the lacemaker forgot", "Networks did not tell us".
 */
export function somebodyBy(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
  verb: number,
  known: Known,
): 'person' | 'team' | null {
  let at = verb;
  while (tokens[at]?.word.classes.has('aux') || tokens[at]?.word.classes.has('adverb')) at++;
  const act = tokens[at]?.word.text ?? '';
  const only = human.has(act);
  if (!only && !likely.has(act) && !deeds.has(act)) return null;
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'mark');
  const cut = words.findIndex(({ word }, index) => index > 0 && word.classes.has('preposition'));
  const noun = cut < 0 ? words : words.slice(0, cut);
  const head = noun.at(-1);
  if (!head || noun.some(({ kind }) => kind === 'code' || kind === 'number')) return null;
  if ((only || likely.has(act)) && !head.shouted && noun.length < 6 && soundsLikeDoer(head.word.text))
    return only || !twofold.test(head.word.text) ? 'person' : null;
  if (!noun.every(({ capital }) => capital) || noun.length > 3) return null;
  if (
    noun.some(
      ({ word }) =>
        known.things.has(word.text) || known.terms.has(word.text) || word.classes.has('determiner'),
    )
  )
    return null;
  // At the beginning of a sentence a capital tells nothing.
  if (from === 0 && noun.length === 1 && !desks.has(head.word.text)) return null;
  const object = tokens[at + 1];
  const done =
    object?.word.classes.has('determiner') === true || object?.word.classes.has('pronoun') === true;
  if (done && offices.has(head.word.text) && noun.length === 1 && deeds.has(act)) return 'team';
  const spoken = object?.word.classes.has('human') === true || (object?.capital === true && !object.shouted);
  return only || (spoken && speaking.has(act)) ? 'team' : null;
}

/** Programs as often as people. */
const twofold =
  /^(?:courier|driver|editor|pilot|inspector|interpreter|installer|translator|cleaner|messenger|waiter|packer|conductor|composer|coder|supervisor|dispatcher|keeper|walker|reader|presenter|planner|manager|solver|builder|tester|checker|picker|holder|client|finder|helper|printer|monitor|writer|assistant|tenant)s?$/;

/** Departments whose name is no part of a system. */
const offices = new Set(
  list(
    'procurement purchasing facilities housekeeping recruitment compliance sales logistics accounting payroll operations engineering support security estates pharmacy radiology pathology theatres legal catering treasury admissions',
  ),
);
const deeds = formsIn(
  list(`cancel order switch turn cut block refuse change disable want book close reject postpone decline sign delay forbid deny push insist overrule approve promise ignore unplug remove schedule load
  send enter upload pick place publish type`),
);

const speaking = formsIn(list('tell ask warn advise instruct persuade'));
