import type { Model, Step } from '@debrief/document';
import type * as Core from './core.js';

/** What steps do, in the words of a commit without the name of the postmortem: `Add action A5`. */
export function told(
  core: typeof Core,
  steps: readonly Step[],
  models: readonly Model[],
  id: string,
): string {
  const [subject = ''] = core.messageOfSteps(steps, models, id).split('\n');
  const at = subject.indexOf(` ${id}`);
  return at < 0 ? subject : subject.slice(0, at).replace(/ (?:to|of|from|in)$/, '');
}
