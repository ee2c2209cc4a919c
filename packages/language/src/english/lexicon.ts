import type { Word } from '../word.js';
import * as grammar from './words/grammar.js';
import { moreNames } from './words/more-names.js';
import { furtherNames } from './words/names.js';
import { worldNames } from './words/names-of-the-world.js';
import { occupations, soundsLikeTrade } from './words/occupations.js';
import * as people from './words/people.js';
import { doubling, irregular, storyVerbs, workVerbs } from './words/verbs.js';

const classes = new Map<string, Set<string>>();

/** Words that come in nearly every sentence: those of some classes, and a few more. */
const common = new Set(['it', 'one', 'time', 'only', 'more', 'first', 'new', 'out', 'two', "'s"]);
const ofCommonWords = new Set(['determiner', 'preposition', 'aux', 'joint', 'pronoun']);

function put(name: string, words: Iterable<string>): void {
  const areCommon = ofCommonWords.has(name);
  for (const word of words) {
    if (areCommon) common.add(word);
    const known = classes.get(word);
    if (known) known.add(name);
    else classes.set(word, new Set([name]));
  }
}

put('person', [...people.roles, ...occupations]);
put('customer', people.customers);
put('team', people.teams);
put('rank', people.ranks);
put('name', [...people.firstNames, ...furtherNames, ...worldNames, ...moreNames]);
put('human', [...people.roles, ...occupations, ...people.customers, ...people.teams, ...people.pronouns]);
put('pronoun', people.pronouns);
put('house', people.houses);
put('be', grammar.be);
put('have', grammar.have);
put('do', grammar.doing);
put('modal', grammar.modals);
put('not', grammar.not);
put('aux', [...grammar.be, ...grammar.have, ...grammar.doing, ...grammar.modals, ...grammar.not]);
put('determiner', grammar.determiners);
put('preposition', grammar.prepositions);
put('joint', grammar.joints);
put('adverb', grammar.adverbs);
put('quantity', grammar.quantities);
put('unit', grammar.timeUnits);
put('figure', grammar.numbers);
put('asking', grammar.questionWords);
for (const verb of [...workVerbs, ...storyVerbs]) {
  put('verb', [verb]);
  put('past', pastForms(verb));
  put('participle', [participleOf(verb)]);
  put('gerund', [gerundOf(verb)]);
  put('third', [thirdOf(verb)]);
}
put('work', workVerbs);

/** All classes that a word can have: what patterns may name. */
export const wordClasses: ReadonlySet<string> = new Set([...classes.values()].flatMap((each) => [...each]));

const noAdverbs = new Set(grammar.noAdverbs);
const words = new Map<string, Word>();

/** Spellings that came once are soon forgotten; a long text must not fill the memory. */
const mostWords = 50_000;

/** What a spelling can be. `wordOf('engineers').classes.has('person')` is true. */
export function wordOf(text: string): Word {
  const known = words.get(text);
  if (known) return known;
  const word = { text, classes: classesOf(text) };
  if (words.size > mostWords) words.clear();
  words.set(text, word);
  return word;
}

function classesOf(text: string): ReadonlySet<string> {
  const listed = classes.get(text);
  const guessed = [...guess(text)].filter((name) => !listed?.has(name));
  return guessed.length === 0 && listed ? listed : new Set([...(listed ?? []), ...guessed]);
}

/** What the ending of a word tells. */
function* guess(text: string): Generator<string> {
  if (/^\d/.test(text)) yield 'figure';
  if (text.length > 4 && text.endsWith('ly') && !noAdverbs.has(text)) yield 'adverb';
  if (classes.has(text)) return;
  if (soundsLikeTrade(text)) {
    yield 'person';
    yield 'human';
  }
  if (text.length > 4 && text.endsWith('ed')) {
    yield 'past';
    yield 'participle';
  }
  if (text.length > 5 && text.endsWith('ing')) yield 'gerund';
}

/** Whether a word comes in nearly every sentence: "the", "of", "was", a comma. */
export function isCommon(word: string): boolean {
  return common.has(word) || (word.length === 1 && !classes.has(word) && /[^\p{L}\p{N}]/u.test(word));
}

/** All spellings of a verb: what a pattern in braces stands for. */
export function formsOf(verb: string, form: 'all' | 'past' | 'gerund'): readonly string[] {
  if (form === 'gerund') return [gerundOf(verb)];
  const past = [...new Set([...pastForms(verb), participleOf(verb)])];
  if (verb === 'be') return form === 'past' ? past : grammar.be;
  return form === 'past' ? past : [...new Set([verb, thirdOf(verb), gerundOf(verb), ...past])];
}

function pastForms(verb: string): string[] {
  if (verb === 'be') return ['was', 'were'];
  const known = irregular[verb];
  if (!known) return [regularPast(verb)];
  // "Learnt" and "burnt" have a second form.
  return known[0].endsWith('t') && /^(?:learn|burn|spell|dream)$/.test(verb)
    ? [known[0], regularPast(verb)]
    : [known[0]];
}

function participleOf(verb: string): string {
  return irregular[verb]?.[1] ?? regularPast(verb);
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${stem(verb)}ed`;
}

function gerundOf(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb) && verb !== 'be') return `${verb.slice(0, -1)}ing`;
  return `${stem(verb)}ing`;
}

function thirdOf(verb: string): string {
  if (verb === 'be') return 'is';
  if (verb === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

/** With its last letter doubled, where it does so. */
function stem(verb: string): string {
  return doubling.has(verb) ? `${verb}${verb.slice(-1)}` : verb;
}
