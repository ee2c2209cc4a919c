import { beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../testing/examples.js';
import { repository } from '../testing/repository.js';

let repo: ReturnType<typeof repository>;
beforeAll(() => {
  repo = repository(examples());
});

describe('debrief related', () => {
  it('shows relatives with their reasons, and what was seen again', async () => {
    const { exit, out, err } = await repo.run(['related', 'six-in-the-evening', '--limit', '2'], {
      columns: 80,
      env: { NO_COLOR: '1' },
    });
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain('2025/02.app.slot-rush');
    expect(out).toContain('• named under related');
    expect(out).toContain('• a factor of both: retries without pause');
    expect(out).toContain('Seen again after an action was done');
    expect(out).toContain('☑ A2 Add a random part');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('looks forward when it is asked to', async () => {
    const before = await repo.run(['related', '2024/08.depots.scanners-signed-in-together']);
    expect(before.out).not.toContain('reconnect-storm');
    const all = await repo.run(['related', '2024/08.depots.scanners-signed-in-together', '--later']);
    expect(all.out).toContain('2026/03.lockers.reconnect-storm');
    expect(all.out).toContain(' · later');
  });

  it('takes a title', async () => {
    const { out } = await repo.run([
      ...['related', '--title', 'Every phone reconnected in the same second', '--system', 'app'],
    ]);
    expect(out).toContain('a factor of it: retries without pause');
    expect((await repo.run(['related', '--title', 'Hm'])).out).toBe('Nothing like it was found.\n');
  });

  it('is data too, in which nobody is named', async () => {
    const { out } = await repo.run(['related', 'six-in-the-evening', '--json', '--limit', '3']);
    const data = JSON.parse(out);
    expect(data).toMatchObject({
      id: '2026/10.identity.six-in-the-evening',
      related: [{ id: '2025/02.app.slot-rush', path: '2025/02.app.slot-rush.md', linked: true }, {}, {}],
      recurrences: [{ action: { id: 'A2' } }, { action: { id: 'A1' } }],
    });
    expect(data.related[0].reasons[0]).toEqual({
      type: 'linked',
      from: 'here',
      message: 'named under related',
    });
    expect(out).not.toMatch(/owner|Efua|Mensah/);
  });

  it('shows what was seen again in all', async () => {
    const { out } = await repo.run(['related', '--recurring']);
    expect(out).toContain('2026/10.identity.six-in-the-evening');
    const data = JSON.parse((await repo.run(['related', '--recurring', '--json', '--limit', '1'])).out);
    expect(data).toMatchObject({ id: null, related: [], recurrences: [{}] });
    const none = repository({ '2026/01.a.b.md': '# One\n' });
    expect((await none.run(['related', '--recurring'])).out).toBe(
      'No factor that an action was done about was seen again.\n',
    );
  });

  it.each([
    [[]],
    [['one', '--recurring']],
    [['--title', 'One', '--recurring']],
    [['one', '--system', 'app']],
  ])('does not guess what is meant by %j', async (words) => {
    expect((await repo.run(['related', ...words])).exit).toBe(2);
  });
});

describe('What looks similar, on the way', () => {
  const title = 'Every phone reconnected in the same second';

  it('is a quiet line of debrief new', async () => {
    const own = repository(examples());
    const begin = ['new', title, '--system', 'app', '--yes'];
    // Nobody waits for an index to be made.
    expect((await own.run(begin)).out).not.toContain('Seen before?');
    await own.run(['list']);
    const { out } = await own.run(begin);
    expect(out).toMatch(/^Seen before\? 20\d\d\/\S+: .*retries without pause/m);
    expect(out.match(/Seen before/g)?.length).toBeLessThanOrEqual(2);
  });

  it('is a quiet line of debrief should', async () => {
    const { out } = await repo.run(['should', 'six-in-the-evening']);
    expect(out.match(/Seen before/g)?.length ?? 0).toBeLessThanOrEqual(2);
    const data = await repo.run(['should', 'six-in-the-evening', '--json']);
    expect(data.out).not.toContain('Seen before');
  });
});
