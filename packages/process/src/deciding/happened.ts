import type { Trigger } from '../policy/policy.js';
import { sentence } from '../words.js';
import type { Affected } from './affected.js';
import type { Incident } from './incident.js';

/** Whether what a trigger speaks of has happened to a system, and how that is told. */
export interface Happened {
  readonly so: boolean;
  /** The beginning of a sentence: `Nobody could use Card payments, which is core`. */
  readonly words: string;
}

/** What is known about a trigger and a system. What somebody says in the words of a trigger is taken as said. */
export function happened(trigger: Trigger, system: Affected, incident: Incident): Happened {
  const said = incident.triggers.includes(trigger);
  const felt = extentOf(incident);
  const { name, criticality } = system;
  const internal = criticality === 'internal' && !system.own.has('user-facing');
  switch (trigger) {
    case 'core-down':
      if (criticality === 'core' && felt === 'full') return so(`nobody could use ${name}, which is core`);
      if (said) return so(`${name} is named as a core system that was down`);
      if (criticality === 'core')
        return notSo(`${name} is core, and not everybody is said to have been without it`);
      return notSo(`${name} is not core`);
    case 'user-facing':
      if (said && felt === null) return so(`people could not use ${name}`);
      if (internal && !said) return notSo(`${name} is internal, so nobody outside could miss it`);
      if (felt !== null && isAssumed(incident) && incident.minutes === null)
        return so(`people may have been without ${name}`);
      if (felt !== null) return so(`${felt === 'full' ? 'nobody' : 'not everybody'} could use ${name}`);
      return notSo(`nobody is said to have been without ${name}`);
    case 'degraded':
      if (said) return so(`using ${name} was slow or unreliable`);
      // What is down is worse than slow; for people outside, another trigger says so.
      if (internal && felt !== null) return so(`not everybody could use ${name}, which is internal`);
      return notSo(`${name} is not said to have been slow or unreliable`);
    case 'data-loss':
      return said ? so('data was lost or wrong') : notSo('no data is said to have been lost or wrong');
    case 'security':
      return said
        ? so('somebody could see or do what they must not')
        : notSo('nobody is said to have seen or done what they must not');
    case 'near-miss':
      return said ? so('it nearly happened') : notSo('it is not said to be a near miss');
    case 'other':
      return said ? so('it is worth learning from for another reason') : notSo('no other reason is said');
  }
}

/** True where nobody says what happened to people: then some of them could not use the systems. */
export function isAssumed(incident: Incident): boolean {
  return incident.extent === null && extentOf(incident) !== null;
}

/** How the systems were out of use, as it is said or assumed; null where they were not. */
export function extentOf({ extent, triggers, minutes }: Incident): Incident['extent'] {
  if (minutes === 0) return null;
  return extent ?? (triggers.length === 0 ? 'partial' : null);
}

function so(words: string): Happened {
  return { so: true, words: sentence(words) };
}

function notSo(words: string): Happened {
  return { so: false, words: sentence(words) };
}
