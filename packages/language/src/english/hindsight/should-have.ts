import type { PatternRule } from '../../rule.js';

export const shouldHave: PatternRule = {
  name: 'hindsight/should-have',
  severity: 'error',
  bias: 'hindsight bias',
  says: '“{words}” holds the day against one that did not happen.',
  why: 'Knowing the outcome makes another course look obvious; it hides what made the actual one sensible.',
  ask: 'What made this look right at the time?',
  instead: 'Write what happened, and what people saw and knew then; put the wish into the actions.',
  source: 'Explaining events by foresight rather than hindsight',
  patterns: ['[should|ought to? not? @adverb? have|of] !to'],
  flags: [
    'The new limit should have been tried on one shard before it went to all of them.',
    "They should've paged the storage team at the first timeout.",
    'We ought to have drained the pool first.',
    'The second alert shouldn’t have been closed.',
    { text: 'Tell the teams that the flag should have been off', in: 'actions' },
  ],
  leaves: [
    'Every service should have an owner.',
    'The retry should have no effect on orders.',
    'A write should never rely on one region.',
  ],
  accepts: ({ match, sentence }) => {
    // "Each service should have an owner" says what is wanted now.
    const next = sentence.tokens[match.to];
    if (!next) return false;
    const { classes, text } = next.word;
    return classes.has('participle') || classes.has('adverb') || text === 'been' || text === 'had';
  },
};
