import { idOfPath } from '@debrief/document';
import type { Facts } from '@debrief/library';
import {
  decidedOf,
  type FigureName,
  type Material,
  type StatisticsFilters,
  selected,
  unknownIn,
  withoutPeople,
} from '@debrief/library/statistics';
import { incidentOf, isDecision, readDecision, should } from '@debrief/process/deciding';
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
    },
  };
}

async function decisionsIn(folder: Folder) {
  const paths = (await folder.store.list()).map(({ path }) => path).filter(isDecision);
  return (await textsOf(folder, paths)).flatMap(({ path, text }) => {
    const decision = readDecision(text);
    if (!decision) return [];
    return [decidedOf(idOfPath(path).replace(/^decisions\//, ''), decision)];
  });
}
