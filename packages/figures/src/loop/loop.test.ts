import { phases } from '@debrief/process/phases';
import fc from 'fast-check';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { namesIn, rendered } from '../testing/rendered.js';
import { Loop } from './loop.js';
import { arcPath, layOutLoop } from './ring.js';
import { LoopTable } from './table.js';

const standings = phases.map((phase, index) => ({ phase, asked: 5, met: [5, 5, 3, 1, 0, 0][index] ?? 0 }));

describe('the loop', () => {
  it('says which phase it is in, and how much of it is there', () => {
    expect(layOutLoop(standings, 'causes').name).toBe('Phase: causes. 3 of 5 things are there.');
    expect(layOutLoop(standings, 'facts').name).toBe('Phase: facts. All 5 things are there.');
    expect(layOutLoop(standings, 'deeper').name).toBe('Phase: deeper. 1 of 5 things is there.');
    expect(layOutLoop([], 'deeper').name).toBe('Phase: deeper. Nothing is asked for here.');
    expect(layOutLoop(standings, null).name).toBe('All six phases are done: the loop is closed.');
  });

  it('fills as things come', () => {
    expect(layOutLoop(standings, 'causes').arcs.map(({ filled }) => filled)).toEqual([1, 1, 0.6, 0.2, 0, 0]);
    expect(layOutLoop(standings, null).arcs.every(({ filled }) => filled === 1)).toBe(true);
  });

  it('fills a phase that asks for nothing once it is passed', () => {
    expect(layOutLoop([], 'causes').arcs.map(({ filled }) => filled)).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it('leaves out the review, which is no phase', () => {
    const review = { phase: 'review', asked: 9, met: 0 } as const;
    expect(layOutLoop([review, ...standings], 'causes')).toEqual(layOutLoop(standings, 'causes'));
  });

  it('keeps every part between empty and full, whatever it is told', () => {
    const count = fc.integer({ min: -3, max: 9 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ phase: fc.constantFrom(...phases), asked: count, met: count })),
        (told) => {
          const { arcs } = layOutLoop(told, 'causes');
          expect(arcs).toHaveLength(6);
          for (const { filled } of arcs) expect(filled >= 0 && filled <= 1).toBe(true);
        },
      ),
    );
  });

  it('begins at the top and goes with the clock', () => {
    expect(arcPath(50, 40, 0, 0.25)).toBe('M50 10A40 40 0 0 1 90 50');
  });

  it('has words in it only where there is room', () => {
    const small = rendered(createElement(Loop, { phases: standings, current: 'causes', size: 28 }));
    const large = rendered(createElement(Loop, { phases: standings, current: 'causes' }));
    expect(small).not.toContain('<text');
    expect(large).toContain('3 of 5');
    expect(namesIn(small)).toEqual(['Phase: causes. 3 of 5 things are there.']);
    expect(namesIn(large)).toEqual(namesIn(small));
  });

  it('is a table too', () => {
    const html = rendered(createElement(LoopTable, { phases: standings, current: 'causes' }));
    expect(html.match(/<tr/g)).toHaveLength(7);
    expect(html).toMatch(/aria-current="step"><th scope="row">causes/);
  });
});
