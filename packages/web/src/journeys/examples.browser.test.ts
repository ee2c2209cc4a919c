import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from '@debrief/document';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { awake } from '../testing/browser.js';
import { exampleRepository } from '../testing/repository.js';
import { inBrowser, workbench } from '../testing/workbench.js';
import { amended, changes, more, spread } from './testing/changes.js';
import { answerFactors, lookAtNeeds, readOutcome, takeStep } from './testing/next.js';

const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));
const years = readdirSync(examples).filter((name) => /^\d{4}$/.test(name));
const paths = years
  .flatMap((year) => readdirSync(`${examples}${year}`).map((name) => `${year}/${name}`))
  .filter((path) => path.endsWith('.md'))
  .toSorted();
const texts = paths.map((path) => readFileSync(`${examples}${path}`, 'utf8'));
const chosen = spread(texts, 3);
const cases = paths.map((path, at) => [path, chosen[at] ?? [], texts[at] ?? ''] as const);

inBrowser('Each example', () => {
  const bench = workbench(exampleRepository);

  test.each(
    cases,
  )('%s lives on, changes in %j alone, and is what it was once that is taken back', async (path, kinds, text) => {
    const read = (): string => bench.repository.read(path);
    const page = await bench.open(`/${path.replace(/\.md$/, '')}`);
    await awake(page);
    await liveOn(page, text, read);
    for (const kind of kinds) await changes[kind]?.change(page);
    const words = kinds.filter((kind) => !['tick', 'criterion'].includes(kind)).length;
    await expect.poll(() => read().split(more).length - 1).toBe(words);
    await page.getByText('Saving').waitFor({ state: 'hidden' });
    expect(plain(read(), text)).toBe(plain(text, text));
    for (const _ of kinds) await page.keyboard.press('Control+z');
    await expect.poll(read).toBe(text);
  });
});

/** Does what its phase has for somebody, and takes that back; nothing of it stays. */
async function liveOn(page: Page, text: string, read: () => string): Promise<void> {
  const { model } = parse(text);
  const status = model.meta.status?.value;
  if (status === 'closed') return await readOutcome(page, model);
  await lookAtNeeds(page, read);
  if (status === 'in-review') await answerFactors(page, read);
  await takeStep(page, read);
}

/** A text without what was put in by us; how its lines are broken does not count, nor do the boxes of what is ticked. */
function plain(text: string, before: string): string {
  const heading = before.includes('## Amendments') ? '' : '\\s*## Amendments\\s*';
  return text
    .replace(new RegExp(`${heading}- \\S+ [^\\n]*${amended}`), '')
    .replaceAll(more, '')
    .replace(/\[[ xX]\] /g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
