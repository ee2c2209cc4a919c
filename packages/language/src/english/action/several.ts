import type { PassageRule } from '../../rule.js';
import { openingOf } from './opening.js';
import { isTask } from './task.js';
import { hitOf, textAt } from './tokens.js';

export const several: PassageRule = {
  name: 'action/several',
  severity: 'note',
  bias: 'vagueness',
  says: '“{words}” begins a second task in the same action.',
  why: 'Of two tasks with one owner and one tick, the second one is the one that gets lost.',
  ask: 'Would they be done by different people, or at different times?',
  instead: 'Two actions, each with its own owner and its own end.',
  source: 'Actions as narrow as they can be',
  roles: ['action'],
  flags: [
    { text: 'Add an alert and rewrite the runbook', in: 'actions' },
    { text: 'Fix the retries and migrate the ledger', in: 'actions' },
    { text: 'Raise the pool size, then move the sessions to another host', in: 'actions' },
  ],
  leaves: [
    { text: 'Alert on read and write errors', in: 'actions' },
    { text: 'Write a test for reads and writes', in: 'actions' },
    { text: 'Investigate and fix the leak in the importer', in: 'actions' },
    { text: 'Gather the commands and add them to the runbook', in: 'actions' },
  ],
  inPassage: (_passage, sentences) => {
    const [first] = sentences;
    if (!first) return [];
    const { tokens } = first;
    const start = openingOf(first);
    if (!isTask(tokens, start)) return [];
    for (let at = start + 2; at < tokens.length - 2; at++) {
      const text = textAt(tokens, at) ?? '';
      if (/^(?:that|which|so|to|if|when|because|who)$/.test(text)) return [];
      if (text !== 'and' && text !== 'then' && text !== ';') continue;
      const verb = tokens[at + 1];
      const object = tokens[at + 2];
      if (!verb?.word.classes.has('work') || !isTask(tokens, at + 1) || !object) continue;
      // "… and add them to the runbook" is the same thing once more.
      if (/^(?:the|a|an|our|all|each|every)$/.test(object.word.text)) return hitOf(tokens, at, at + 4);
    }
    return [];
  },
};
