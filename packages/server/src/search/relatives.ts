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
    const { limit = usual } = c.req.valid('query');
    const all = await allRecurrences(snapshot);
    return c.json({ found: all.length, recurrences: all.slice(0, limit).map(recurrenceJson) }, 200);
  });
}

/** So many that came back are told where nobody says how many; nobody reads more of them. */
const usual = 200;

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
/** What they were last looked for in: it stays until something else is said, or each edit would look again. */
let latest: Pick<Snapshot, 'facts' | 'factsById'> | null = null;

/** All factors that came back; they are looked for once as long as factors and actions are the same. */
async function allRecurrences(snapshot: Snapshot): Promise<readonly Again[]> {
  const own = known.get(snapshot.factsById);
  if (own) return await own;
  const before = latest;
  const found = before && saysTheSame(before, snapshot) ? known.get(before.factsById) : undefined;
  const all = found ?? inPieces(recurrencesInSteps(snapshot.facts));
  known.set(snapshot.factsById, all);
  latest = { facts: snapshot.facts, factsById: snapshot.factsById };
  return await all;
}

/** Whether all that recurrences are found by is the same; most edits change other words. */
function saysTheSame(
  before: Pick<Snapshot, 'facts' | 'factsById'>,
  now: Pick<Snapshot, 'facts' | 'factsById'>,
): boolean {
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
