import type { Figure, Recurrence, Statistics } from '@debrief/api/client';
import { expect, test } from 'vitest';
import { aFigure } from '../testing/made.js';
import { shown } from '../testing/shown.js';
import { seenAgain } from './again.js';

const recurrence: Recurrence = {
  earlier: { id: '2025/02.app.rush', title: 'A rush', day: '2025-02-24' },
  action: { id: 'A1', text: 'Add a pause' },
  factor: 'It asks again without end',
  later: { id: '2026/10.app.again', title: 'Again', day: '2026-10-29' },
  laterFactor: 'It asks again at once',
  shared: ['retries without pause'],
};

function insights(
  figures: readonly Figure[],
  said: Partial<Statistics> = {},
  url = '/insights',
  recurrences: readonly Recurrence[] = [],
  found = recurrences.length,
) {
  const statistics: Statistics = {
    postmortems: 12,
    groups: [{ name: 'incidents', title: 'What was written about', figures: [...figures] }],
    choices: { system: ['payments'], severity: [], label: [], year: ['2026'] },
    unknown: [],
    ...said,
  };
  return shown(url, { '/statistics': statistics, '/recurrences': { found, recurrences } });
}

const spread = (values: readonly number[], median: number | null): Figure =>
  aFigure({
    name: 'to-detect',
    title: 'Until it was detected',
    n: values.length,
    leftOut: [{ why: 'no minute told', count: 2 }],
    value: {
      kind: 'spread',
      unit: 'seconds',
      values: values.map((value, at) => ({
        id: `2026/0${at + 1}.app.x`,
        title: `Incident ${at + 1}`,
        value,
      })),
      median,
      interval: null,
    },
  });

test('a figure says how many it is made of, what it leaves out and how it is computed, and has a table', async () => {
  const { words, html } = await insights([spread([60, 600, 6000], 600)]);
  for (const said of [
    'Until it was detected',
    '3 postmortems',
    '2 (no minute told)',
    'As a table',
    'How this is computed',
  ])
    expect(words).toContain(said);
  expect(html).toContain('<table class="fig-table">');
  expect(html).toContain('href="/2026/02.app.x"');
  expect(words).toContain('Incident 2: 10 min');
});

test('a bar leads to what it counts, within what is chosen', async () => {
  const { html } = await insights([aFigure()], {}, '/insights?severity=sev1');
  expect(html).toContain('href="/library?q=system%3Apayments+severity%3Asev1"');
});

test('rows that no query finds list their postmortems', async () => {
  const { words } = await insights([aFigure({ name: 'levels', title: 'On which level they lie' })]);
  expect(words).toContain('Which postmortems');
  expect(words).toContain('Declined');
});

test('a long picture is folded', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => ({ name: `month ${at}`, count: 0, of: [] }));
  const { words } = await insights([
    aFigure({ name: 'months', value: { kind: 'counts', overlap: false, rows } }),
  ]);
  expect(words).toContain('Show the picture, which is a long one');
});

test('few are not statistics: it says so', async () => {
  expect((await insights([spread([], null)], { postmortems: 0 })).words).toContain('Nothing to picture yet');
  expect((await insights([spread([60], 60)], { postmortems: 1 })).words).toContain('This is one postmortem.');
  expect((await insights([spread([60, 90], 75)], { postmortems: 2 })).words).toContain(
    'These are two postmortems.',
  );
  expect((await insights([spread([60, 90, 99], 90)], { postmortems: 3 })).words).not.toContain('These are');
});

test('filters that fit nothing: a way back', async () => {
  const { words, html } = await insights(
    [],
    { postmortems: 0, unknown: [{ filter: 'system', word: 'paymints' }] },
    '/insights?system=paymints',
  );
  expect(words).toContain('No postmortem has “paymints” as its system.');
  expect(html).toMatch(/href="\/insights"[^>]*>Show all of them/);
});

test('what came back stands once, with all that was done about it', async () => {
  const second = { ...recurrence, action: { id: 'A2', text: 'Limit requests' } };
  expect(seenAgain([recurrence, second])).toHaveLength(1);
  expect(seenAgain([recurrence, { ...second, laterFactor: 'Another' }])).toHaveLength(2);
  const { words } = await insights([aFigure()], {}, '/insights', [recurrence, second]);
  expect(words).toContain('It came back');
  expect(words.match(/It asks again at once/g)).toHaveLength(1);
  expect(words).toContain('Add a pause');
  expect(words).toContain('Limit requests');
  expect(words).not.toContain('were seen again last');
});

test('where more came back than are shown, it says so', async () => {
  const { words } = await insights([aFigure()], {}, '/insights', [recurrence], 4312);
  expect(words).toContain('These 1 of 4,312 were seen again last.');
});
