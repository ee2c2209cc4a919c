import type { ActionRow } from '@debrief/api/client';
import { dayWords } from '../words/index.js';

/** Actions that stand together on the page. */
export interface ActionGroup {
  readonly name: string;
  readonly title: string;
  /** What these are, where the title does not say it. */
  readonly says: string | null;
  readonly rows: readonly ActionRow[];
}

export interface ActionGroups {
  /** What is still to be done: overdue, then month by month, then without a day. */
  readonly open: readonly ActionGroup[];
  /** What is over: done, judged, dropped. */
  readonly over: readonly ActionGroup[];
}

/** The rows of a list in groups, each in the order in which it came; groups without any are left out. */
export function groupsOf(rows: readonly ActionRow[]): ActionGroups {
  const open = rows.filter(({ state }) => state === 'open');
  const coming = open.filter(({ overdue }) => !overdue);
  const months = [...new Set(coming.map(monthOf))].filter((month) => month !== null).toSorted();
  const groups = (...all: readonly ActionGroup[]): readonly ActionGroup[] =>
    all.filter((group) => group.rows.length > 0);
  return {
    open: groups(
      {
        name: 'overdue',
        title: 'Overdue',
        says: 'Their day has passed. Do it, set another day, or drop it for a reason: each is a good end.',
        rows: open.filter(({ overdue }) => overdue),
      },
      ...months.map((month) => ({
        name: month,
        title: `By the end of ${dayWords(month)}`,
        says: null,
        rows: coming.filter((row) => monthOf(row) === month),
      })),
      {
        name: 'undated',
        title: 'Without a day',
        says: 'An action with a day is found again when it matters.',
        rows: coming.filter((row) => monthOf(row) === null),
      },
    ),
    over: groups(
      {
        name: 'done',
        title: 'Done',
        says: 'Nobody has looked yet whether it helped.',
        rows: rows.filter(({ state }) => state === 'done'),
      },
      {
        name: 'judged',
        title: 'Done, and looked at again',
        says: 'Somebody has said what came of it.',
        rows: rows.filter(({ state }) => state === 'judged'),
      },
      {
        name: 'dropped',
        title: 'Dropped',
        says: 'Decided against, for a reason.',
        rows: rows.filter(({ state }) => state === 'dropped'),
      },
    ),
  };
}

function monthOf({ dueDay }: ActionRow): string | null {
  return dueDay?.slice(0, 'YYYY-MM'.length) ?? null;
}
