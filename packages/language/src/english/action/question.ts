import type { PassageRule } from '../../rule.js';
import { readManner } from './manner.js';
import { hitOf } from './tokens.js';

export const question: PassageRule = {
  name: 'action/question',
  severity: 'warning',
  bias: 'vagueness',
  says: '“{words}” is a question, so there is nothing yet that somebody can finish.',
  why: 'A question in the list of actions stays there, because nobody knows when it is answered.',
  ask: 'What would settle it, and who decides by when?',
  instead: '“Decide … on the figures of …”, or the change itself; move the question to the open questions.',
  source: 'Actions that can be acted on',
  roles: ['action'],
  flags: [
    { text: 'Can we keep two releases in the cache?', in: 'actions' },
    { text: 'How to find out which tenants are on the old schema', in: 'actions' },
    { text: 'Should the importer stop at the first bad row?', in: 'actions' },
    { text: 'Drop the nightly full sync?', in: 'actions' },
  ],
  leaves: [
    { text: 'Decide by 1 March whether the importer stops at the first bad row', in: 'actions' },
    { text: 'Document how to drain a node', in: 'actions' },
    {
      text: 'What is a safe batch size? Run the import with 100, 500 and 1,000 rows and write it down.',
      in: 'actions',
    },
    { text: 'How long do we keep the logs?', in: 'summary' },
  ],
  inPassage: (_passage, sentences, known) => {
    const [first, ...rest] = sentences;
    if (!first) return [];
    const { manner, from, to } = readManner(first, known);
    if (manner !== 'question') return [];
    // What follows may be the task.
    if (rest.some((each) => readManner(each, known).manner === 'task')) return [];
    return hitOf(first.tokens, from, to);
  },
};
