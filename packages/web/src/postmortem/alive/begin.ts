import type { SectionKind } from '@debrief/document';
import { theDesks } from '../../changing/index.js';
import { say } from '../../shell/live.js';
import { openForm, type Wanted } from './open.js';

/** Opens a form in a part of the postmortem; a part that is missing is put in its place first. */
export async function begin(id: string, part: Exclude<SectionKind, 'other'>, wanted: Wanted): Promise<void> {
  const desk = theDesks()?.of(id);
  const parsed = await desk?.ready().catch(() => null);
  if (!desk || !parsed) return say('The text could not be fetched. Is the server there?');
  const isThere = parsed.model.outline.all.some(({ kind, also }) => kind === part || also.includes(part));
  const refused = isThere ? null : await desk.change({ do: 'add-section', kind: part });
  if (refused) return say(refused.message);
  openForm(wanted);
}
