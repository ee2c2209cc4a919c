import { atOnce, type Steps } from '../steps.js';
import { csv } from './csv.js';
import type { ActionRow } from './row.js';

/** Actions as a table for a spreadsheet, with the names of its columns; `say` may tell words in another way. */
export function actionsCsv(rows: readonly ActionRow[], say = (words: string): string => words): string {
  return atOnce(actionsCsvInSteps(rows, say));
}

/** The same step by step, for those who have others to answer meanwhile. */
export function* actionsCsvInSteps(
  rows: readonly ActionRow[],
  say = (words: string): string => words,
): Steps<string> {
  const lines = [csv([head.map(say)])];
  for (const row of rows) {
    lines.push(csv([cellsOf(row).map(say)]));
    yield;
  }
  return lines.join('');
}

const head: readonly string[] = [
  'postmortem',
  'action',
  'state',
  'overdue',
  'due',
  'text',
  'owner',
  'kind',
  'priority',
  'ticket',
  'ticket_url',
  'addresses',
  'age_days',
  'age_since',
  'dropped',
  'verdict',
  'title',
  'month',
  'day',
  'severity',
  'systems',
  'team',
  'path',
  'line',
];

/** An action as cells under these heads; what is not said is empty. */
function cellsOf(row: ActionRow): readonly string[] {
  const { postmortem, age } = row;
  return [
    postmortem.id,
    row.id,
    row.state,
    row.overdue ? 'yes' : 'no',
    row.due,
    row.text,
    row.owner,
    row.kind,
    row.priority,
    row.ticket,
    row.ticketUrl,
    row.addresses.join(', '),
    age?.days,
    age?.since,
    row.dropped,
    row.verdict,
    postmortem.title,
    postmortem.month,
    postmortem.day,
    postmortem.severity,
    postmortem.systems.join(', '),
    postmortem.team,
    postmortem.path,
    row.line,
  ].map((value) => String(value ?? ''));
}
