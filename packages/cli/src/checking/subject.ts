import type { DiscussionFile, Finding } from '@debrief/document';
import type { CheckOptions } from '@debrief/language';
import type { Version } from '@debrief/process';
import type { Link } from '@debrief/process/links';
import type { Policy } from '@debrief/process/policy';

/** A postmortem in a folder of them, with what the process asks about beside its text. */
export interface Subject {
  /** `2026/11.payments.failover-declines` */
  readonly id: string;
  /** What was said about it, and its committed past; read only where its status claims something. */
  readonly discussion: readonly DiscussionFile[];
  readonly versions: readonly Version[] | null;
  readonly today: string;
}

/** A text that has still to be checked. */
export interface Task {
  readonly text: string;
  readonly options: CheckOptions;
  readonly policy: Policy;
  /** Null for any other text. */
  readonly subject: Subject | null;
}

/** What was found in a text, and what in it leads into its folder: whether that is there may change any time. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly links: readonly Link[];
}

/** A text that there is nothing to say about. */
export const nothingFound: Found = { findings: [], links: [] };
