import { parse } from '@debrief/document';
import { expect, test } from 'vitest';
import { claimedStatus, nextStatus, reaches, statuses } from './status.js';

test.each<readonly [string, string]>([
  ['status: draft', 'draft'],
  ['status: in-review', 'in-review'],
  ['status: In Review', 'in-review'],
  ['status: in_review', 'in-review'],
  ['status: FINAL', 'final'],
  ['status: "final"', 'final'],
  ["status: ' closed '", 'closed'],
  ['status: final   # since Monday', 'final'],
  ['status: [closed]', 'closed'],
  ['status: finished', 'draft'],
  ['status: final closed', 'draft'],
  ['status: { is: final }', 'draft'],
  ['status:', 'draft'],
  ['status: null', 'draft'],
  ['# status: final', 'draft'],
  ['state: final', 'draft'],
  ['status: |\n  final', 'final'],
  ['status: !!str final', 'final'],
  ['a: &x final\nstatus: *x', 'draft'],
  ['status: draft\nstatus: final', 'draft'],
])('%j is %s', (line, status) => {
  expect(claimedStatus(parse(`---\n${line}\n---\n\n# Tickets refused\n`).model)).toBe(status);
});

test.each([
  '',
  'status: final\n',
  '```yaml\nstatus: final\n```\n',
  'text\n\n---\nstatus: final\n---\n',
])('%j says no status', (text) => expect(claimedStatus(parse(text).model)).toBe('draft'));

test('each status is followed by the next one, and reaches those before', () => {
  expect(statuses.map(nextStatus)).toEqual(['in-review', 'final', 'closed', null]);
  for (const [index, one] of statuses.entries())
    for (const [other, before] of statuses.entries()) expect(reaches(one, before)).toBe(index >= other);
});
