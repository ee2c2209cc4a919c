import type { Hit, PassageRule } from '../../rule.js';
import type { Token } from '../../word.js';
import { type Reading, readManner } from './manner.js';
import { hitOf } from './tokens.js';

export const wish: PassageRule = {
  name: 'action/wish',
  severity: 'warning',
  bias: 'vagueness',
  says: '“{words}” tells what is wanted, and not yet what somebody will do.',
  why: 'A wish has no first step and no end, so everybody can agree with it and nobody starts.',
  ask: 'What is the change that somebody can begin with on Monday, and how will we see that it is done?',
  instead: 'A verb and its object: “Add a timeout of 2 s to the label service.”',
  source: 'Actions that can be acted on',
  roles: ['action'],
  flags: [
    { text: 'We need alerts for the payout job', in: 'actions' },
    { text: 'The dashboard should show the lag of each replica', in: 'actions' },
    { text: 'Need to rework the retry logic', in: 'actions' },
    { text: 'If the lease is lost, the worker should stop writing', in: 'actions' },
    { text: 'Platform will publish the limits soon', in: 'actions' },
    { text: 'A second reviewer is needed for schema changes', in: 'actions' },
  ],
  leaves: [
    { text: 'Add alerts for the payout job', in: 'actions' },
    {
      text: 'Show the lag of each replica on the dashboard. It should be visible without a login.',
      in: 'actions',
    },
    { text: 'If the lease is lost, stop writing', in: 'actions' },
    'We need alerts for the payout job.',
  ],
  inPassage: (_passage, sentences, known) => {
    const [first] = sentences;
    if (!first) return [];
    const reading = readManner(first, known);
    if (reading.manner !== 'wish') return [];
    return hitOf(first.tokens, reading.from, reading.to).map((hit) => ({
      ...hit,
      ...fixOf(first.tokens, reading),
    }));
  },
};

/** "We should add" is "Add". */
function fixOf(tokens: readonly Token[], { from, task }: Reading): Pick<Hit, 'fix'> {
  const start = tokens[from];
  const verb = tokens[task];
  if (!start || !verb || task <= from || !/^(?:we|i|need|should|must)$/.test(start.word.text)) return {};
  if (!verb.word.classes.has('work')) return {};
  const capital = verb.word.text.charAt(0).toUpperCase();
  const edit = { from: start.from, to: verb.from + 1, insert: capital };
  return { fix: { title: `Begin with “${capital}${verb.word.text.slice(1)}”`, edits: [edit] } };
}
