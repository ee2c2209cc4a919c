import { describe, expect, it } from 'vitest';
import type { Operation, Things } from '../operations/operation.js';
import { applied } from '../testing/applied.js';

type Case = readonly [before: string, operation: Operation, after: string];
type Facts = Things['impact'];
const add = (facts: Facts, before: string | null = null): Operation => ({
  do: 'add',
  what: 'impact',
  facts,
  before,
});
const set = (item: string, facts: Partial<Facts>): Operation => ({
  do: 'change',
  what: 'impact',
  item,
  facts,
});
const move = (item: string, before: string | null): Operation => ({
  do: 'move',
  what: 'impact',
  item,
  before,
});
const remove = (item: string): Operation => ({ do: 'remove', what: 'impact', item });

/** The lines below the heading of the part. */
function becomes(before: string, operation: Operation, after: string): void {
  const head = '## Impact\n\n';
  const result = applied(head + before, operation);
  expect(result.startsWith('refused') ? result : result.slice(head.length)).toBe(after);
}

const head = '| Who | What they saw | How many |\n| --- | --- | --- |\n';
const shoppers = '| Shoppers | Cards declined | 2,131 |\n';
const two = '| Group | Effect |\n|---|---|\n| Shoppers | Slow |\n';

describe('the impact as a table', () => {
  it.each<Case>([
    [
      head + shoppers,
      add({ who: 'Sellers', what: 'No payouts', howMany: '12' }),
      `${head}${shoppers}| Sellers | No payouts | 12 |\n`,
    ],
    [head + shoppers, add({ what: 'No payouts' }), `${head}${shoppers}| | No payouts | |\n`],
    [head + shoppers, add({ what: 'a | b' }, 'Shoppers'), `${head}| | a \\| b | |\n${shoppers}`],
    [head + shoppers, set('Shoppers', { howMany: '2,200' }), head + shoppers.replace('131', '200')],
    [head + shoppers, set('Shoppers', { who: null }), `${head}| | Cards declined | 2,131 |\n`],
    [head + shoppers, set('Shoppers', { who: 'All', what: 'Nothing' }), `${head}| All | Nothing | 2,131 |\n`],
    [head + shoppers, remove('Shoppers'), head],
    [
      head + shoppers + shoppers.replace('Sho', 'Sto'),
      move('Stoppers', 'Shoppers'),
      head + shoppers.replace('Sho', 'Sto') + shoppers,
    ],
    [
      two,
      set('Shoppers', { howMany: '12' }),
      '| Group | Effect | How many |\n|---|---|---|\n| Shoppers | Slow | 12 |\n',
    ],
    [
      two,
      add({ what: 'No payouts', howMany: '12' }),
      '| Group | Effect | How many |\n|---|---|---|\n| Shoppers | Slow |\n| | No payouts | 12 |\n',
    ],
    [two, add({ who: 'Sellers', what: 'No payouts' }), `${two}| Sellers | No payouts |\n`],
  ])('%j', becomes);
});

describe('the impact as bullets and paragraphs', () => {
  const bullets = '- Shoppers could not pay\n- Sellers waited\n';
  const prose = 'Shoppers could not pay.\n';
  it.each<Case>([
    [bullets, add({ what: 'Support was busy' }), `${bullets}- Support was busy\n`],
    [
      bullets,
      add({ what: 'Support was busy' }, 'Sellers'),
      bullets.replace('- Se', '- Support was busy\n- Se'),
    ],
    // A bullet has no place for whom and how many.
    [bullets, add({ who: 'Support', what: 'busy' }), `${bullets}\n${head}| Support | busy | |\n`],
    [bullets, set('Sellers', { who: 'Sellers' }), 'refused: no place'],
    [bullets, set('Sellers', { what: 'Sellers slept' }), '- Shoppers could not pay\n- Sellers slept\n'],
    [bullets, move('Sellers', 'Shoppers'), '- Sellers waited\n- Shoppers could not pay\n'],
    [bullets, remove('Sellers'), '- Shoppers could not pay\n'],
    [prose, add({ what: 'Support was busy.' }), `${prose}\nSupport was busy.\n`],
    [prose, add({ who: 'Support', what: 'busy' }), `${prose}\n${head}| Support | busy | |\n`],
    [prose, set('Shoppers', { what: 'Nobody could pay.' }), 'Nobody could pay.\n'],
  ])('%j', becomes);
});

describe('the first line of the impact', () => {
  const facts: Facts = { who: 'Shoppers', what: 'Cards declined', howMany: '2,131' };
  it.each([
    ['# Cards declined\n', `# Cards declined\n\n## Impact\n\n${head}${shoppers}`],
    ['## Impact\n', `## Impact\n\n${head}${shoppers}`],
    ['## Impact\n\nN/A\n', `## Impact\n\n${head}${shoppers}`],
    ['## Impact\n\n- TBD\n', `## Impact\n\n${head}${shoppers}`],
    [`## Impact\n\n${head}`, `## Impact\n\n${head}${shoppers}`],
    [`## Impact\n\n${head}| | | |\n`, `## Impact\n\n${head}${shoppers}`],
  ])('%j', (before, after) => expect(applied(before, add(facts))).toBe(after));

  it.each([
    head + shoppers,
    '- Shoppers could not pay\n',
    'Shoppers could not pay.\n',
  ])('added and removed: %j', (before) => {
    const text = `## Impact\n\n${before}`;
    expect(applied(applied(text, add({ what: 'No payouts' })), remove('No payouts'))).toBe(text);
  });
});
