import { expect, test } from 'vitest';
import { taken } from './browser.js';
import { faults } from './looking.js';
import { pages, type Shown } from './pages.js';
import { exampleRepository } from './repository.js';
import { inBrowser, workbench } from './workbench.js';

/** One after the other in one window, a few at a time: a window of its own for each would take as long as the looking. */
const together = 7;
const usual = pages.filter(({ expects }) => expects === undefined);
const visits: readonly (readonly Shown[])[] = [
  ...Array.from({ length: Math.ceil(usual.length / together) }, (_, at) =>
    usual.slice(at * together, (at + 1) * together),
  ),
  ...pages.filter(({ expects }) => expects !== undefined).map((each) => [each]),
];

inBrowser('Every page', () => {
  const bench = workbench(exampleRepository);

  test.each(
    visits.map((visit) => ({ names: visit.map(({ name }) => name).join(', '), visit })),
  )('keeps its width and can be used by everyone: $names', async ({ visit }) => {
    const page = await bench.open(visit[0]?.path ?? '/', {
      size: 'narrow',
      expects: visit[0]?.expects ?? [],
    });
    const found: Record<string, unknown> = {};
    for (const { name, path, opens } of visit) {
      if (Object.keys(found).length > 0) await page.goto(path);
      await taken(page);
      await opens?.(page);
      found[name] = await faults(page);
    }
    expect(found).toEqual(Object.fromEntries(visit.map(({ name }) => [name, {}])));
  });
});
