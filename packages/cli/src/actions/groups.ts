import type { ActionRow } from '@debrief/library/actions';
import { addDays } from '@debrief/process';

/** How the actions of a page stand together. */
export const groupings = ['when', 'postmortem', 'system', 'line'] as const;
export type Grouping = (typeof groupings)[number];

/** Some actions under a heading. */
export interface Group {
  readonly title: string;
  readonly rows: readonly ActionRow[];
}

/** Actions in groups; in each they keep their order. */
export function groupsOf(rows: readonly ActionRow[], by: Grouping, today: string): readonly Group[] {
  switch (by) {
    case 'line':
      return [{ title: '', rows }];
    case 'when':
      return times.flatMap((title) => {
        const own = rows.filter((row) => timeOf(row, today) === title);
        return own.length > 0 ? [{ title, rows: own }] : [];
      });
    case 'postmortem':
      return grouped(rows, ({ postmortem }) => [postmortem.id]);
    case 'system':
      return grouped(rows, ({ postmortem: { systems } }) => (systems.length > 0 ? systems : [noSystem]));
  }
}

const times = [
  'Overdue',
  'In the next two weeks',
  'Later',
  'Without a day',
  'Done, to be looked back at',
  'Done, and looked back at',
  'Dropped',
] as const;

function timeOf({ state, overdue, dueDay }: ActionRow, today: string): (typeof times)[number] {
  if (state === 'done') return 'Done, to be looked back at';
  if (state === 'judged') return 'Done, and looked back at';
  if (state === 'dropped') return 'Dropped';
  if (overdue) return 'Overdue';
  if (dueDay === null) return 'Without a day';
  return dueDay <= addDays(today, 14) ? 'In the next two weeks' : 'Later';
}

const noSystem = 'No system named';

/** In the order of the alphabet, what has no name at the end. An action may stand in several groups. */
function grouped(rows: readonly ActionRow[], titlesOf: (row: ActionRow) => readonly string[]): Group[] {
  const found = new Map<string, ActionRow[]>();
  for (const row of rows)
    for (const title of new Set(titlesOf(row))) found.set(title, [...(found.get(title) ?? []), row]);
  return [...found]
    .map(([title, own]) => ({ title, rows: own }))
    .toSorted(
      (one, other) =>
        Number(one.title === noSystem) - Number(other.title === noSystem) ||
        (one.title < other.title ? -1 : 1),
    );
}
