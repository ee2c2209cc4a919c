import type { Figure, Statistics } from '@debrief/api';
import { figureNames } from '@debrief/library';
import { describe, expect, test } from 'vitest';
import { examples, type Served, served, servedToAll } from '../testing/folder.js';

const asked = async ({ get }: Served, query = ''): Promise<Statistics> => {
  const { status, body } = await get(`/statistics${query}`);
  expect(status).toBe(200);
  return body as Statistics;
};

const server = await servedToAll();

describe('Figures', () => {
  test('are all there, and each is the one that is asked for by itself', async () => {
    const { groups, postmortems, choices } = await asked(server);
    const figures = groups.flatMap((group) => group.figures);
    expect(figures.map(({ name }) => name)).toEqual(figureNames);
    expect(postmortems).toBe(20);
    for (const figure of figures)
      expect((await server.get(`/statistics/${figure.name}`)).body).toEqual(figure);
    expect(choices.year).toEqual(['2026', '2025', '2024']);
    expect(await server.get('/statistics/best-team')).toMatchObject({ status: 404 });
  });

  test('count those that are asked for, and say which words fit none', async () => {
    const all = await asked(server, '?year=2026');
    expect(all.postmortems).toBe(
      Object.keys(examples()).filter((path) => /^2026\/[^/]+\.md$/.test(path)).length,
    );
    expect(await asked(server, '?since=2026&until=2026-12-31')).toMatchObject({
      postmortems: all.postmortems,
    });
    expect((await asked(server, '?system=nowhere&since=soon')).unknown).toEqual([
      { filter: 'system', word: 'nowhere' },
      { filter: 'since', word: 'soon' },
    ]);
  });

  test('name nobody: with other people they are the same', async () => {
    const renamed = await served(
      Object.fromEntries(
        Object.entries(examples()).map(([path, bytes]) => [
          path,
          path.endsWith('.md')
            ? Buffer.from(bytes).toString().replaceAll('Marisol Quiroga', 'Someone Else')
            : bytes,
        ]),
      ),
    );
    expect(await asked(renamed)).toEqual(await asked(server));
    expect(JSON.stringify(await asked(server))).not.toContain('Quiroga');
  });

  test('tell from the past when one became final', async () => {
    const id = '2026/11.pay.declines';
    const text = (status: string): string =>
      `---\nstatus: ${status}\n---\n\n# Declined\n\n## Timeline\n\n- 2026-11-10 10:41 UTC **Began.** It began.\n- 2026-11-10 11:00 UTC **Resolved.** It was over.\n`;
    const own = await served({ [`${id}.md`]: text('draft') });
    own.repository.commit({ [`${id}.md`]: text('in-review') }, 'Review');
    own.repository.commit({ [`${id}.md`]: text('final') }, 'Final');
    own.repository.commit({ [`${id}.md`]: `${text('final')}\nMore.\n` }, 'More');
    const { value, n } = (await own.get('/statistics/to-publish')).body as Figure;
    expect([n, value]).toMatchObject([
      1,
      { kind: 'spread', unit: 'days', values: [{ id, title: 'Declined', value: 10 }] },
    ]);
  });
});
