import { type Attachment, routes } from '@debrief/api';
import type { Api } from '../app/env.js';
import { postmortemAt } from '../postmortem/named.js';
import { fileUrl } from '../postmortem/resolve.js';
import { filesBeside, type Snapshot } from '../workbench/snapshot.js';
import type { Workbench } from '../workbench/workbench.js';
import { mediaTypeOf } from './mediatype.js';

/** The files beside a postmortem. */
export function answerAttachments(app: Api, workbench: Workbench): void {
  app.openapi(routes.attachments, async (c) => {
    const snapshot = await workbench.now();
    const { id } = await postmortemAt(c.req.valid('param'), snapshot, workbench);
    return c.json({ attachments: await attachmentsOf(id, snapshot, workbench) }, 200);
  });
}

/** The files in the folder of a postmortem, its discussion aside. */
export async function attachmentsOf(
  id: string,
  snapshot: Snapshot,
  { store }: Pick<Workbench, 'store'>,
): Promise<Attachment[]> {
  const paths = filesBeside(snapshot, id).filter((path) => !path.startsWith(`${id}/discussion/`));
  const all = await Promise.all(
    paths.map(async (path): Promise<Attachment | null> => {
      const file = await store.open(path).catch(() => null);
      if (!file) return null;
      const name = path.slice(id.length + 1);
      return { name, path, type: mediaTypeOf(name), size: file.size, url: fileUrl(path) };
    }),
  );
  return all.filter((each) => each !== null);
}
