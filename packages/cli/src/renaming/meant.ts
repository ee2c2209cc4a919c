import { problemOfId, slug } from '@debrief/process/calling';

/** The id that somebody means, or why it can be none, with one that can where there is one. */
export type Named =
  | { readonly id: string }
  | { readonly problem: string; readonly instead: string | null; readonly id?: undefined };

/**
 * The id that a new name stands for, beside the id before: a whole one, MONTH.SYSTEM.EVENT, SYSTEM.EVENT, or the event
 * alone. `meantId('ledger.late-payouts', '2026/11.payments.down')` is `{ id: '2026/11.ledger.late-payouts' }`.
 */
export function meantId(given: string, before: string): Named {
  const { year, month, system, event } = meant(given.trim().replace(/\.md$/, ''), before);
  const id = `${year}/${month}.${system}.${event}`;
  const problem = problemOfId(id);
  if (problem === null) return { id };
  const better = `${year}/${month}.${slug(system)}.${slug(event)}`;
  return { problem, instead: better !== id && problemOfId(better) === null ? better : null };
}

function meant(given: string, before: string) {
  const old = /^(?<year>.*)\/(?<month>[^.]*)\.(?<system>[^.]*)\./.exec(before)?.groups;
  const slash = given.lastIndexOf('/');
  const words = given.slice(slash + 1).split('.');
  const withMonth = slash >= 0 || (words.length > 2 && /^\d{1,2}$/.test(words[0] ?? ''));
  const [month, ...rest] = withMonth ? words : [old?.['month'], ...words];
  const [system, ...event] = rest.length > 1 || slash >= 0 ? rest : [old?.['system'], ...rest];
  const year = slash < 0 ? old?.['year'] : given.slice(0, slash);
  return { year: year ?? '', month: month ?? '', system: system ?? '', event: event.join('.') };
}
