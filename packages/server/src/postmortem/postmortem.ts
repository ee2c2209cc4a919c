import { type Postmortem, routes } from '@debrief/api';
import { type Model, renderBody, toJson } from '@debrief/document';
import { dayIn } from '@debrief/process';
import type { Api } from '../app/env.js';
import { attachmentsOf } from '../attachments/attachments.js';
import { threadsJson } from '../discussion/threads.js';
import { relativesOf } from '../search/relatives.js';
import type { Snapshot } from '../workbench/snapshot.js';
import type { ReadText } from '../workbench/views.js';
import type { Workbench } from '../workbench/workbench.js';
import { findingsJson } from './findings.js';
import { postmortemAt } from './named.js';
import { resolving } from './resolve.js';
import { standingJson } from './standing.js';

/** A postmortem: as a page shows it, its text, its model, its findings and where it is. */
export function answerPostmortem(app: Api, workbench: Workbench): void {
  const { views } = workbench;

  app.openapi(routes.postmortem, async (c) => {
    const snapshot = await workbench.now();
    const read = await postmortemAt(c.req.valid('param'), snapshot, workbench);
    return c.json(await postmortemJson(read, snapshot, workbench), 200);
  });

  app.openapi(routes.model, async (c) => {
    const { id, path, parsed } = await postmortemAt(c.req.valid('param'), await workbench.now(), workbench);
    return c.json(toJson(parsed.model, { id, path }), 200);
  });

  app.openapi(routes.findings, async (c) => {
    const snapshot = await workbench.now();
    const read = await postmortemAt(c.req.valid('param'), snapshot, workbench);
    const { findings } = await views.judged(read, snapshot);
    return c.json({ findings: findingsJson(read.text, findings) }, 200);
  });

  app.openapi(routes.standing, async (c) => {
    const snapshot = await workbench.now();
    const read = await postmortemAt(c.req.valid('param'), snapshot, workbench);
    const { standing, dues } = await views.judged(read, snapshot);
    return c.json(standingJson(read.text, standing, dues), 200);
  });
}

async function postmortemJson(read: ReadText, snapshot: Snapshot, workbench: Workbench): Promise<Postmortem> {
  const { views } = workbench;
  const { id, path, version, text, parsed } = read;
  const { model } = parsed;
  const resolve = resolving(id.slice(0, 'YYYY'.length), snapshot);
  const [judged, discussion, history, relatives, attachments] = await Promise.all([
    views.judged(read, snapshot),
    views.discussion(id, snapshot),
    views.history(path, snapshot),
    relativesOf(id, snapshot, workbench),
    attachmentsOf(id, snapshot, workbench),
  ]);
  const [newest] = history.steps;
  const body = renderBody(model, resolve);
  return {
    id,
    path,
    version,
    title: model.title?.value ?? null,
    day: dayOf(model),
    model: toJson(model, { id, path }),
    html: body.html,
    headings: [...body.headings],
    findings: findingsJson(text, judged.findings),
    standing: standingJson(text, judged.standing, judged.dues),
    threads: threadsJson(discussion.threads, model, resolve),
    attachments,
    ...relatives,
    changed: newest ? { at: newest.time.toISOString(), by: newest.author.name } : null,
    uncommitted: newest?.version !== version,
  };
}

/** The day on which it began; null where the text does not tell. */
function dayOf({ times }: Model): string | null {
  return dayIn(times.began?.local) ?? dayIn(times.began?.at);
}
