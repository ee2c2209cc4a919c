import { listeningSchema } from '@debrief/api';
import { parse } from '@debrief/document';
import { check } from '@debrief/language';
import { expect, test } from 'vitest';
import { served } from '../testing/folder.js';

const policy = `format: 1
people:
  Mei Chen: { handles: ['@mei'] }
systems:
  ledger: { name: The ledger }
rules:
  hindsight: off
internal: [Project Falcon]
`;

test('A browser finds with it what the server finds', async () => {
  const text =
    '# Orders\n\n## Summary\n\nIt should have been tested.\n\n## External message\n\nProject Falcon failed.\n';
  const { get } = await served({ 'debrief.yaml': policy, '2026/11.orders.late.md': text });
  const options = listeningSchema.parse((await get('/listening')).body);
  expect(options.people).toEqual([{ name: 'Mei Chen', handles: ['@mei'] }]);
  const rules = check(parse(text).model, options).map(({ rule }) => rule);
  expect(rules).not.toContain('hindsight/should-have');
  expect(rules).toContain('external/internal-name');
});
