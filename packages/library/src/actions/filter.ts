import { type Policy, samePerson } from '@debrief/process';
import { isWithin, type Period } from '../period/index.js';
import type { ActionRow } from './row.js';
import type { ActionState } from './state.js';

/** Which actions are asked for. Of several words one has to fit, of several filters all; none asks for nothing. */
export interface ActionFilters {
  readonly owner?: readonly string[];
  readonly team?: readonly string[];
  readonly system?: readonly string[];
  readonly severity?: readonly string[];
  readonly kind?: readonly string[];
  readonly priority?: readonly string[];
  readonly state?: readonly ActionState[];
  /** The day until which it is to be done lies in one of these. */
  readonly due?: readonly Period[];
  readonly dueBefore?: string;
  readonly dueAfter?: string;
  readonly overdue?: boolean;
  /** It is older than so many days. */
  readonly older?: number;
  /** Each is to be found in the action or in the title of its postmortem. */
  readonly words?: readonly string[];
}

const named = ['owner', 'team', 'system', 'severity', 'kind', 'priority'] as const;
type Named = (typeof named)[number];

/** A word that was asked for and that no action has, with those that there are. */
export interface UnknownWord<Filter extends string = string> {
  readonly filter: Filter;
  readonly word: string;
  readonly known: readonly string[];
}

/** The actions that are asked for, in the order in which they came. */
export function chosen(
  rows: readonly ActionRow[],
  filters: ActionFilters,
  policy: Policy,
): readonly ActionRow[] {
  const words = (filters.words ?? []).map(folded);
  return rows.filter(
    (row) =>
      named.every((name) => takes(row, name, filters[name] ?? [], policy)) &&
      (filters.state === undefined || filters.state.length === 0 || filters.state.includes(row.state)) &&
      takesDue(row, filters) &&
      (filters.overdue !== true || row.overdue) &&
      (filters.older === undefined || (row.age !== null && row.age.days > filters.older)) &&
      words.every((word) => folded(`${row.text}\n${row.postmortem.title ?? ''}`).includes(word)),
  );
}

/** Words that fit no action at all, whatever else is asked for. */
export function unknownWords(
  rows: readonly ActionRow[],
  filters: ActionFilters,
  policy: Policy,
): readonly UnknownWord[] {
  return named.flatMap((filter) =>
    (filters[filter] ?? [])
      .filter((word) => !rows.some((row) => takes(row, filter, [word], policy)))
      .map((word) => ({ filter, word, known: distinct(rows.flatMap((row) => said(row, filter))) })),
  );
}

function takes(row: ActionRow, name: Named, words: readonly string[], policy: Policy): boolean {
  if (words.length === 0) return true;
  const fits = (value: string, word: string): boolean =>
    name === 'owner' ? isOwner(value, word, policy) : folded(value) === folded(word);
  return said(row, name).some((value) => words.some((word) => fits(value, word)));
}

function said({ owner, kind, priority, postmortem }: ActionRow, name: Named): readonly string[] {
  const { team, systems, severity } = postmortem;
  const value = { owner, team, severity, kind, priority, system: null }[name];
  if (name === 'system') return systems;
  return value === null ? [] : [value];
}

const answers = new WeakMap<Policy, Map<string, boolean>>();

/** As `ownerFits`; many actions have the same few owners, so each is asked about once. */
function isOwner(owner: string, word: string, policy: Policy): boolean {
  const known = answers.get(policy) ?? new Map<string, boolean>();
  answers.set(policy, known);
  const key = `${owner}\0${word}`;
  const fits = known.get(key) ?? ownerFits(owner, word, policy);
  if (known.size < mostAnswers) known.set(key, fits);
  return fits;
}

const mostAnswers = 100_000;

/** Whether words name an owner: by a name or a handle that the policy knows, or by a part of the name. */
function ownerFits(owner: string, word: string, policy: Policy): boolean {
  const names = [owner, ...owner.split(/\s*(?:[,;/&+]|\band\b)\s*/)].filter((name) => name !== '');
  const known = [...policy.people.values()].filter(({ name }) =>
    names.some((each) => samePerson(each, name, policy)),
  );
  const wanted = folded(word);
  return (
    names.some((name) => samePerson(name, word, policy)) ||
    [...names, ...known.map(({ name }) => name)].some((name) =>
      folded(name)
        .split(/[\s._-]+/)
        .includes(wanted),
    )
  );
}

function takesDue({ dueDay }: ActionRow, { due = [], dueBefore, dueAfter }: ActionFilters): boolean {
  if (due.length === 0 && dueBefore === undefined && dueAfter === undefined) return true;
  return (
    dueDay !== null &&
    (due.length === 0 || due.some((period) => isWithin(dueDay, period))) &&
    (dueBefore === undefined || dueDay < dueBefore) &&
    (dueAfter === undefined || dueDay > dueAfter)
  );
}

function folded(word: string): string {
  return word.normalize('NFC').toLowerCase().trim().replace(/^@/, '');
}

/** Each once, whatever its case, as it was written first. */
function distinct(words: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const word of words) if (!found.has(folded(word))) found.set(folded(word), word);
  return [...found.values()].toSorted();
}
