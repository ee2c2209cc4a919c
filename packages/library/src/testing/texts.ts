import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small postmortem. */
export function postmortem({
  title = 'Search was slow',
  head = 'systems: [search]',
  body = 'Some queries took a minute.',
}: {
  readonly title?: string;
  readonly head?: string;
  readonly body?: string;
} = {}): string {
  return `---\n${head}\n---\n\n# ${title}\n\n## Summary\n\n${body}\n`;
}

/** The event that opens a thread. */
export function opened(id: string, words: string): string {
  return JSON.stringify({
    format: 1,
    id,
    at: '2026-11-06T14:00:00Z',
    by: { name: 'Dana Reyes' },
    type: 'opened',
    words,
  });
}

/** The file of an index, in a folder of its own. */
export function indexFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'debrief-library-')), '.debrief', 'library', 'index.db');
}
