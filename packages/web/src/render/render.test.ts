import { expect, test } from 'vitest';
import { shown } from '../testing/shown.js';

const decisions = { '/decisions': { decisions: [] } };

test.each([
  '/decisions',
  '/decisions/',
  '/decisions?from=a+b',
  '/decisions?from=a%20b',
  '//decisions',
])('%s is the same page, however it is written', async (url) => {
  const page = await shown(url, decisions);
  expect(page.status).toBe(200);
  expect(page.words).toContain('Decisions not to write one');
});

test.each([
  '/nothing',
  '/%',
  '/2026/%',
  '//elsewhere.example/',
  '/a/b/c/d/e',
])('%s is told as missing', async (url) => {
  const page = await shown(url, {});
  expect(page.status).toBe(404);
  expect(page.words).toContain('There is no page here');
});
