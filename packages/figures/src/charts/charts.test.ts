import fc from 'fast-check';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { countFigures, partFigures, spreadFigures, spreadOf } from '../testing/made.js';
import { namesIn, rendered } from '../testing/rendered.js';
import { Bars, BarsTable } from './bars.js';
import { layOutDots } from './dots.js';
import { DotStrip, DotStripTable } from './dotstrip.js';
import { chartNotes } from './figure.js';
import { PartBars, PartBarsTable } from './partbars.js';

const href = (id: string): string => `/${id}`;
const out = 'Not in it: 3 (no minute told for both Began and Detected).';

describe('one dot for each incident', () => {
  it('says how many there are, the middle of them, and what is left out', () => {
    expect(chartNotes(spreadOf([60, 120, 180, 240, 300, 360, 420]))).toEqual([
      '7 postmortems.',
      'Half of them took 4 min or less; by chance alone that could lie anywhere from 2 min to 5 min (96% sure).',
      out,
    ]);
  });

  it('speaks of no middle and no interval where there are too few', () => {
    expect(chartNotes(spreadOf([]))).toEqual(['0 postmortems.', out]);
    for (const values of [[60], [60, 120]]) {
      expect(chartNotes(spreadOf(values))[1]).toBe('Too few to speak of a middle.');
      expect(layOutDots(spreadOf(values), { width: 700 }).median).toBeNull();
    }
    const three = spreadOf([60, 120, 180]);
    expect(chartNotes(three)[1]).toBe(
      'Half of them took 2 min or less. Too few to say how far chance alone moves that.',
    );
    expect(layOutDots(three, { width: 700 }).interval).toBeNull();
  });

  it('counts in ratios only where the values lie far apart', () => {
    const kind = (values: readonly number[]) => layOutDots(spreadOf(values), { width: 700 }).kind;
    expect(kind([600, 900, 1800])).toBe('linear');
    expect(kind([60, 900, 600_000])).toBe('log');
    expect(kind([0, 0, 600_000])).toBe('log');
    expect(kind([])).toBe('linear');
  });

  it('puts marks at times that people count in', () => {
    const labels = (values: readonly number[]) =>
      layOutDots(spreadOf(values), { width: 700 }).ticks.map(({ label }) => label);
    expect(labels([300, 1140])).toEqual(['0', '5 min', '10 min', '15 min', '20 min']);
    expect(labels([60, 900, 600_000])).toEqual(
      expect.arrayContaining(['1 min', '15 min', '1 h', '1 day', '7 days']),
    );
  });

  it('draws no dot over another, keeps their order, and stays inside', () => {
    const values = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { maxLength: 80 });
    fc.assert(
      fc.property(values, fc.constantFrom(328, 700, 1040), (all, width) => {
        const { dots, radius, height, ticks } = layOutDots(spreadOf(all), { width });
        for (const [index, { x, y, value }] of dots.entries()) {
          expect(x >= radius && x <= width - radius && y >= 0 && y <= height).toBe(true);
          for (const other of dots.slice(index + 1)) {
            expect(other.value >= value && other.x >= x).toBe(true);
            expect(Math.max(other.x - x, Math.abs(other.y - y))).toBeGreaterThanOrEqual(2 * radius);
          }
        }
        for (const { x } of ticks) expect(x >= 0 && x <= width).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('makes the dots smaller where there are many', () => {
    const { height, dots } = layOutDots(spreadFigures['five hundred values'] ?? spreadOf([]), { width: 700 });
    expect(dots).toHaveLength(500);
    expect(height).toBeLessThan(420);
  });

  it('names each dot, and links it', () => {
    const figure = spreadOf([1140, 60]);
    const html = rendered(
      createElement(DotStrip, { figure, width: 700, href, nameOf: (id) => `About ${id.slice(-1)}` }),
    );
    expect(namesIn(html)).toEqual([
      `Until it was detected. 2 postmortems. Too few to speak of a middle. ${out}`,
      'About 0: 1 min',
      'About 1: 19 min',
    ]);
    expect(html).toContain('href="/2026/11.search.number-0"');
    const table = rendered(createElement(DotStripTable, { figure, href }));
    expect(table.match(/<tr/g)).toHaveLength(3);
  });

  it('says so where there is nothing', () => {
    const html = rendered(createElement(DotStrip, { figure: spreadOf([]), width: 700, href }));
    expect(html).toBe(`<p class="fig-notes">Nothing to show yet. 0 postmortems. ${out}</p>`);
  });
});

describe('bars', () => {
  it('have their number at the end, a name each, and say that rows overlap', () => {
    const figure = countFigures['counts 2'];
    if (!figure) throw new Error('There is no such figure.');
    const html = rendered(
      createElement(Bars, {
        figure,
        width: 328,
        href: ({ name }) => (name === 'lockers' ? null : '/library'),
      }),
    );
    expect(namesIn(html)[0]).toBe(
      'Systems. 15 postmortems. One may be counted in several rows. Not in it: 2 (no system named).',
    );
    expect(namesIn(html)).toContain('payments: 6');
    expect(html.match(/<a /g)).toHaveLength(4);
    expect(rendered(createElement(BarsTable, { figure })).match(/<tr/g)).toHaveLength(6);
  });

  it('say so where there is nothing', () => {
    const figure = countFigures['counts 0'];
    if (!figure) throw new Error('There is no such figure.');
    expect(rendered(createElement(Bars, { figure, width: 700 }))).toBe(
      '<p class="fig-notes">Nothing to show yet. 0 postmortems.</p>',
    );
  });
});

describe('bars in parts', () => {
  it('tell each part of each whole', () => {
    const figure = partFigures['many wholes'];
    if (!figure) throw new Error('There is no such figure.');
    const html = rendered(createElement(PartBars, { figure, width: 700 }));
    expect(namesIn(html)).toEqual([
      'Actions whose day has passed. 48 actions. Not in it: 4 (no day named).',
      'corrective: 12 done, 1 dropped, 3 open',
      'preventative: 22 done, 4 dropped, 5 open',
      'no kind: 1 done, 0 dropped, 0 open',
      'none of these: 0 done, 0 dropped, 0 open',
    ]);
    expect(rendered(createElement(PartBarsTable, { figure })).match(/<tr/g)).toHaveLength(5);
  });

  it('say so where there is nothing', () => {
    const figure = partFigures['no part'];
    if (!figure) throw new Error('There is no such figure.');
    expect(rendered(createElement(PartBars, { figure, width: 700 }))).toMatch(
      /^<p class="fig-notes">Nothing to show yet\./,
    );
  });
});
