import type { Severity } from '@debrief/document';
import { needs } from './needs/needs.js';
import type { Phase } from './phase.js';
import type { Gate } from './status.js';

/** A rule of the `process` family, for help and pages. */
export interface ProcessRule {
  readonly name: `process/${string}`;
  readonly severity: Severity;
  /** What is to be so. */
  readonly says: string;
  readonly why: string;
  /** The gate that asks for it; null for what is to be so in every draft. */
  readonly gate: Gate | null;
  readonly phase: Phase | 'review' | null;
}

const always: readonly Pick<ProcessRule, 'name' | 'severity' | 'says' | 'why'>[] = [
  {
    name: 'process/status',
    severity: 'error',
    says: 'The status is one that its gates support.',
    why: 'Others rely on it: nothing is final unreviewed, and nothing is closed before its actions are judged.',
  },
  {
    name: 'process/file-name',
    severity: 'warning',
    says: 'The file is called after the month, the system and the event.',
    why: 'By its name it is found, and the name is its id.',
  },
  {
    name: 'process/unknown-severity',
    severity: 'warning',
    says: 'The severity is one that the policy knows.',
    why: 'A word of its own decides nothing, and no search for its likes finds it.',
  },
  {
    name: 'process/unknown-system',
    severity: 'warning',
    says: 'The systems are ones that the policy knows.',
    why: 'A second spelling hides one half of what happened to a system.',
  },
  {
    name: 'process/unknown-trigger',
    severity: 'warning',
    says: 'The triggers are ones that there are.',
    why: 'They say why this was written; a word of its own is found by no search.',
  },
  {
    name: 'process/broken-link',
    severity: 'warning',
    says: 'Links into the folder lead to something there.',
    why: 'A graph that is gone is a fact that nobody can look at any more.',
  },
  {
    name: 'process/unknown-related',
    severity: 'warning',
    says: 'Related postmortems are there, and others than this one.',
    why: 'What happened before is the first thing that a reader wants to see.',
  },
  {
    name: 'process/renamed-related',
    severity: 'warning',
    says: 'Related postmortems stand under the names that they have today.',
    why: 'An old name still finds its postmortem here, but not for who reads the file elsewhere.',
  },
];

/** All rules of the process: what the gates ask for, in the order of the phases, and what is to be so in every draft. */
export const processRules: readonly ProcessRule[] = [
  ...always.map((rule) => ({ ...rule, gate: null, phase: null })),
  ...needs.map(({ name, says, why, gate, phase }) => ({
    name,
    severity: 'warning' as const,
    says,
    why,
    gate,
    phase,
  })),
];
