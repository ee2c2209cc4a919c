import { dayIn } from '@debrief/process';
import { type ActionState, stateOf } from '../actions/state.js';
import type { Counted, CountedAction } from './counted.js';
import { folded } from './counts.js';
import { type Figure, leftOut } from './figure.js';
import { verdictGroups, verdictOf } from './verdict.js';

export const followNames = [
  'follow-through',
  'actions-by-kind',
  'actions-by-month',
  'judged',
  'verdicts',
] as const;
export type FollowName = (typeof followNames)[number];

interface Past {
  readonly id: string;
  readonly action: CountedAction;
  readonly state: ActionState;
  readonly due: string;
}

const groupTitles = {
  'follow-through': 'Actions whose day has passed',
  'actions-by-kind': 'The same by kind',
  'actions-by-month': 'The same by the month of that day',
} as const;

/** What became of the actions whose day has passed: of all, by their kind, or by the month of that day. */
export function followFigure(
  name: keyof typeof groupTitles,
  all: readonly Counted[],
  today: string,
): Figure<FollowName> {
  const { passed, out } = actionsIn(all, today);
  const nameOf = ({ action, due }: Past): string => {
    if (name === 'follow-through') return 'all';
    return name === 'actions-by-month' ? due.slice(0, 'YYYY-MM'.length) : folded(action.kind ?? '') || noKind;
  };
  const rows = new Map<string, Map<ActionState, number>>();
  for (const one of passed) {
    const row = nameOf(one);
    const counts = rows.get(row) ?? new Map<ActionState, number>();
    rows.set(row, counts.set(one.state, (counts.get(one.state) ?? 0) + 1));
  }
  const sorted = [...rows].toSorted(
    ([one], [other]) => Number(one === noKind) - Number(other === noKind) || (one < other ? -1 : 1),
  );
  return {
    name,
    title: groupTitles[name],
    of: 'actions',
    n: passed.length,
    leftOut: out,
    value: {
      kind: 'parts',
      parts: ['done', 'dropped', 'open'],
      rows: sorted.map(([each, counts]) => {
        const count = (state: ActionState): number => counts.get(state) ?? 0;
        return { name: each, counts: [count('done') + count('judged'), count('dropped'), count('open')] };
      }),
    },
    explain: [
      'Actions whose due day lies before today: done, dropped with a reason, or open.',
      'A text does not say when an action was done, so a late one counts as done. To drop one for a good reason is as good an end as to do it.',
      'It says nothing about how much work an action was, nor whether it helped.',
    ],
  };
}

const noKind = 'no kind';

/** Of those that were done: whether people have looked back at them. */
export function judgedFigure(all: readonly Counted[], today: string): Figure<FollowName> {
  const { passed, out } = actionsIn(all, today);
  const done = passed.filter(({ state }) => state === 'done' || state === 'judged');
  const judged = done.filter(({ state }) => state === 'judged').length;
  return {
    name: 'judged',
    title: 'Of those that are done',
    of: 'actions',
    n: done.length,
    leftOut: [...out, ...leftOut({ 'open or dropped': passed.length - done.length })],
    value: {
      kind: 'parts',
      parts: ['with a verdict', 'without one yet'],
      rows: [{ name: 'done', counts: [judged, done.length - judged] }],
    },
    explain: [
      'Actions that are done and whose day has passed: whether a verdict says what came of them.',
      'The verdict belongs to the follow-up, weeks after the review, so that a recent action has none yet.',
    ],
  };
}

/** What people said of all actions that they looked back at. */
export function verdictFigure(all: readonly Counted[]): Figure<FollowName> {
  const states = all.flatMap(({ id, actions }) =>
    actions.map((action) => ({ id, action, state: stateOf(action) })),
  );
  const judged = states.filter(({ state }) => state === 'judged');
  const said = judged.map(({ id, action }) => ({ id, group: verdictOf(action.verdict ?? '') }));
  return {
    name: 'verdicts',
    title: 'What came of actions',
    of: 'actions',
    n: judged.length,
    leftOut: leftOut({
      'done, without a verdict yet': states.filter(({ state }) => state === 'done').length,
      'open or dropped': states.filter(({ state }) => state === 'open' || state === 'dropped').length,
    }),
    value: {
      kind: 'counts',
      overlap: false,
      rows: verdictGroups.flatMap((name) => {
        const own = said.filter(({ group }) => group === name);
        return own.length === 0
          ? []
          : [{ name, count: own.length, ids: [...new Set(own.map(({ id }) => id))] }];
      }),
    },
    explain: [
      'Verdicts on actions that are done, also on those whose day is still to come, by the words with which they begin.',
      'Who says that something did not help has learned something; a high share of “helped” alone proves nothing.',
    ],
  };
}

/** Those whose day has passed, and why the others are left out. */
function actionsIn(all: readonly Counted[], today: string) {
  const dated = all.flatMap(({ id, actions }) =>
    actions.map((action) => ({ id, action, state: stateOf(action), due: dayIn(action.due) })),
  );
  const passed = dated.flatMap(({ due, ...one }): Past[] =>
    due !== null && due < today ? [{ ...one, due }] : [],
  );
  const out = leftOut({
    'no due day': dated.filter(({ due }) => due === null).length,
    'due day still to come': dated.filter(({ due }) => due !== null && due >= today).length,
  });
  return { passed, out };
}
