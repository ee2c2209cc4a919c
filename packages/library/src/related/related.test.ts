import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { exampleFiles, type File, indexed } from '../testing/indexed.js';
import { stemOf } from '../words/stem.js';
import { tokensIn } from '../words/tokens.js';
import { related, relatedTo } from './related.js';
import { type Relative, reasonWords } from './relative.js';

const examples = exampleFiles();
let database: Database;
beforeAll(async () => {
  database = await indexed(examples);
});

const of = (id: string, options = {}): readonly Relative[] => related(database, id, options) ?? [];
const ids = (relatives: readonly Relative[]): string[] => relatives.map(({ id }) => id);

/** The stories that examples/README.md tells of. */
const stories = [
  [
    '2024/08.depots.scanners-signed-in-together',
    '2025/02.app.slot-rush',
    '2026/03.lockers.reconnect-storm',
    '2026/09.notifications.duplicate-texts',
    '2026/10.identity.six-in-the-evening',
  ],
  [
    '2024/03.catalog.grams-for-kilograms',
    '2025/06.stock.list-cut-short',
    '2026/06.pricing.euro-file-in-pounds',
    '2026/10.vans.fridge-readings-out-of-scale',
  ],
];

/** Near a story without being told as a part of it: here too, part of a list was taken for the whole. */
const alsoNear = new Map([['2025/06.stock.list-cut-short', '2026/05.search.third-of-the-products']]);

describe.each(stories)('A story that comes back', (...story) => {
  const members = story.flat();

  it.each(members)('stands first for %s', (id) => {
    const others = members.filter((each) => each !== id);
    // A link between others of its story and something else is a matter of its own.
    const found = of(id, { later: true, limit: 20 }).filter(
      (each) => members.includes(each.id) || !(each.linked || each.id === alsoNear.get(id)),
    );
    expect(new Set(ids(found).slice(0, others.length))).toEqual(new Set(others));
  });

  it.each(members)('stands first among what was before %s', (id) => {
    const before = members.filter((each) => each < id);
    const found = of(id, { limit: 20 }).filter((each) => !each.linked || members.includes(each.id));
    expect(new Set(ids(found).slice(0, before.length))).toEqual(new Set(before));
  });
});

describe('Relatives', () => {
  it('have reasons that are true of both', () => {
    for (const { path } of examples) {
      const id = path.replace(/\.md$/, '');
      for (const relative of of(id, { later: true, limit: 20 })) {
        const texts = [path, relative.path].map((each) => `${each} ${fileOf(each).text}`);
        for (const reason of relative.reasons) {
          if (reason.type === 'words')
            for (const word of reason.words)
              for (const text of texts) expect(stemsIn(text), reasonWords(reason)).toContain(stemOf(word));
          if (reason.type === 'factors') {
            expect(plainly(texts[0])).toContain(plainly(reason.own ?? ''));
            expect(plainly(texts[1])).toContain(plainly(reason.other));
            expect([...reason.themes, ...reason.words]).not.toEqual([]);
          }
          if (reason.type === 'systems')
            for (const system of reason.systems)
              for (const text of texts) expect(/^systems: .*$/m.exec(text)?.[0]).toContain(system);
          // People are no reason.
          expect(reasonWords(reason)).not.toMatch(/marisol|quiroga|kwame|boateng|mensah/i);
        }
      }
    }
  });

  it('are told in few words', () => {
    const [first] = of('2026/10.identity.six-in-the-evening');
    expect(first?.reasons.map(reasonWords).slice(0, 3)).toEqual([
      'named under related',
      'same system: app',
      'a factor of both: retries without pause',
    ]);
    expect(first).toMatchObject({
      linked: true,
      when: 'earlier',
      day: '2025-02-24',
      systems: ['app', 'slots'],
    });
  });

  it('are those of an earlier id too, and of none where there is no such postmortem', async () => {
    const own = await indexed([
      { path: '2026/02.db.two.md', text: text('Two', { aliases: '[2026/01.db.old]', systems: '[db]' }) },
      { path: '2026/01.db.one.md', text: text('One', { systems: '[db]' }) },
    ]);
    expect(ids(related(own, '2026/01.db.old') ?? [])).toEqual(['2026/01.db.one']);
    expect(related(own, '2026/03.db.none')).toBeNull();
  });

  it('that are named under related: stand first, in both directions, by any id that they had', async () => {
    const own = await indexed([
      { path: '2025/01.a.first.md', text: text('Disk full', { systems: '[a]', aliases: '[2024/12.a.old]' }) },
      { path: '2025/02.b.near.md', text: text('The disk of the ledger was full', { systems: '[b]' }) },
      {
        path: '2025/03.b.far.md',
        text: text('A van was late', { systems: '[c]', related: '[2024/12.a.old]' }),
      },
      {
        path: '2025/04.b.asked.md',
        text: text('The disk of the ledger was full again', {
          systems: '[b]',
          related: '[2025/03.b.far.md]',
        }),
      },
    ]);
    const asked = related(own, '2025/04.b.asked') ?? [];
    expect(ids(asked)).toEqual(['2025/03.b.far', '2025/02.b.near', '2025/01.a.first']);
    expect(asked.map(({ linked }) => linked)).toEqual([true, false, false]);
    const first = related(own, '2025/01.a.first', { later: true }) ?? [];
    expect(first[0]).toMatchObject({ id: '2025/03.b.far', linked: true, when: 'later' });
    expect(first[0]?.reasons[0]).toEqual({ type: 'linked', from: 'there' });
    expect(related(own, '2025/01.a.first')).toEqual([]);
  });

  it('are found for a text that is not saved', () => {
    const file = fileOf('2026/10.identity.six-in-the-evening.md');
    const saved = of('2026/10.identity.six-in-the-evening');
    expect(related(database, { ...file, discussion: [] })).toEqual(saved);
    const unsaved = { path: '2026/12.x.new.md', text: file.text, discussion: [] };
    const [, twin] = related(database, unsaved) ?? [];
    expect(twin).toMatchObject({ id: '2026/10.identity.six-in-the-evening', when: 'together' });
  });

  it('are found for a title', () => {
    const found = relatedTo(database, {
      title: 'Every phone reconnected in the same second',
      systems: ['app'],
    });
    const [best] = found;
    expect(stories[0]).toContain(best?.id);
    expect(found.flatMap(({ reasons }) => reasons.map(reasonWords))).toContain(
      'a factor of it: retries without pause',
    );
    expect(relatedTo(database, { title: '' })).toEqual([]);
    expect(relatedTo(database, { title: 'Hm' })).toEqual([]);
  });
});

