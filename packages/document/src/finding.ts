import type { Edit, Range } from './range.js';

export type Severity = 'error' | 'warning' | 'note';

/** A change that would settle a finding. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/**
 * Something worth saying about a stretch of the text. Syntax, process and language rules all speak in findings;
 * the first part of `rule` is its family: `syntax/duplicate-id`.
 */
export interface Finding extends Range {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The bias or habit behind the words. */
  readonly bias?: string;
  /** Why it matters, in one sentence. */
  readonly why?: string;
  /** The question to ask instead. */
  readonly ask?: string;
  /** A pattern for what to write instead, where no edit can. */
  readonly instead?: string;
  readonly fixes: readonly Fix[];
}
