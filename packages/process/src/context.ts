import type { Finding, Model, Thread } from '@debrief/document';
import type { Policy } from './policy/policy.js';

/** A postmortem with everything around it that the process asks about. What is not known is null, and not asked. */
export interface Context {
  /** `2026/11.payments.failover-declines`; null for a text that stands in no repository of postmortems. */
  readonly id: string | null;
  readonly model: Model;
  readonly policy: Policy;
  /** What the syntax and the language of the text raised, as the policy weighs it. */
  readonly findings: readonly Finding[];
  readonly discussion: readonly Thread[] | null;
  readonly history: History | null;
  readonly surroundings: Surroundings | null;
  /** `2026-11-20` */
  readonly today: string;
}

/** How a postmortem came to say what it says. */
export interface History {
  /** Newest first, what is not committed yet among them. */
  readonly versions: readonly Version[];
}

/** A text as it was from one day on. */
export interface Version {
  /** `2026-11-20` */
  readonly day: string;
  readonly text: string;
}

/** The folder that a postmortem stands in. */
export interface Surroundings {
  /** Where the postmortem stands in it: `2026/11.payments.failover-declines.md`. */
  readonly path: string;
  /** Whether there is a file or a folder of this path. */
  exists(path: string): boolean;
  /** The id that a postmortem has today, asked by an id that it has or once had; null where there is none. */
  current(id: string): string | null;
}
