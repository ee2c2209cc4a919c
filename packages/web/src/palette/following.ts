import { begin } from '../postmortem/alive/begin.js';
import type { Item } from './item.js';

/** What can be begun on the postmortem that is being read: actions, questions, lessons, and looking back. */
export function followingOf(id: string): readonly Item[] {
  const hint = 'On this page';
  return [
    {
      id: `here ${id} action`,
      title: 'Add an action',
      hint,
      also: 'todo task follow up item',
      icon: 'go',
      go: { run: () => void begin(id, 'actions', { form: 'new', of: 'action' }) },
    },
    {
      id: `here ${id} question`,
      title: 'Ask an open question',
      hint,
      also: 'unknown answer',
      icon: 'go',
      go: { run: () => void begin(id, 'questions', { form: 'new', of: 'question' }) },
    },
    {
      id: `here ${id} impact`,
      title: 'Add who felt it',
      hint,
      also: 'impact affected customers users',
      icon: 'go',
      go: { run: () => void begin(id, 'impact', { form: 'new', of: 'impact' }) },
    },
    {
      id: `here ${id} lesson`,
      title: 'Add a lesson',
      hint,
      also: 'learned went well wrong lucky',
      icon: 'go',
      go: { run: () => void begin(id, 'lessons', { form: 'new', of: 'lesson', list: 'lessons' }) },
    },
    {
      id: `here ${id} follow-up`,
      title: 'Look back at the actions',
      hint,
      also: 'follow up verdict helped meeting close loop',
      icon: 'go',
      go: { run: () => void begin(id, 'followup', { form: 'followup' }) },
    },
  ];
}
