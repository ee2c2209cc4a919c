import type { Facet, Recurrences, Results } from '@debrief/api';
import { describe, expect, test } from 'vitest';
import { type Served, served, servedToAll } from '../testing/folder.js';

const asked = async ({ get }: Served, query: string): Promise<Results> => {
  const { status, body } = await get(`/search?${query}`);
  expect(status).toBe(200);
  return body as Results;
};
const facet = ({ facets }: Results, name: Facet['name']): Facet['values'] =>
  facets.find((each) => each.name === name)?.values ?? [];

const server = await servedToAll();

describe('Search', () => {
  test('finds, marks and counts', async () => {
    const found = await asked(server, 'q=voucher&limit=1');
    expect(found.results).toMatchObject([{ id: '2026/11.payments.vouchers-refused', systems: ['payments'] }]);
    const [first] = found.results;
    const passage = first?.passages[0];
    expect(passage?.marks.map(({ from, to }) => passage.text.slice(from, to).toLowerCase())).toContain(
      'voucher',
    );
    expect(facet(found, 'system').reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(
      found.total,
    );
  });

  test('counts all that match, not only those that are shown, and what every value finds', async () => {
    const all = await asked(server, 'limit=1');
    expect(all.total).toBe(20);
    expect(facet(all, 'status').reduce((sum, { count }) => sum + count, 0)).toBe(20);
    for (const { value, count } of facet(all, 'system'))
      expect([value, (await asked(server, `q=system:${value}`)).total]).toEqual([value, count]);
    for (const { value, count } of facet(all, 'year'))
      expect([value, (await asked(server, `q=in:${value}`)).total]).toEqual([value, count]);
  });

  test('tells what is chosen', async () => {
    const found = await asked(server, 'q=system:Payments%20in:2026');
    expect(facet(found, 'system').filter(({ chosen }) => chosen)).toMatchObject([{ value: 'payments' }]);
    expect(facet(found, 'year')).toEqual([{ value: '2026', count: found.total, chosen: true }]);
  });

  test('takes spellings of a value for one, and tells the usual one', async () => {
    const text = (system: string): string => `---\nsystems: [${system}]\n---\n\n# Slow\n`;
    const own = await served({
      '2026/01.a.one.md': text('Search'),
      '2026/02.a.two.md': text('search'),
      '2026/03.a.three.md': text('search'),
    });
    expect(facet(await asked(own, ''), 'system')).toEqual([{ value: 'search', count: 3, chosen: false }]);
  });

  test('has words that nothing has, with what there is instead', async () => {
    expect(await asked(server, 'q=vouhcers')).toMatchObject({ suggestion: 'vouchers' });
    expect(await asked(server, 'q=voucher%20zebra')).toMatchObject({ complete: false });
    expect(await asked(server, 'q=system:nowhere')).toMatchObject({ total: 0, results: [] });
  });

  test('finds while somebody types', async () => {
    expect((await asked(server, 'q=vouch&typing=yes')).total).toBeGreaterThan(0);
    expect((await asked(server, 'q=vouch')).results.length).toBe(0);
  });
});

describe('All postmortems', () => {
  interface Page {
    readonly total: number;
    readonly items: readonly { readonly id: string }[];
    readonly next: string | null;
  }
  test('come newest first, page by page, and none twice', async () => {
    const { get } = server;
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const { body } = await get(
        `/postmortems?limit=7${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`,
      );
      const { total, items, next } = body as Page;
      expect(total).toBe(20);
      seen.push(...items.map(({ id }) => id));
      after = next;
    }
    expect(seen).toHaveLength(20);
    expect(new Set(seen).size).toBe(20);
    const months = seen.map((id) => id.slice(0, 'YYYY/MM'.length));
    expect(months).toEqual(months.toSorted().reverse());
  });

  test('can be asked for by facets', async () => {
    const { get } = server;
    const { body } = await get('/postmortems?system=payments&system=ledger&status=draft');
    expect((body as Page).items.map(({ id }) => id)).toEqual(['2026/11.payments.vouchers-refused']);
  });
});

test('Relatives have reasons, and what came back is told from both ends', async () => {
  const { get } = server;
  const later = '2026/10.identity.six-in-the-evening';
  const earlier = '2025/02.app.slot-rush';
  for (const [id, other] of [
    [later, earlier],
    [earlier, later],
  ]) {
    const { body } = await get(`/postmortems/${id}/related`);
    expect(body).toMatchObject({
      related: expect.arrayContaining([
        expect.objectContaining({ id: other, reasons: expect.arrayContaining([expect.any(String)]) }),
      ]),
      recurrences: expect.arrayContaining([
        expect.objectContaining({
          earlier: expect.objectContaining({ id: earlier }),
          later: expect.objectContaining({ id: later }),
        }),
      ]),
    });
  }
});

test('What came back is told as far as it is asked for, with how much there is', async () => {
  const { get } = server;
  const { body: all } = (await get('/recurrences')) as { body: Recurrences };
  expect(all.recurrences.length).toBeGreaterThan(1);
  expect(all.found).toBe(all.recurrences.length);
  const { body: one } = await get('/recurrences?limit=1');
  expect(one).toEqual({ found: all.found, recurrences: all.recurrences.slice(0, 1) });
});
