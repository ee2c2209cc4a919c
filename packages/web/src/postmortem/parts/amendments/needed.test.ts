import { parse } from '@debrief/document';
import { expect, test } from 'vitest';
import { needsAmendment } from './needed.js';

const text = (status: string, summary: string, more = ''): string =>
  `---\nstatus: ${status}\n---\n\n# Orders were late\n\n## Summary\n\n${summary}\n\n## Action items\n\n- [ ] **A1** Add jitter\n${more}`;
const needs = (before: string, after: string): boolean =>
  needsAmendment(parse(before).model, parse(after).model, '2026-12-16');

test('Other words of a final text ask for an amendment, those of a draft do not', () => {
  expect(needs(text('final', 'Late.'), text('final', 'Very late.'))).toBe(true);
  expect(needs(text('closed', 'Late.'), text('closed', 'Very late.'))).toBe(true);
  expect(needs(text('draft', 'Late.'), text('draft', 'Very late.'))).toBe(false);
  expect(needs(text('in-review', 'Late.'), text('final', 'Very late.'))).toBe(false);
});

test('Work that goes on asks for none', () => {
  const before = text('final', 'Late.');
  expect(needs(before, before.replace('[ ]', '[x]'))).toBe(false);
});

test('What is told today is told for the day', () => {
  const told = '\n## Amendments\n\n- 2026-12-16 Dana Reyes: corrected the number\n';
  expect(needs(text('final', 'Late.', told), text('final', 'Very late.', told))).toBe(false);
  const earlier = told.replace('12-16', '12-15');
  expect(needs(text('final', 'Late.', earlier), text('final', 'Very late.', earlier))).toBe(true);
});
