import { expect, test } from 'vitest';
import { faults } from './looking.js';
import { openAll } from './opening.js';
import { exampleRepository } from './repository.js';
import { states } from './states.js';
import { inBrowser, workbench } from './workbench.js';

inBrowser('What opens', () => {
  const bench = workbench(exampleRepository);

  test.each(states)('keeps its width and can be used by everyone: $name', async (state) => {
    const { path, size = 'wide', expects = [] } = state;
    const page = await bench.open(path, { size, expects });
    await openAll(page, state, bench.repository);
    expect(await faults(page, 'once')).toEqual({});
  });
});
