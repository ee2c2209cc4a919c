import { type Detached, routes } from '@debrief/api';
import { isPostmortem } from '@debrief/document';
import { detachMessage, isNamed } from '@debrief/process/attaching';
import { StoreError } from '@debrief/store';
import type { Api } from '../app/env.js';
import { somebody, writing } from '../operations/commit.js';
import { postmortemAt } from '../postmortem/named.js';
import { discussionOf, filesBeside, type Snapshot } from '../workbench/snapshot.js';
import { decoded } from '../workbench/text.js';
import type { Workbench } from '../workbench/workbench.js';

/** Takes a file away again that was just put beside a postmortem, as long as nothing names it. */
export function answerDetach(app: Api, workbench: Workbench): void {
  app.openapi(routes.detach, async (c) => {
    const { name, version } = c.req.valid('json');
    const author = somebody(c.get('person'));
    const snapshot = await workbench.now();
    const { id } = await postmortemAt(c.req.valid('param'), snapshot, workbench);
    const path = `${id}/${name}`;
    const message = detachMessage(name, id);
    const stays: Detached = { gone: false, revision: null, message };
    const isThere = attachedIn(snapshot, id).includes(path) && snapshot.files.get(path) === version;
    if (!isThere || (await somethingNames(name, id, snapshot, workbench))) return c.json(stays, 200);
    const outcome = await writing(() =>
      workbench.store.commit({ author, message, changes: [{ path, base: version, content: null }] }),
    );
    return c.json(outcome.done ? { ...stays, gone: true, revision: outcome.revision } : stays, 200);
  });
}

function attachedIn(snapshot: Snapshot, id: string): readonly string[] {
  return filesBeside(snapshot, id).filter((path) => !path.startsWith(`${id}/discussion/`));
}

/** Whether it is named by the postmortem, by what was said about it, or with its folder by another postmortem. */
async function somethingNames(
  name: string,
  id: string,
  snapshot: Snapshot,
  { store }: Pick<Workbench, 'store'>,
): Promise<boolean> {
  const folder = id.slice(id.lastIndexOf('/') + 1);
  const own = new Set([`${id}.md`, ...discussionOf(snapshot, id)]);
  const others = [...snapshot.files.keys()].filter((path) => isPostmortem(path) && !own.has(path));
  for await (const [path, found] of store.readMany([...own, ...others])) {
    // What cannot be read may name it.
    if (found instanceof StoreError) return true;
    const text = found === null ? '' : decoded(found.bytes);
    if (isNamed(name, text) && (own.has(path) || isNamed(folder, text))) return true;
  }
  return false;
}
