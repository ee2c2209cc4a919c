import { type Recurrence, type Relative, routes } from '@debrief/api';
import {
  type Recurrence as Again,
  type Facts,
  type Relative as Kin,
  reasonWords,
  recurrencesInSteps,
} from '@debrief/library';
import type { Api } from '../app/env.js';
import { postmortemAt } from '../postmortem/named.js';
import { inPieces } from '../workbench/pieces.js';
import type { Snapshot } from '../workbench/snapshot.js';
import type { Workbench } from '../workbench/workbench.js';

/** What was seen before: relatives of a postmortem or of a title, and what came back. */
export function answerRelatives(app: Api, workbench: Workbench): void {
  app.openapi(routes.relatives, async (c) => {
    const snapshot = await workbench.now();
    const { id } = await postmortemAt(c.req.valid('param'), snapshot, workbench);
    return c.json(await relativesOf(id, snapshot, workbench), 200);
  });

  app.openapi(routes.seen, async (c) => {
    const { title, system = [] } = c.req.valid('query');
    await workbench.now();
    const related = await workbench.library.relatedTo({ title, systems: [system].flat() });
    return c.json({ related: related.map(relativeJson) }, 200);
  });

  app.openapi(routes.recurrences, async (c) => {
    const snapshot = await workbench.now();
    return c.json({ recurrences: (await allRecurrences(snapshot)).map(recurrenceJson) }, 200);
  });
}

/** So many others are told beside a postmortem. */
const most = 6;

/** What has much in common with a postmortem, and what comes back in it or came back later. */
export async function relativesOf(
  id: string,
  snapshot: Snapshot,
  { library }: Pick<Workbench, 'library'>,
): Promise<{ related: Relative[]; recurrences: Recurrence[] }> {
  const related = (await library.related(id, { limit: most, later: true })) ?? [];
  const recurrences = (await allRecurrences(snapshot)).filter(
    ({ earlier, later }) => earlier.id === id || later.id === id,
  );
  return { related: related.map(relativeJson), recurrences: recurrences.map(recurrenceJson) };
}

const known = new WeakMap<Snapshot['factsById'], Promise<readonly Again[]>>();
let latest: WeakRef<Snapshot> | null = null;

/** All factors that came back; they are looked for once as long as factors and actions are the same. */
async function allRecurrences(snapshot: Snapshot): Promise<readonly Again[]> {
  const own = known.get(snapshot.factsById);
  if (own) return await own;
  const before = latest?.deref();
  const found = before && saysTheSame(before, snapshot) ? known.get(before.factsById) : undefined;
  const all = found ?? inPieces(recurrencesInSteps(snapshot.facts));
  known.set(snapshot.factsById, all);
  latest = new WeakRef(snapshot);
  return await all;
}

/** Whether all that recurrences are found by is the same; most edits change other words. */
function saysTheSame(before: Snapshot, now: Snapshot): boolean {
  return (
    before.facts.length === now.facts.length &&
    now.facts.every((facts) => {
      const was = before.factsById.get(facts.id);
      return was === facts || (was !== undefined && saidOf(was) === saidOf(facts));
    })
  );
}

function saidOf({ title, systems, times, factors, actions }: Facts): string {
  return JSON.stringify([title, systems, times, factors, actions]);
}

function relativeJson({ id, title, day, month, status, severity, systems, ...kin }: Kin): Relative {
  return {
    ...{ id, title, day, month, status, severity, systems: [...systems] },
    when: kin.when,
    linked: kin.linked,
    strength: kin.strength,
    reasons: kin.reasons.map(reasonWords),
  };
}

function recurrenceJson({ earlier, action, factor, later, laterFactor, ...common }: Again): Recurrence {
  return {
    earlier: { id: earlier.id, title: earlier.title, day: earlier.day },
    action: { id: action.id, text: action.text },
    factor: factor.text,
    later: { id: later.id, title: later.title, day: later.day },
    laterFactor: laterFactor.text,
    shared: [...common.systems, ...(common.themes.length > 0 ? common.themes : common.words)],
  };
}
