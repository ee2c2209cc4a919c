import { expect, test } from 'vitest';
import { type Files, served } from '../testing/folder.js';

const folder: Files = {
  'debrief.yaml': 'format: 1\npeople:\n  Dana Reyes: { handles: ["@U01DANA"] }\n',
};

test('a chat becomes rows, with people by the names that the team has for them', async () => {
  const server = await served(folder);
  const text = JSON.stringify([{ type: 'message', user: 'U01DANA', text: 'Rising', ts: '1795172000.0001' }]);
  const { status, body } = await server.post('/timeline', { text, zone: 'CET' });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    format: 'slack export',
    rows: [{ who: 'Dana Reyes', time: '2026-11-20 11:53 CET', text: 'Rising' }],
  });
  expect(server.repository.git('rev-list', '--count', 'HEAD')).toBe('1\n');
});

test('the day of the server counts where none is said, and that of the incident first', async () => {
  const server = await served(folder);
  const { body: today } = await server.post('/timeline', { text: 'Yesterday\n10:53 Rising' });
  const { body: day } = await server.post('/timeline', { text: '10:53 Rising', day: '2026-11-03' });
  expect([today, day]).toMatchObject([
    { rows: [{ time: '2026-11-20 10:53' }] },
    { rows: [{ time: '2026-11-03 10:53' }] },
  ]);
});

test.each([
  ['no text', {}],
  ['text of another type', { text: 7 }],
  ['a day that is none', { text: 'x', today: 'soon' }],
  ['too much', { text: 'x'.repeat(2_000_001) }],
])('%s is refused', async (_, body) => {
  const server = await served(folder);
  expect((await server.post('/timeline', body)).status).toBe(400);
});
