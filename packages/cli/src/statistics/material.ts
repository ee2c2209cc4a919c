import { idOfPath } from '@debrief/document';
import type { Facts } from '@debrief/library';
import {
  type FigureName,
  type Material,
  type StatisticsFilters,
  selected,
  significantWords,
  unknownIn,
  withoutPeople,
} from '@debrief/library/statistics';
import { dayIn } from '@debrief/process';
import { incidentOf, isDecision, readDecision, should } from '@debrief/process/deciding';
import type { Policy } from '@debrief/process/policy';
import { policyOf } from '../deciding/team.js';
import type { Folder } from '../folder/folder.js';
import { textsOf } from '../listing/texts.js';
import type { Io } from '../terminal/terminal.js';
import { publishedDays } from './published.js';

/** What figures are worked out from, and the words of the filters that fit nothing. */
export interface Gathered {
  readonly material: Material;
  readonly unknown: ReturnType<typeof unknownIn>;
}

/** Puts together what some figures need; the past of Git is read only for those that ask about it. */
export async function gather(
  facts: readonly Facts[],
  filters: StatisticsFilters,
  names: readonly FigureName[],
  today: string,
  folder: Folder,
  io: Io,
): Promise<Gathered> {
  const policy = policyOf(folder);
  const asked = selected(facts, filters);
  const decisions = names.includes('written') ? await decisionsIn(folder) : [];
  return {
    unknown: unknownIn([...facts, ...decisions], filters),
    material: {
      postmortems: asked.map(withoutPeople),
      decisions: selected(decisions, filters),
      asks: (told) => should(incidentOf(told), policy).asked,
      published: names.includes('to-publish') ? await publishedDays(asked, folder, io) : null,
      today,
      themesIn: significantWords(namesIn(facts, policy)),
    },
  };
}

async function decisionsIn(folder: Folder) {
  const paths = (await folder.store.list()).map(({ path }) => path).filter(isDecision);
  return (await textsOf(folder, paths)).flatMap(({ path, text }) => {
    const decision = readDecision(text);
    if (!decision) return [];
    const { systems, severity, began, policyAsked } = decision;
    const id = idOfPath(path).replace(/^decisions\//, '');
    const local = dayIn(began);
    return [
      {
        id,
        asked: policyAsked,
        systems,
        severity,
        labels: [],
        month: id.slice(0, 'YYYY/MM'.length).replace('/', '-'),
        times: { began: local === null ? null : { at: null, local } },
      },
    ];
  });
}

/** People and teams, so that none of them becomes a theme; a system may share its name with its team. */
function namesIn(facts: readonly Facts[], policy: Policy): readonly string[] {
  const systems = [...policy.systems.values()];
  const ofSystems = new Set(
    [...systems.flatMap(({ id, name }) => [id, name]), ...facts.flatMap(({ systems: own }) => own)].flatMap(
      wordsIn,
    ),
  );
  const people = [...policy.people.values()];
  const teams = [
    ...systems.map(({ team }) => team),
    ...people.map(({ team }) => team),
    ...facts.map(({ team }) => team),
  ].flatMap((team) => wordsIn(team ?? ''));
  return [
    ...people.flatMap(({ name, handles }) => [name, ...handles]),
    ...facts.flatMap(({ owner, actions }) => [owner ?? '', ...actions.map((action) => action.owner ?? '')]),
    ...teams.filter((word) => !ofSystems.has(word)),
  ];
}

function wordsIn(name: string): readonly string[] {
  return name.toLowerCase().match(/\p{L}+/gu) ?? [];
}
