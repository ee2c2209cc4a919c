import type { Edit, Finding, Severity } from '@debrief/document';
import { lineStart } from './lines.js';

/** Something that is not right in a policy. */
export interface Problem {
  readonly rule: `policy/${'yaml' | 'unknown-key' | 'unknown-rule' | 'value' | 'duplicate'}`;
  readonly severity: Severity;
  readonly from: number;
  readonly to: number;
  readonly message: string;
  /** A line that would do, where it cannot be told what was meant. */
  readonly instead?: string;
  readonly fix?: { readonly title: string; readonly edits: readonly Edit[] };
}

export type Report = (problem: Problem) => void;

/** So many are worth reading at a time. */
const most = 100;

const closing = 'What stands behind it is not read yet: mend what is above, and check again.';

/** Gathers what is not right, in the order of the text, and not without end. */
export class Problems {
  readonly #text: string;
  readonly #problems: Problem[] = [];
  /** Lines that are no YAML: what they seem to say is not worth a second message. */
  readonly #broken = new Set<number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** False where so many were gathered that the rest is not worth reading yet. */
  get open(): boolean {
    return this.#problems.length < most;
  }

  readonly report: Report = (problem) => {
    if (!this.open) return;
    const line = lineStart(this.#text, problem.from);
    if (this.#broken.has(line)) return;
    if (problem.severity === 'error') this.#broken.add(line);
    const last = this.#problems.length === most - 1;
    this.#problems.push(last ? { ...problem, message: `${problem.message} ${closing}` } : problem);
  };

  findings(): Finding[] {
    return this.#problems
      .map(({ rule, severity, from, to, message, instead, fix }) => ({
        rule,
        severity,
        from,
        to,
        message,
        ...(instead !== undefined && { instead }),
        fixes: fix ? [fix] : [],
      }))
      .sort((a, b) => a.from - b.from || a.to - b.to);
  }
}
