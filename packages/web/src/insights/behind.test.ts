import { expect, test } from 'vitest';
import { behind } from './behind.js';

test.each([
  ['systems', 'app', {}, 'system:app'],
  ['themes', 'retries without pause', {}, 'theme:"retries without pause"'],
  ['months', '2026-05', {}, 'in:2026-05'],
  ['quarters', '2026-Q2', {}, 'since:2026-04 until:2026-06'],
  ['quarters', '2026-Q4', {}, 'since:2026-10 until:2026-12'],
  ['detected-by', 'alarm', {}, 'detected:alarm'],
  ['detected-by', 'other', {}, null],
  ['levels', 'technical', {}, null],
  ['verdicts', 'in part', {}, null],
  ['systems', 'app', { severity: ['sev1', 'sev2'], label: 'dns' }, 'system:app severity:sev1,sev2 label:dns'],
  ['systems', 'app', { year: '2026', since: '2026-03' }, 'system:app in:2026 since:2026-03'],
  ['systems', 'app', { year: ['2025', '2026'] }, null],
])('%s, %s with %j: %s', (figure, row, search, query) => {
  expect(behind(figure, row, search)).toBe(query);
});
