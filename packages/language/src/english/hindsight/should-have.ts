import type { PatternRule } from '../../rule.js';
import { subjectOf } from '../doer.js';
import { list } from '../words/list.js';
import { asksWhether, pastOf } from './words.js';

export const shouldHave: PatternRule = {
  name: 'hindsight/should-have',
  severity: 'error',
  bias: 'hindsight bias',
  says: '“{words}” holds the day against one that did not happen.',
  why: 'Knowing the outcome makes another course look obvious; it hides what made the actual one sensible.',
  ask: 'What made this look right at the time?',
  instead: 'Write what happened, and what people saw and knew then; put the wish into the actions.',
  source: 'Explaining events by foresight rather than hindsight',
  patterns: [
    '[need not have]',
    '[should|ought to? not? long since|ago|before have]',
    '[should by|at then|now|that .. have]',
    '[ought not|never|@adverb to have] !to',
    '[should|ought to? not|@adverb* have|had|of] !to',
    '^ [should|ought (not to)? not? @determiner? .. @human .. have]',
  ],
  flags: [
    'The new limit should have been tried on one shard before it went to all of them.',
    "They should've paged the storage team at the first timeout.",
    'We ought to have drained the pool first.',
    'The second alert shouldn’t have been closed.',
    'None of this should ever have reached the customers.',
    { text: 'Tell the teams that the flag should have been off', in: 'actions' },
    { text: 'The mapping should probably not have been changed on a Friday', in: 'lessons', role: 'item' },
  ],
  leaves: [
    'Every service should have an owner.',
    'The retry should have no effect on orders.',
    'A write should never rely on one region.',
    'Each queue should have documented limits.',
    'On-call staff should have read access to the logs.',
    'We talked for an hour about whether the ferry should have sailed.',
  ],
  accepts: ({ match, sentence, known }) => {
    if (asksWhether(sentence, match.from)) return false;
    let at = match.to;
    while (sentence.tokens[at]?.word.classes.has('adverb')) at++;
    const [next, after] = sentence.tokens.slice(at);
    if (!next) return false;
    const { classes, text } = next.word;
    if (!classes.has('participle') && text !== 'been' && text !== 'had') return false;
    // "Each service should have documented limits" says what is wanted now.
    if (
      adjectives.has(text) &&
      after?.kind === 'word' &&
      !ending.some((name) => after.word.classes.has(name))
    )
      return false;
    const first = sentence.tokens[match.from];
    const last = sentence.tokens[at];
    if (!first || !last) return false;
    const words = { from: first.from, to: last.to };
    if (text === 'been' || text === 'had' || happened.has(text)) return words;
    // What a program was to do is worth telling: it is asked for, and nobody is judged.
    const worked = programmed.has(text) && subjectOf(sentence, match.from, known).doer === 'thing';
    return worked ? { ...words, severity: 'note' } : words;
  },
};

const programmed = pastOf(
  list(`
    fire trigger retry restart fail alert scale expire start stop return throw reject match run log page redirect route
    respond time-out timeout load connect accept read write send receive pick kick wait drop arrive finish complete deliver last appear close end open become
  `),
);
const adjectives = new Set(
  'read shared limited reduced restricted defined documented dedicated tested agreed named assigned fixed increased elevated separated automated centralised centralized scheduled isolated required known written set split named signed encrypted approved'.split(
    ' ',
  ),
);
const ending = ['preposition', 'determiner', 'adverb', 'joint', 'pronoun', 'aux', 'person', 'team'];
const happened = new Set(['happened', 'occurred', 'come', 'reached', 'gone', 'lasted', 'taken', 'dragged']);
