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
  readonly bias?: string;
  readonly ask?: string;
  readonly fixes: readonly Fix[];
}
