import { expect, test } from 'vitest';
import { createClient } from './client.js';

test('A text comes letter for letter: with the mark that some editors put at its beginning, and its line ends', async () => {
  const text = '\ufeff---\r\nseverity: sev2\r\n---\r\n\r\n# Cards\r\n';
  const fetch = () => Promise.resolve(new Response(text, { headers: { 'debrief-version': 'v1' } }));
  const client = createClient({ base: 'http://127.0.0.1', fetch });
  expect(await client.latest('2026/11.payments.declines')).toEqual({ text, version: 'v1' });
  expect(await client.text('2026/11.payments.declines', '4c1d9a7')).toBe(text);
});
