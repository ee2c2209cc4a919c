import type { Finding } from '@debrief/document';
import type { CheckOptions } from '@debrief/language';

/** What is the matter with a file before anybody reads its words. */
const troubles = {
  unreadable: 'error',
  binary: 'error',
  'too-large': 'error',
  'utf-16': 'error',
  encoding: 'warning',
  empty: 'note',
} as const;

export type Trouble = keyof typeof troubles;

/** The finding about it, at the start of the file unless a place is given. */
export function troubleOf(trouble: Trouble, message: string, from = 0, to = from): Finding {
  return { rule: `syntax/${trouble}`, severity: troubles[trouble], from, to, message, fixes: [] };
}

/** As the policy weighs it; null where that turns it off. The rules of language need not be loaded for this. */
export function weighed(finding: Finding, { settings }: CheckOptions): Finding | null {
  const said = settings?.[finding.rule] ?? settings?.['syntax'];
  if (said === 'off') return null;
  return said === undefined ? finding : { ...finding, severity: said };
}
