import type { Postmortem } from '@debrief/api/client';
import { openForm } from '../postmortem/alive/open.js';
import type { Item } from './item.js';

/** What can be added to a postmortem, each to its part. */
const things = [
  { of: 'factor', part: 'factors', title: 'Add a contributing factor', also: 'cause condition' },
  { of: 'action', part: 'actions', title: 'Add an action', also: 'task to do follow up' },
  { of: 'impact', part: 'impact', title: 'Add to the impact', also: 'who was hurt how many' },
  { of: 'lesson', part: 'lessons', title: 'Add a lesson', also: 'learned' },
  { of: 'question', part: 'questions', title: 'Ask an open question', also: 'add person' },
  { of: 'wider', part: 'wider', title: 'Look wider', also: 'add trend class similar before' },
  { of: 'term', part: 'glossary', title: 'Add a word to the glossary', also: 'term meaning' },
] as const;

/** What can be added to the postmortem that is open: to each part that it has. */
export function addingTo({ id, model }: Postmortem): readonly Item[] {
  const parts = new Set<string>(model.sections.map(({ kind }) => kind));
  return things
    .filter(({ part }) => parts.has(part))
    .map(({ of, title, also }) => ({
      id: `add ${id} ${of}`,
      title,
      hint: 'Here',
      also,
      icon: 'go',
      go: { run: () => openForm({ form: 'new', of }) },
    }));
}
