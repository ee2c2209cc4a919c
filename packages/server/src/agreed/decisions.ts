import { routes } from '@debrief/api';
import { idOfPath } from '@debrief/document';
import { type Decision, isDecision, readDecision } from '@debrief/process/deciding';
import { StoreError } from '@debrief/store';
import type { Api } from '../app/env.js';
import type { Snapshot } from '../workbench/snapshot.js';
import { decoded } from '../workbench/text.js';
import type { Workbench } from '../workbench/workbench.js';

/** A decision with the id of the postmortem that there would be. */
export interface KeptDecision {
  readonly id: string;
  readonly decision: Decision;
}

/** Decisions that an incident needs no postmortem. */
export function answerDecisions(app: Api, workbench: Workbench): void {
  app.openapi(routes.decisions, async (c) => {
    const all = await decisionsIn(await workbench.now(), workbench);
    const newestFirst = all.toSorted((a, b) => compare(timeOf(b), timeOf(a)));
    return c.json(
      {
        decisions: newestFirst.map(({ id, decision }) => ({
          id,
          ...decision,
          systems: [...decision.systems],
          agreed: [...decision.agreed],
          policySaid: [...decision.policySaid],
        })),
      },
      200,
    );
  });
}

/** All decisions of a folder. */
export async function decisionsIn(
  { files }: Pick<Snapshot, 'files'>,
  { store }: Pick<Workbench, 'store'>,
): Promise<readonly KeptDecision[]> {
  const found: KeptDecision[] = [];
  for await (const [path, file] of store.readMany([...files.keys()].filter(isDecision))) {
    const decision = file && !(file instanceof StoreError) ? readDecision(decoded(file.bytes)) : null;
    if (decision) found.push({ id: idOfPath(path).replace(/^decisions\//, ''), decision });
  }
  return found;
}

function timeOf({ id, decision }: KeptDecision): string {
  return `${decision.date} ${id}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
