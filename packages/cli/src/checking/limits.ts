import type { Severity } from '@debrief/document';
import { counted } from '../words.js';
import type { Summary } from './checked.js';

/** So many findings of a severity are fine; null is any number. */
export interface Limits {
  readonly errors: number | null;
  readonly warnings: number | null;
  readonly notes: number | null;
}

const severities = ['errors', 'warnings', 'notes'] as const;

/** The limits that `--fail-on` stands for. */
export function limitsFrom(severity: Severity | 'never'): Limits {
  const from = { error: 1, warning: 2, note: 3, never: 0 }[severity];
  const limit = (rank: number): number | null => (rank <= from ? 0 : null);
  return { errors: limit(1), warnings: limit(2), notes: limit(3) };
}

/**
 * Reads `errors=0,warnings=10`; null for what is no such thing. What is not named has no limit, but an error has to be
 * named to be allowed.
 */
export function limitsIn(words: string): Limits | null {
  const said = new Map<string, number>();
  for (const part of words.split(',')) {
    const [, name = '', number = ''] = /^\s*(error|warning|note)s?\s*=\s*(\d{1,9})\s*$/.exec(part) ?? [];
    if (name === '' || said.has(`${name}s`)) return null;
    said.set(`${name}s`, Number(number));
  }
  return {
    errors: said.get('errors') ?? 0,
    warnings: said.get('warnings') ?? null,
    notes: said.get('notes') ?? null,
  };
}

/** The limits that were passed, each as a sentence. */
export function passed(summary: Summary, limits: Limits): string[] {
  return severities.flatMap((severity) => {
    const [found, most] = [summary[severity], limits[severity]];
    if (most === null || found <= most) return [];
    const one = severity.slice(0, -1);
    const allowed = most === 0 ? 'none is allowed' : `${most} ${most === 1 ? 'is' : 'are'} allowed`;
    return [`${counted(found, one)} found, ${allowed}.`];
  });
}
