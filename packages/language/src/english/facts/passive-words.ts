import type { Known } from '../../known.js';
import type { Sentence, Token } from '../../word.js';
import { subjectOf } from '../doer.js';
import { list } from '../words/list.js';

/** Words that say who or what did it; "by hand" and "by a week" do not. */
export function saysWho({ word }: Token, at: number, tokens: readonly Token[]): boolean {
  if (word.text === 'using' || word.text === 'automatically') return true;
  if (word.text !== 'by') return false;
  const after = tokens.slice(at + 1, at + 4);
  const next = after[0]?.word;
  if (!next || nobody.has(next.text) || next.classes.has('figure')) return false;
  if (days.test(next.text) || seasons.test(next.text)) return false;
  return !after.some(({ word: { classes } }, index) => index < 3 && classes.has('unit'));
}

const nobody = new Set(
  'itself which whom hand mistake accident error chance default all everyone everybody somebody someone anybody nobody then now many most post mail letter phone telephone noon midday midnight night'.split(
    ' ',
  ),
);

/** Words behind it that say how or why. */
export function saysHow({ word }: Token): boolean {
  return means.has(word.text);
}

const means = new Set('via because due through'.split(' '));

/** Whether it tells of an act of that time, and not of how a program works: “on Friday”, “in 2019”, “without a ticket”. */
export function tellsAct(after: readonly Token[]): boolean {
  return after.some(({ word }, at) => {
    const next = after[at + 1]?.word.text ?? '';
    if (/^(?:without|despite|instead|before|earlier|ago|during|between|once)$/.test(word.text)) return true;
    if (word.text === 'with') return next === 'no';
    if (word.text === 'at') return next === 'some' || next === 'short';
    if (word.text === 'on')
      return days.test(next) || (next === 'the' && days.test(after[at + 2]?.word.text ?? ''));
    return word.text === 'in' && (seasons.test(next) || /^(?:19|20)\d{2}$/.test(next));
  });
}

const days = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|\d.*)$/;
const seasons =
  /^(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** What goes to and fro in machines, where nobody acts. */
export const traffic = new Set(
  list(`
  request requests message messages packet packets connection connections heartbeat heartbeats session sessions query
  queries event events pod pods container containers process processes thread threads frame frames write writes read
  reads call calls lookup lookups transaction transactions
`),
);

/** What programs are made of: of these, a program that left something out is meant as often. */
export const machinery = new Set(
  list(`
  header headers error errors exception exceptions lease leases token tokens lock locks row rows field fields response
  responses signal signals value values job jobs timeout timeouts limit limits file files record records entry entries
  cookie cookies parameter parameters argument arguments flag flags variable variables backup backups batch batches item
  items metric metrics log logs label labels command commands option options setting settings partition partitions cache
  node nodes host hosts key keys index list lists queue rule rules input page pages byte bytes block blocks segment table
  tables database map sensor gauge
`),
);

export function isTiming({ word }: Token): boolean {
  return word.text === 'when' || word.text === 'while';
}

export function isHad({ word }: Token): boolean {
  return word.text === 'had';
}

/** The noun that a subject turns on: “setting” in “a setting of the session store”. */
export function headOf(sentence: Sentence, verb: number, known: Known): string {
  const { from, to } = subjectOf(sentence, verb, known);
  const words = sentence.tokens.slice(from, to);
  const cut = words.findIndex(({ word }, at) => at > 0 && word.classes.has('preposition'));
  return words.at(cut < 0 ? -1 : cut - 1)?.word.text ?? '';
}

/** “The request for a second line”, “our request”: something that people wish for, and not what a browser sends. */
export function isWished(tokens: readonly Token[], from: number): boolean {
  if (!/^requests?$/.test(tokens[from]?.word.text ?? '')) return true;
  const next = tokens[from + 1]?.word.text;
  const before = tokens[from - 1]?.word.text ?? '';
  return (
    next === 'for' ||
    next === 'to' ||
    /^(?:our|their|his|her|'s|budget|capital|headcount|staffing)$/.test(before)
  );
}
