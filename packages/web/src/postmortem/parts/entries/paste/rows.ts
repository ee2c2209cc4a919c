import type { Pasted, PastedRow } from '@debrief/api/client';
import {
  type Entry,
  isRefusal,
  type Model,
  type Parsed,
  readMoment,
  type Step,
  takeStep,
} from '@debrief/document';
import { withSource } from '../facts.js';
import { momentOfChoice } from '../moments.js';
import { type TimesAround, understood } from '../times.js';

/** A row that a person looks through before it becomes an entry. */
export interface LookedAt {
  /** Whether it is to be added. */
  readonly isWanted: boolean;
  readonly time: string;
  readonly text: string;
  readonly who: string;
  readonly moment: string;
  readonly isCertain: boolean;
  readonly also: string;
  readonly source: string;
  /** True where the timeline has such an entry already. */
  readonly isThere: boolean;
  /** What is to be looked at. */
  readonly problem: string | null;
}

/** The rows of a reading; those that the timeline has already, and those without a time, wait for a yes. */
export function lookedAt(pasted: Pasted, zone: string, model: Model): readonly LookedAt[] {
  return pasted.rows.map((row) => {
    const isThere = hasEntry(model, row, zone);
    const time = row.time ?? '';
    return {
      isWanted: !isThere && row.time !== null && row.problem === null,
      // The zone stands above all rows.
      time: zone !== '' && time.endsWith(` ${zone}`) ? time.slice(0, -zone.length - 1) : time,
      text: row.text,
      who: row.who ?? '',
      moment: model.timeline.some(({ moment }) => moment === row.moment) ? '' : (row.moment ?? ''),
      isCertain: row.certain,
      also: row.also ?? '',
      source: row.source ?? '',
      isThere,
      problem: row.problem,
    };
  });
}

/** Whether an entry tells the same at the same minute. */
function hasEntry(model: Model, { time, text }: PastedRow, zone: string): boolean {
  if (time === null) return false;
  const said = readMoment(time, { today: '2000-01-01', zone: zone === '' ? null : zone });
  if (typeof said === 'string') return false;
  const hasDay = /\d{4}-\d\d-\d\d/.test(time);
  const isSameTime = ({ at, local }: Entry): boolean => {
    if (!hasDay || local?.includes('T') !== true) return local?.slice(-5) === said.local.slice(-5);
    return at !== null && said.at !== null ? at === said.at : local === said.local;
  };
  return model.timeline.some((entry) => isSameTime(entry) && tellsTheSame(entry.text, text));
}

/** Whether two texts have most of their words in common. */
export function tellsTheSame(one: string, other: string): boolean {
  const [first, second] = [wordsIn(one), wordsIn(other)];
  const smaller = Math.min(first.size, second.size);
  if (smaller === 0) return first.size === second.size;
  const common = [...first].filter((word) => second.has(word)).length;
  return common / smaller >= (smaller < 4 ? 1 : 0.7);
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

export interface Adding {
  readonly zone: string;
  readonly today: string;
  readonly saysWho: boolean;
  readonly around: TimesAround;
}

/** The steps that add the wanted rows, or what each row that cannot be added needs. */
export async function stepsFor(
  parsed: Parsed,
  rows: readonly LookedAt[],
  adding: Adding,
): Promise<{ readonly steps: readonly Step[]; readonly after: Parsed } | ReadonlyMap<number, string>> {
  const problems = new Map<number, string>();
  const steps: Step[] = [];
  let after = parsed;
  for (const [index, row] of rows.entries()) {
    if (!row.isWanted) continue;
    if (index % 20 === 19) await new Promise((resolve) => setTimeout(resolve, 0));
    const done = added(after, row, adding);
    if (typeof done === 'string') problems.set(index, done);
    else {
      steps.push(done.step);
      after = done.parsed;
    }
  }
  return problems.size > 0 ? problems : { steps, after };
}

function added(
  parsed: Parsed,
  row: LookedAt,
  { zone, today, saysWho, around }: Adding,
): { readonly step: Step; readonly parsed: Parsed } | string {
  const when = understood(row.time, { zone, today }, around);
  if ('problem' in when) return when.problem;
  const words = row.text.trim();
  if (words === '' && row.moment === '') return 'Say what happened then, or leave it out.';
  let refused = '';
  for (const text of [words, escaped(words), `“${words}”`]) {
    const told = withSource(saysWho && row.who !== '' ? `${row.who}: ${text}` : text, row.source);
    const uncertain = !row.isCertain || when.isApproximate;
    const step: Step = {
      do: 'add',
      what: 'entry',
      facts: {
        time: when.time,
        text: told,
        moment: momentOfChoice(row.moment),
        ...(uncertain && { uncertain: true }),
      },
    };
    const done = takeStep(parsed, step);
    if (!isRefusal(done)) return { step, parsed: done.parsed };
    refused = done.message;
  }
  return refused;
}

/** Words that show as they are, whatever marks stand in them. */
function escaped(words: string): string {
  return words.replace(/[\\`*_[\]<>&~|$#]/g, '\\$&');
}