describe('The laws of relatives', () => {
  const known = fc.constantFrom(...examples.map(({ path }) => path.replace(/\.md$/, '')));

  it('nobody is a relative of itself, and nothing later is found unasked', () => {
    fc.assert(
      fc.property(known, fc.boolean(), fc.integer({ min: 0, max: 30 }), (id, later, limit) => {
        const found = of(id, { later, limit });
        expect(ids(found)).not.toContain(id);
        expect(new Set(ids(found)).size).toBe(found.length);
        expect(found.length).toBeLessThanOrEqual(limit);
        const linked = found.map((each) => each.linked);
        expect(linked).toEqual([...linked].sort().reverse());
        if (!later) expect(found.map(({ when }) => when)).not.toContain('later');
        for (const { strength, reasons } of found) {
          expect(reasons).not.toEqual([]);
          expect(strength).toBeGreaterThanOrEqual(0);
          expect(strength).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('asking again, and for fewer, changes nothing', () => {
    fc.assert(
      fc.property(known, (id) => {
        const all = of(id, { later: true, limit: 20 });
        expect(of(id, { later: true, limit: 20 })).toEqual(all);
        expect(ids(of(id, { later: true, limit: 3 }))).toEqual(ids(all).slice(0, 3));
      }),
    );
  });

  it('any text has relatives, or none', () => {
    const words = fc.constantFrom(
      '# ',
      '\n',
      'retry',
      'pool',
      'disk full',
      '---\n',
      'related: [',
      ']',
      '=theme:',
      '"',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words).map((all) => all.join(' ')),
        ),
        (title) => {
          expect(() => relatedTo(database, { title, systems: [title] })).not.toThrow();
          const source = { path: '2026/12.a.b.md', text: title, discussion: [] };
          expect(related(database, source)).not.toBeNull();
        },
      ),
    );
  });
});

function fileOf(path: string): File {
  const file = examples.find((each) => each.path === path);
  if (!file) throw new Error(`no ${path}`);
  return file;
}

function stemsIn(words: string): string[] {
  return tokensIn(words).map(({ word }) => stemOf(word));
}

function plainly(words = ''): string {
  return tokensIn(words)
    .map(({ word }) => word)
    .join(' ');
}

function text(title: string, meta: Readonly<Record<string, string>>): string {
  const head = Object.entries(meta).map(([name, value]) => `${name}: ${value}`);
  return ['---', ...head, '---', '', `# ${title}`, ''].join('\n');
}
