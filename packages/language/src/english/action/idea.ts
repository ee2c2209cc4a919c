import type { PassageRule } from '../../rule.js';
import { readManner } from './manner.js';
import { hitOf } from './tokens.js';

export const idea: PassageRule = {
  name: 'action/idea',
  severity: 'warning',
  bias: 'vagueness',
  says: '“{words}” leaves open whether this will be done.',
  why: 'An idea that nobody has said yes to looks like a promise in six months.',
  ask: 'Do we want it? If so, what exactly will somebody do?',
  instead:
    'The change itself: “Pin the base image to a digest.” An idea that is not ripe can go to the open questions.',
  source: 'Actions that can be acted on',
  roles: ['action'],
  flags: [
    { text: 'Maybe split the nightly job in two', in: 'actions' },
    { text: 'It would be nice to have one page with all feature flags', in: 'actions' },
    { text: 'Something about rotating the signing keys', in: 'actions' },
    { text: 'A read replica might be an option', in: 'actions' },
    { text: 'We could cache the price list for an hour', in: 'actions' },
  ],
  leaves: [
    { text: 'Split the nightly job in two', in: 'actions' },
    { text: 'Add a page that lists all feature flags and their owners', in: 'actions' },
    { text: 'Allow an order that may be paid later', in: 'actions' },
    'A read replica might be an option.',
  ],
  inPassage: (_passage, sentences, known) => {
    for (const [index, sentence] of sentences.entries()) {
      const { manner, from, to } = readManner(sentence, known);
      const { tokens } = sentence;
      if (manner !== 'idea') continue;
      // What follows a task explains it, unless it brings another one in doubt.
      if (
        index > 0 &&
        !(
          /^(?:maybe|perhaps)$/.test(tokens[from]?.word.text ?? '') &&
          tokens[from + 1]?.word.classes.has('work')
        )
      )
        continue;
      return hitOf(tokens, from, to);
    }
    return [];
  },
};
