import { type Figure, routes, type Statistics } from '@debrief/api';
import {
  type Figure as Counted,
  dayOf,
  decidedOf,
  type Facts,
  type FigureGroup,
  type FigureName,
  figureGroups,
  figureInSteps,
  figureNames,
  type Material,
  periodIn,
  type StatisticsFilters,
  type Steps,
  selected,
  unknownIn,
  withoutPeople,
} from '@debrief/library';
import { incidentOf, should } from '@debrief/process/deciding';
import { distinct } from '../actions/actions.js';
import { decisionsIn } from '../agreed/decisions.js';
import type { Api } from '../app/env.js';
import { ProblemError } from '../problem/problem.js';
import { Memo } from '../workbench/memo.js';
import { eachOf, inPieces } from '../workbench/pieces.js';
import type { Snapshot } from '../workbench/snapshot.js';
import type { Workbench } from '../workbench/workbench.js';
import { publishedDays } from './published.js';

/** The groups of figures as headings. */
const groupTitles: Readonly<Record<FigureGroup, string>> = {
  durations: 'How long incidents took',
  incidents: 'What was written about',
  learning: 'From the incident to the postmortem',
  actions: 'What became of actions',
  factors: 'What contributed',
};

type Asked = Readonly<
  Partial<Record<'system' | 'severity' | 'label' | 'year', string | readonly string[] | undefined>>
> & {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
};

/** Figures over the postmortems that are asked for; nothing is counted by person or team. */
export function answerStatistics(app: Api, workbench: Workbench): void {
  const known = new Memo<Promise<Statistics>>(3);

  app.openapi(routes.statistics, async (c) => {
    const asked = c.req.valid('query');
    const snapshot = await workbench.now();
    const key = `${snapshot.mark} ${JSON.stringify(asked)}`;
    return c.json(await known.of(key, () => statisticsJson(asked, snapshot, workbench)), 200);
  });

  app.openapi(routes.figure, async (c) => {
    const wanted = c.req.valid('param').figure.toLowerCase();
    const name = figureNames.find((each) => each === wanted);
    if (name === undefined)
      throw new ProblemError(
        'no-route',
        `There is no figure ${wanted}.`,
        `These are the figures: ${figureNames.join(', ')}.`,
      );
    const snapshot = await workbench.now();
    const { material } = await gather({}, snapshot, workbench);
    return c.json(figureJson(await inPieces(figureInSteps(name, material)), snapshot), 200);
  });
}

async function statisticsJson(asked: Asked, snapshot: Snapshot, workbench: Workbench): Promise<Statistics> {
  const { material, unknown, choices } = await gather(asked, snapshot, workbench);
  return {
    postmortems: material.postmortems.length,
    groups: await inPieces(groupsOf(material, snapshot)),
    choices,
    unknown,
  };
}

function* groupsOf(material: Material, snapshot: Snapshot): Steps<Statistics['groups']> {
  const groups: Statistics['groups'] = [];
  for (const [name, members] of Object.entries(figureGroups)) {
    if (!isGroup(name)) continue;
    const figures: Figure[] = [];
    for (const each of members) {
      figures.push(figureJson(yield* figureInSteps(each, material), snapshot));
      yield;
    }
    groups.push({ name, title: groupTitles[name], figures });
  }
  return groups;
}

function isGroup(word: string): word is FigureGroup {
  return Object.hasOwn(figureGroups, word);
}

async function gather(
  asked: Asked,
  snapshot: Snapshot,
  workbench: Workbench,
): Promise<{ material: Material } & Pick<Statistics, 'unknown' | 'choices'>> {
  const { facts, today, policy } = snapshot;
  const since = asked.since === undefined ? null : periodIn(asked.since);
  const until = asked.until === undefined ? null : periodIn(asked.until);
  const filters: StatisticsFilters = {
    ...Object.fromEntries(
      (['system', 'severity', 'label', 'year'] as const).map((name) => [name, [asked[name] ?? []].flat()]),
    ),
    ...(since && { since }),
    ...(until && { until }),
  };
  const decided = (await decisionsIn(snapshot, workbench)).map(({ id, decision }) => decidedOf(id, decision));
  const chosen = selected(facts, filters);
  const strange = [
    ...(asked.since !== undefined && !since ? [{ filter: 'since', word: asked.since }] : []),
    ...(asked.until !== undefined && !until ? [{ filter: 'until', word: asked.until }] : []),
  ];
  return {
    material: {
      postmortems: await inPieces(eachOf(chosen, withoutPeople)),
      decisions: selected(decided, filters),
      asks: (told) => should(incidentOf(told), policy.policy).asked,
      published: await publishedDays(chosen, snapshot, workbench),
      today,
    },
    unknown: [
      ...unknownIn([...facts, ...decided], filters).map(({ filter, word }) => ({ filter, word })),
      ...strange,
    ],
    choices: choicesOf(facts),
  };
}

function choicesOf(facts: readonly Facts[]): Statistics['choices'] {
  return {
    system: distinct(facts.flatMap(({ systems }) => systems)),
    severity: distinct(facts.map(({ severity }) => severity)),
    label: distinct(facts.flatMap(({ labels }) => labels)),
    year: distinct(facts.map((each) => (dayOf(each) ?? each.month).slice(0, 'YYYY'.length))).reverse(),
  };
}

/** So many values are told one by one: more dots than these nobody can tell apart. */
const mostValues = 1000;
/** So many postmortems are named behind a number. */
const mostNamed = 25;

/** Of many values, some evenly from all, the first and the last among them. */
function thinned<T>(values: readonly T[]): readonly T[] {
  if (values.length <= mostValues) return values;
  const step = (values.length - 1) / (mostValues - 1);
  return Array.from({ length: mostValues }, (_, index) => values[Math.round(index * step)]).filter(
    (value) => value !== undefined,
  );
}

/** A figure with the titles of the postmortems in it. */
function figureJson(counted: Counted<FigureName>, { factsById }: Pick<Snapshot, 'factsById'>): Figure {
  const { name, title, of, n, leftOut, value, explain } = counted;
  const titleOf = (id: string): string | null => factsById.get(id)?.title ?? null;
  return {
    ...{ name, title, of, n },
    leftOut: leftOut.map(({ why, count }) => ({ why, count })),
    value:
      value.kind === 'spread'
        ? {
            kind: 'spread',
            unit: value.unit,
            values: thinned(value.values).map(({ id, value: own }) => ({
              id,
              title: titleOf(id),
              value: own,
            })),
            median: value.median,
            interval: value.interval && { ...value.interval },
          }
        : value.kind === 'counts'
          ? {
              kind: 'counts',
              overlap: value.overlap,
              rows: value.rows.map(({ name: own, count, ids }) => ({
                name: own,
                count,
                of: ids.slice(0, mostNamed).map((id) => ({ id, title: titleOf(id) })),
              })),
            }
          : {
              kind: 'parts',
              parts: [...value.parts],
              rows: value.rows.map(({ name: own, counts }) => ({ name: own, counts: [...counts] })),
            },
    explain: [...explain],
  };
}
