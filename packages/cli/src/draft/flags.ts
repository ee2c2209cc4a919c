import { problemOfId, problemOfTitle } from '@debrief/process/calling';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import { nearest } from '../nearest.js';
import { listed, splitList } from '../words.js';
import { triggers } from './triggers.js';

/** What the command line may say of a new postmortem. */
export interface Flags {
  readonly title?: string;
  readonly system?: readonly string[];
  readonly severity?: string;
  readonly trigger?: readonly string[];
  readonly began?: string;
  readonly owner?: string;
  readonly template?: string;
  readonly event?: string;
  readonly id?: string;
  readonly yes?: boolean;
  readonly message?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** What is known before anybody is asked; null is not known. */
export interface Known {
  readonly title: string | null;
  readonly systems: readonly string[] | null;
  readonly severity: string | null;
  readonly triggers: readonly string[] | null;
  readonly began: string | null;
  readonly owner: string | null;
  readonly template: string | null;
  /** An id that somebody wants as it is. */
  readonly id: string | null;
}

/** The flags as facts; one that cannot be meant ends the command. */
export function knownBy(flags: Flags): Known {
  return {
    title: words(flags.title) && stopAt('The title', problemOfTitle, words(flags.title) ?? ''),
    systems: parts(flags.system),
    severity: words(flags.severity),
    triggers: parts(flags.trigger)?.map(knownTrigger) ?? null,
    began: words(flags.began),
    owner: words(flags.owner) && stopAt('--owner', problemOfOwner, words(flags.owner) ?? ''),
    template: words(flags.template),
    id: words(flags.id) && stopAt('--id', problemOfId, (words(flags.id) ?? '').replace(/\.md$/i, '')),
  };
}

/** A postmortem has exactly one owner, so that everybody knows whom to ask. */
export function problemOfOwner(owner: string): string | null {
  return /[,;&]|\sand\s/i.test(owner)
    ? 'One person keeps it together, and many write: name the one here, the others as responders'
    : null;
}

function stopAt(flag: string, problemOf: (words: string) => string | null, given: string): string {
  const problem = problemOf(given);
  if (problem === null) return given;
  throw new Stop(exits.usage, `${flag} ${given} cannot be.`, `${problem}.`);
}

function knownTrigger(given: string): string {
  const known = triggers.map(({ value }) => value);
  const wanted = given.toLowerCase().replace(/[\s_]+/g, '-');
  if (known.includes(wanted)) return wanted;
  const near = nearest(wanted, known);
  throw new Stop(
    exits.usage,
    `There is no trigger ${given}.${near ? ` Did you mean ${near}?` : ''}`,
    `There are ${listed(known)}.`,
  );
}

function words(given: string | undefined): string | null {
  const said = given?.trim().replace(/\s+/g, ' ') ?? '';
  return said === '' ? null : said;
}

/** What is said several times, or with commas, as a list. */
export function parts(given: readonly string[] | undefined): readonly string[] | null {
  const said = splitList(given ?? []).flatMap((each) => words(each) ?? []);
  return said.length === 0 ? null : [...new Set(said)];
}
