import { folded } from '../policy/nearest.js';
import type { Policy, Trigger } from '../policy/policy.js';
import { listed, withArticle } from '../words.js';
import { affectedBy } from './affected.js';
import { type Considered, considered } from './considered.js';
import { isAssumed } from './happened.js';
import type { Incident } from './incident.js';

/** A trigger that asks. */
export interface Match {
  readonly trigger: Trigger;
  /** Null where it is about no single system. */
  readonly system: string | null;
  readonly because: string;
}

/** What policy says to an incident, and why. */
export interface Advice {
  /** Whether policy asks for a postmortem; that it does not hinders nobody. */
  readonly asked: boolean;
  readonly matches: readonly Match[];
  readonly severityAsks: boolean;
  /** All that policy was asked about, what did not match among it. */
  readonly considered: readonly Considered[];
  /** How much it matters to begin; that it may happen again raises it. */
  readonly priority: 'soon' | 'usual' | 'as you like';
  /** True where it is unlikely to happen again and nothing asks, so that those concerned decide. */
  readonly discretion: boolean;
  /** Writing begins when the service is stable: before, people have other things to do. */
  readonly draft: { readonly opens: 'now' | 'once stable'; readonly words: string };
  /** Systems that the policy does not list. */
  readonly unknownSystems: readonly string[];
  /** The answer in a sentence. */
  readonly headline: string;
  /** Its reasons, and what else is worth knowing, in sentences. */
  readonly words: readonly string[];
}

/**
 * Whether policy asks for a postmortem, which triggers match, and why.
 *
 *     should({ ...unknownIncident, systems: ['search'], minutes: 45 }, policy).asked; // true
 */
export function should(given: Incident, policy: Policy): Advice {
  const incident = { ...given, minutes: knownMinutes(given.minutes) };
  const all = considered(incident, policy);
  const matches = all
    .filter(({ verdict }) => verdict === 'asks')
    .map(({ trigger, system, because }) => ({ trigger, system, because }));
  const severityAsks = incident.severity !== null && isOneOf(policy.always, incident.severity);
  const asked = severityAsks || matches.length > 0;
  const discretion = !asked && incident.recurrence === 'unlikely';
  const unknownSystems = affectedBy(incident.systems, policy).flatMap(({ known, id }) =>
    known || id === null ? [] : [id],
  );
  return {
    ...{ asked, matches, severityAsks, considered: all, discretion, unknownSystems },
    priority: priorityOf(incident, asked),
    draft: draftOf(incident, policy),
    headline: headline(asked, discretion, policy),
    words: [
      ...(severityAsks ? [`Its severity is ${incident.severity}, after which policy always asks.`] : []),
      ...distinct(all.filter(({ verdict }) => verdict === 'asks')),
      ...(asked ? [] : distinct(all.filter(({ verdict }) => verdict !== 'asks' && verdict !== 'not so'))),
      ...again(incident),
      ...remarks(incident, unknownSystems, policy),
    ],
  };
}

function knownMinutes(minutes: number | null): number | null {
  return minutes !== null && minutes >= 0 && Number.isFinite(minutes) ? minutes : null;
}

/** Whether a severity is one of several; `SEV-1` and `sev1` are one. */
function isOneOf(severities: readonly string[], severity: string): boolean {
  return severities.some((each) => folded(each) === folded(severity));
}

function headline(asked: boolean, discretion: boolean, { noun }: Policy): string {
  if (asked) return `Policy asks for ${withArticle(noun)}.`;
  const not = `Policy does not ask for ${withArticle(noun)}`;
  if (discretion) return `${not}, and it is unlikely to happen again: those concerned decide.`;
  return `${not}. Anybody may call for one all the same.`;
}

function mayComeBack({ recurrence, similar }: Incident): boolean {
  return recurrence === 'likely' || (recurrence === null && similar > 0);
}

function priorityOf(incident: Incident, asked: boolean): Advice['priority'] {
  if (mayComeBack(incident)) return asked ? 'soon' : 'usual';
  return asked ? 'usual' : 'as you like';
}

function again(incident: Incident): string[] {
  const { similar, recurrence } = incident;
  const before = similar === 1 ? 'One like it is known' : `${similar} like it are known`;
  if (mayComeBack(incident)) {
    const why = recurrence === 'likely' ? 'It is likely to happen again' : before;
    return [`${why}, so it is worth beginning soon, while something can still be changed.`];
  }
  return recurrence === 'unlikely' && similar > 0
    ? [`It is said to be unlikely to happen again. ${before}.`]
    : [];
}

function draftOf({ stable }: Incident, { noun }: Policy): Advice['draft'] {
  if (stable) return { opens: 'now', words: 'The service is stable, so writing can begin.' };
  const words = `First the service. Writing the ${noun} begins once it is stable; until then, short notes with times help most.`;
  return { opens: 'once stable', words };
}

function remarks(incident: Incident, unknown: readonly string[], policy: Policy): string[] {
  const { severity, minutes } = incident;
  const known = [...policy.severities.keys()];
  const strange = severity !== null && known.length > 0 && !isOneOf(known, severity);
  const are = unknown.length === 1 ? 'it is read as one' : 'they are read as ones';
  return [
    ...(unknown.length > 0 && policy.systems.size > 0
      ? [`Policy does not list ${listed(unknown, 'or')}, so ${are} that people outside use.`]
      : []),
    ...(strange ? [`Policy does not list the severity ${severity}; it knows ${listed(known)}.`] : []),
    ...(isAssumed(incident) && minutes !== null
      ? ['Nothing says how it was felt, so it is read as: some people could not use what they came for.']
      : []),
  ];
}

/** Each sentence once. */
function distinct(all: readonly Considered[]): string[] {
  return [...new Set(all.map(({ because }) => because))];
}
