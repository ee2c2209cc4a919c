import { type FigureGroup, type FigureName, figureGroups, figureNames } from '@debrief/library/statistics';

/** The groups of figures as headings. */
export const groupTitles: Readonly<Record<FigureGroup, string>> = {
  durations: 'How long incidents took',
  incidents: 'What was written about',
  learning: 'From the incident to the postmortem',
  actions: 'What became of actions',
  factors: 'What contributed',
};

/** All that can be asked for by name. */
export const names: readonly string[] = [...Object.keys(figureGroups), ...figureNames];

/** In the overview, months tell the quarters and the years too. */
const notInOverview: ReadonlySet<FigureName> = new Set(['quarters', 'years']);

/**
 * The figures that somebody means: one, those of a group, or all. A word that is both means the group, which holds the
 * figure. Null where there is none of that name.
 */
export function figuresNamed(word: string | undefined): readonly FigureName[] | null {
  if (word === undefined) return figureNames.filter((name) => !notInOverview.has(name));
  const wanted = word.toLowerCase();
  for (const [group, members] of Object.entries(figureGroups)) if (group === wanted) return members;
  const one = figureNames.find((name) => name === wanted);
  return one === undefined ? null : [one];
}

/** The group of a figure. */
export function groupOf(figure: FigureName): FigureGroup | null {
  for (const [group, members] of Object.entries(figureGroups))
    if (isGroup(group) && members.some((name: string) => name === figure)) return group;
  return null;
}

function isGroup(word: string): word is FigureGroup {
  return Object.hasOwn(figureGroups, word);
}
