import type { PassageRule } from '../../rule.js';
import type { Sentence } from '../../word.js';
import { readManner } from './manner.js';
import { hitOf } from './tokens.js';

export const alreadyDone: PassageRule = {
  name: 'action/already-done',
  severity: 'warning',
  bias: 'vagueness',
  says: '“{words}” tells what was done, and leaves nothing to do.',
  why: 'Finished work belongs to the story of the recovery; here it makes the list of what is still open hard to read.',
  ask: 'Is anything left to do? If not, where in the story does this belong?',
  instead: 'Move it to the timeline or the resolution, or tick the action: “[x] Raise the pool size to 60”.',
  source: 'Actions that can be acted on',
  roles: ['action'],
  flags: [
    { text: 'Fixed the broken link on the status page', in: 'actions' },
    { text: 'We have moved the sessions to their own cluster', in: 'actions' },
    { text: 'The expired token has been replaced', in: 'actions' },
    { text: 'Team talked about smaller releases', in: 'actions' },
    { text: 'Pool size raised', in: 'actions' },
  ],
  leaves: [
    { text: 'Replace the expired token', in: 'actions' },
    { text: 'Raised a ticket to move the sessions to their own cluster', in: 'actions' },
    { text: 'Keep only backups that have been restored once', in: 'actions' },
    { text: 'Set the pool size to 60', in: 'actions' },
    'We have moved the sessions to their own cluster.',
  ],
  inPassage: (_passage, sentences, known) => {
    const [first] = sentences;
    if (!first) return [];
    const { manner, from, to } = readManner(first, known);
    if (manner !== 'report' || isTicket(first, from) || first.tokens.length > 40) return [];
    return hitOf(first.tokens, from, to);
  },
};

/** "Raised a ticket to …": there is work left, and a place where it is kept. A long sentence is a story. */
export function isTicket({ tokens }: Sentence, from: number): boolean {
  if (tokens[from]?.word.classes.has('human') || tokens[from]?.word.classes.has('determiner')) return false;
  const texts = new Set(tokens.slice(from, from + 9).map(({ word }) => word.text));
  return (
    some(texts, 'created raised opened filed logged written') &&
    some(texts, 'ticket tickets issue case story epic pr')
  );
}

function some(texts: ReadonlySet<string>, words: string): boolean {
  return words.split(' ').some((word) => texts.has(word));
}
