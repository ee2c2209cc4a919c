import { isPostmortem } from '@debrief/document';
import { nearest } from '@debrief/process';
import { ProblemError } from '../problem/problem.js';
import { idsIn, type Snapshot } from '../workbench/snapshot.js';
import { currentId } from '../workbench/surroundings.js';
import { isNothing, type ReadText } from '../workbench/views.js';
import type { Workbench } from '../workbench/workbench.js';
import { pageOf } from './resolve.js';

/** How a route names a postmortem. */
export interface Named {
  readonly year: string;
  readonly name: string;
}

/** The postmortem that an address names; where there is none, the problem says under which name it may be found. */
export async function postmortemAt(
  { year, name }: Named,
  snapshot: Snapshot,
  { views }: Pick<Workbench, 'views'>,
): Promise<ReadText> {
  const id = `${year}/${name}`;
  if (!isPostmortem(`${id}.md`)) throw noPostmortem(id, snapshot);
  const read = await views.read(`${id}.md`).catch((error: unknown) => {
    if (isNothing(error)) return null;
    throw error;
  });
  if (!read) throw noPostmortem(id, snapshot);
  return read;
}

/** There is no postmortem of an id, with the one that may have been meant. */
export function noPostmortem(id: string, snapshot: Snapshot): ProblemError {
  const detail = `There is no postmortem ${id} in this folder.`;
  const now = currentId(id, snapshot);
  if (now !== null)
    return new ProblemError('no-postmortem', `${id} is called ${now} today.`, `See ${pageOf(now)}`);
  const near = nearest(id, idsIn(snapshot));
  return new ProblemError(
    'no-postmortem',
    detail,
    near === null
      ? 'The library lists those that there are.'
      : `Did you mean ${near}? It is at ${pageOf(near)}`,
  );
}
