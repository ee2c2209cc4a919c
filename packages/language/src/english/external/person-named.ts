import type { PassageRule } from '../../rule.js';
import { nameIn } from '../naming/name.js';

export const personNamed: PassageRule = {
  name: 'external/person-named',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” gives a colleague’s name to the outside.',
  why: 'Someone who did their work has their name beside a failure, where they can neither answer nor take it back.',
  ask: 'Does the reader need anybody’s name to understand what we have changed?',
  instead: '“Our engineers corrected the file.”',
  source: 'A message for others is summarised and cleaned first',
  places: ['external'],
  flags: [
    { text: 'Our engineer Pavel corrected the file by hand.', in: 'external' },
    { text: 'Marta restarted the queue at 11:02 UTC.', in: 'external' },
    { text: 'The change came from Rohan in operations.', in: 'external' },
    { text: 'We thank @lmoreau for the quick fix.', in: 'external' },
  ],
  leaves: [
    { text: 'Our engineers corrected the file by hand.', in: 'external' },
    { text: 'Customers in Norway could pay again at 11:02 UTC.', in: 'external' },
    { text: 'Marta restarted the queue.', in: 'timeline' },
    { text: 'The Julia library is back on all machines.', in: 'external' },
  ],
  inPassage: (_, sentences, known) => {
    for (const sentence of sentences) {
      const hit = nameIn(sentence, known);
      if (hit) return [hit];
    }
    return [];
  },
};
