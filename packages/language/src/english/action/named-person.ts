import type { PassageRule } from '../../rule.js';
import { isName } from '../doer.js';
import { openingOf } from './opening.js';
import { hitOf, textAt } from './tokens.js';

export const namedPerson: PassageRule = {
  name: 'action/named-person',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” makes one person the thing to be changed.',
  why: 'Whoever sits there next will find the same trap, and everybody reads who is thought to be at fault.',
  ask: 'What in the system would help anybody in that seat?',
  instead:
    'The change to the system, with the name only as its owner: “Show the open handover in the console. Owner: Dana”.',
  source: 'Changing the conditions under which people work',
  roles: ['action'],
  flags: [
    { text: 'Dana must attend the training', in: 'actions' },
    { text: 'maxone@ needs to learn how the handover works', in: 'actions' },
    { text: 'Have Priya read the runbook', in: 'actions' },
    { text: 'Coach Jonas on the use of the console', in: 'actions' },
  ],
  leaves: [
    { text: 'Add a check to the console; owner Dana', in: 'actions' },
    { text: 'Show the open handover in the console', in: 'actions' },
    { text: 'Ask Priya for the list of old consumers', in: 'actions' },
  ],
  inPassage: (_passage, sentences, known) => {
    for (const sentence of sentences) {
      const { tokens } = sentence;
      const at = openingOf(sentence);
      const address = textAt(tokens, at + 1) === '@' ? 1 : 0;
      if (isName(tokens[at], known) || address > 0) {
        const verb = at + 1 + address;
        if (/^(?:must|should|needs?|has|shall|ought)$/.test(textAt(tokens, verb) ?? ''))
          return hitOf(tokens, at, verb + 3);
      }
      const object = textAt(tokens, at + 1) === 'to' ? at + 2 : at + 1;
      if (teaching.test(textAt(tokens, at) ?? '') && isName(tokens[object], known)) {
        if (textAt(tokens, object + 1) !== "'s") return hitOf(tokens, at, object + 1);
      }
    }
    return [];
  },
};

const teaching =
  /^(?:have|make|train|retrain|teach|coach|educate|supervise|remind|send|tell|mentor|monitor|watch|talk|speak)$/;
