import type { PatternRule } from '../../rule.js';
import { isHuman, subjectOf } from '../doer.js';

export const failedTo: PatternRule = {
  name: 'hindsight/failed-to',
  severity: 'error',
  bias: 'hindsight bias',
  says: '“{words}” says what people did not do.',
  why: 'Nobody works by leaving things out; what was not done explains nothing about what was.',
  ask: 'What did they do instead, and what did they see that made it look right?',
  instead: '“They went on with … because the screen showed …”',
  source: 'Asking why the course taken made sense',
  patterns: ['[{fail} to @adverb? @verb]', '[@be unable to foresee|predict|anticipate]'],
  flags: [
    'We failed to verify that the replica had caught up.',
    'The reviewers failed to notice the missing index.',
    { text: 'Failed to escalate within the hour', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'The pods failed to start after the reboot.',
    'Two of the mirrors fail to reliably ship their logs.',
    'Checkout calls that failed to reach the bank were retried.',
  ],
  accepts: ({ match, sentence, known, passage }) => {
    const { doer } = subjectOf(sentence, match.from, known);
    if (isHuman(doer)) return true;
    return (
      doer === 'unsaid' &&
      passage.role !== 'entry' &&
      thoughtful.has(sentence.tokens[match.to - 1]?.word.text ?? '')
    );
  },
};

/** What only people can do. */
const thoughtful = new Set(
  'notice verify check test escalate realise realize anticipate predict foresee consider communicate follow read review document notify inform ask'.split(
    ' ',
  ),
);
