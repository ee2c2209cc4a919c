import { type ActionList, type ActionRow, type actionFilterNames, routes } from '@debrief/api';
import {
  type ActionFilters,
  actionStates,
  actionsCsvInSteps,
  actionsOf,
  chosen,
  inOrder,
  periodIn,
  type ActionRow as Row,
  unknownWords,
} from '@debrief/library';
import { eachOnce, type Policy } from '@debrief/process';
import type { z } from 'zod';
import type { Api } from '../app/env.js';
import { OfFacts } from '../workbench/offacts.js';
import { eachOf, inPieces } from '../workbench/pieces.js';
import type { Snapshot } from '../workbench/snapshot.js';
import type { Workbench } from '../workbench/workbench.js';

const usual = 500;

/** The actions of all postmortems that are asked for. Nobody is ranked: there is a list, and nothing is counted by person. */
export function answerActions(app: Api, workbench: Workbench): void {
  app.openapi(routes.actions, async (c) => {
    const { limit = usual, ...query } = c.req.valid('query');
    const snapshot = await workbench.now();
    const all = await allActions(snapshot);
    const { rows, unknown } = askedFor(query, all, snapshot);
    const answer: ActionList = {
      total: all.length,
      found: rows.length,
      rows: rows.slice(0, limit).map((row) => actionJson(row, snapshot)),
      choices: choicesOf(all, snapshot),
      unknown: [...unknown],
    };
    return c.json(answer, 200);
  });

  app.openapi(routes.actionTable, async (c) => {
    const snapshot = await workbench.now();
    const { rows } = askedFor(c.req.valid('query'), await allActions(snapshot), snapshot);
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', 'attachment; filename="actions.csv"');
    return c.body(await inPieces(actionsCsvInSteps(rows)));
  });
}

type Query = z.infer<(typeof routes.actionTable)['request']['query']>;

/** The actions that a query asks for, and the words in it that fit none at all. */
function askedFor(
  { due, overdue, older, words, state, ...named }: Query,
  all: readonly Row[],
  snapshot: Snapshot,
): { readonly rows: readonly Row[]; readonly unknown: ActionList['unknown'] } {
  const periods = [due ?? []].flat().flatMap((each) => periodIn(each) ?? []);
  const states = [state ?? []].flat().map((each) => each.toLowerCase());
  const filters: ActionFilters = {
    ...Object.fromEntries(Object.entries(named).map(([name, said]) => [name, wordsOf(said)])),
    state: actionStates.filter((each) => states.includes(each)),
    due: periods,
    overdue: overdue === 'yes',
    words: wordsOf(words),
    ...(older !== undefined && { older }),
  };
  const { policy } = snapshot.policy;
  const isStrange = states.length > 0 && filters.state?.length === 0;
  return {
    rows: isStrange ? [] : inOrder(chosen(all, filters, policy)),
    unknown: [
      ...unknownWords(all, filters, policy).map(({ filter, word }) => ({ filter, word })),
      ...states
        .filter((each) => !actionStates.some((one) => one === each))
        .map((word) => ({ filter: 'state', word })),
      ...[due ?? []]
        .flat()
        .filter((each) => !periodIn(each))
        .map((word) => ({ filter: 'due', word })),
    ],
  };
}

/** The actions of all postmortems, in the order of their postmortems. */
async function allActions({ facts, today }: Pick<Snapshot, 'facts' | 'today'>): Promise<readonly Row[]> {
  return await known.of(facts, today, async () =>
    (await inPieces(eachOf(facts, (each) => actionsOf([each], today)))).flat(),
  );
}

const known = new OfFacts<Promise<readonly Row[]>>();

/** An action as data. */
export function actionJson(row: Row, { factsById }: Pick<Snapshot, 'factsById'>): ActionRow {
  const { id, line, text, kind, priority, owner, ticket, ticketUrl, due, dueDay, overdue } = row;
  const { postmortem } = row;
  return {
    ...{ id, line, text, kind, priority, owner, ticket, ticketUrl, due, dueDay, overdue },
    age: row.age?.days ?? null,
    state: row.state,
    dropped: row.dropped,
    verdict: row.verdict,
    committed: row.committed,
    postmortem: {
      id: postmortem.id,
      title: postmortem.title,
      month: postmortem.month,
      day: postmortem.day,
      severity: postmortem.severity,
      systems: [...postmortem.systems],
      team: postmortem.team,
      status: factsById.get(postmortem.id)?.status ?? null,
    },
  };
}

function wordsOf(said: string | readonly string[] | undefined): readonly string[] {
  return [said ?? []].flat().filter((word) => word.trim() !== '');
}

/** The words that each filter can take, each once, in the order of the alphabet: an order by how many would rank people. */
function choicesOf(
  all: readonly Row[],
  { facts, policy: { policy, version } }: Snapshot,
): ActionList['choices'] {
  return knownChoices.of(facts, version ?? '', () => choicesAmong(all, policy));
}

const knownChoices = new OfFacts<ActionList['choices']>();

function choicesAmong(all: readonly Row[], policy: Policy): ActionList['choices'] {
  const said = (name: (typeof actionFilterNames)[number]): readonly (string | null)[] => {
    if (name === 'state') return actionStates;
    if (name === 'system') return all.flatMap(({ postmortem }) => postmortem.systems);
    if (name === 'team' || name === 'severity') return all.map(({ postmortem }) => postmortem[name]);
    return all.map((row) => row[name]);
  };
  return {
    owner: distinct(eachOnce(told(said('owner')), policy)),
    team: distinct(said('team')),
    system: distinct(said('system')),
    severity: distinct(said('severity')),
    kind: distinct(said('kind')),
    priority: distinct(said('priority')),
    state: [...actionStates],
  };
}

function told(words: readonly (string | null)[]): readonly string[] {
  return words.filter((word) => word !== null);
}

/** Each once, whatever its case, as it was written first. */
export function distinct(words: readonly (string | null)[]): string[] {
  const found = new Map<string, string>();
  // Thousands of actions say the same few.
  for (const word of new Set(words)) {
    const key = word?.normalize('NFC').toLowerCase().trim() ?? '';
    if (word !== null && key !== '' && !found.has(key)) found.set(key, word.trim());
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, word]) => word);
}
