import type { ActionRow } from '@debrief/api/client';
import type { Action, Model } from '@debrief/document';

/** What can be changed of an action from a list; what is left out stays. */
export interface RowFacts {
  readonly done?: boolean;
  readonly dropped?: string | null;
  readonly verdict?: string | null;
  readonly owner?: string | null;
  readonly due?: string | null;
  readonly ticket?: string | null;
}

/** By which an action is known in lists, where its line may change with every edit above it. */
export function rowKey({ id, text, postmortem }: ActionRow): string {
  return `${postmortem.id}#${id ?? ''} ${text}`;
}

/** A row as it is once these facts are in the text. */
export function afterFacts(row: ActionRow, facts: RowFacts): ActionRow {
  const { done = row.state === 'done' || row.state === 'judged' } = facts;
  const dropped = facts.dropped === undefined ? row.dropped : facts.dropped;
  const verdict = facts.verdict === undefined ? row.verdict : facts.verdict;
  const state = dropped !== null ? 'dropped' : !done ? 'open' : verdict === null ? 'done' : 'judged';
  const due = facts.due === undefined ? row.due : facts.due;
  return {
    ...row,
    ...{ state, dropped, verdict, due },
    owner: facts.owner === undefined ? row.owner : facts.owner,
    ...(facts.ticket !== undefined && ticketIn(facts.ticket)),
    ...(due !== row.due && { dueDay: dayIn(due), overdue: false }),
    ...(state !== 'open' && { overdue: false }),
  };
}

/** The facts that take others back. */
export function inverse(row: ActionRow, facts: RowFacts): RowFacts {
  return {
    ...('done' in facts && { done: row.state === 'done' || row.state === 'judged' }),
    ...('dropped' in facts && { dropped: row.dropped }),
    ...('verdict' in facts && { verdict: row.verdict }),
    ...('owner' in facts && { owner: row.owner }),
    ...('due' in facts && { due: row.due }),
    ...('ticket' in facts && { ticket: ticketWords(row.ticket ?? '', row.ticketUrl ?? '') || null }),
  };
}

/** A ticket as the text has it: its key, its address, or a link of both. */
export function ticketWords(ticket: string, ticketUrl: string): string {
  const [key, url] = [ticket.trim(), ticketUrl.trim()];
  if (url === '' || key === url) return key;
  return key === '' ? url : `[${key}](${url})`;
}

function ticketIn(words: string | null): Pick<ActionRow, 'ticket' | 'ticketUrl'> {
  const [, key, url] = /^\[([^\]]*)\]\((\S+)\)$/.exec(words ?? '') ?? [];
  return { ticket: key ?? words, ticketUrl: url ?? null };
}

function dayIn(words: string | null): string | null {
  return words?.match(/^\d{4}-\d{2}-\d{2}$/)?.[0] ?? null;
}

/** The action of a row in its text: by its number, where that is one of its own, or else by its words. */
export function actionOf(
  { actions }: Model,
  { id, text, line }: ActionRow,
  lineAt: (offset: number) => number,
): Action | null {
  const named = actions.filter((each) => (each.id?.value ?? null) === id);
  if (id !== null && named.length === 1) return named[0] ?? null;
  const alike = named.filter((each) => each.text === text);
  return alike.find((each) => lineAt(each.from) === line) ?? alike[0] ?? null;
}

/** Whether two rows say the same, wherever they stand. */
export function isSameRow(one: ActionRow, other: ActionRow): boolean {
  const says = ({ text, state, owner, due, ticket, ticketUrl, dropped, verdict }: ActionRow): string =>
    JSON.stringify([text, state, owner, due, ticket, ticketUrl, dropped, verdict]);
  return says(one) === says(other);
}
