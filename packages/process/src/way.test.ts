import type { Model, Thing } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import { type NeedLack, standing } from './standing.js';
import { changed, contextOf, says } from './testing/harbour.js';
import { refusals } from './testing/refusals/refusals.js';

const empty = '---\nstatus: draft\n---\n';

/** Everything that is missing, whichever phase asks. */
function lacksIn(...given: Parameters<typeof contextOf>): readonly NeedLack[] {
  const { phases, review } = standing(contextOf(...given));
  return [...phases, review].flatMap(({ lacks }) => lacks);
}

/** How many of a thing there are that a way may lead to. */
function countOf(thing: Thing, model: Model): number {
  const counts: Partial<Record<Thing, number>> = {
    entry: model.timeline.length,
    factor: model.factors.length,
    action: model.actions.length,
    wider: model.wider.length,
    question: model.questions.length,
    criterion: model.review?.criteria.length ?? 0,
  };
  return counts[thing] ?? 0;
}

describe('A way', () => {
  test.each(refusals)('leads to what $need asks for', ({ need, swaps, more = {} }) => {
    const text = changed(...swaps);
    const { model } = contextOf(text, more);
    const found = lacksIn(text, more).filter((lack) => lack.need.name === `process/${need}`);
    expect(found.length).toBeGreaterThan(0);
    for (const { way } of found)
      if ('thing' in way && way.index !== null) {
        expect(way.index).toBeGreaterThanOrEqual(0);
        expect(way.index).toBeLessThan(countOf(way.thing, model));
      }
  });

  test('of a text without anything leads to new things and to keys', () => {
    const ways = lacksIn(empty).map(({ way }) => way);
    expect(ways.length).toBeGreaterThan(10);
    expect(ways.filter((way) => 'thing' in way && way.index !== null)).toEqual([]);
  });

  test.each<readonly [need: string, swap: readonly [string | RegExp, string], way: object]>([
    ['one-owner', ['owner: Femi Adeyemi\n', ''], { key: 'owner' }],
    ['review-held', [/- Held: 2026-02.*\n/, ''], { meeting: 'review', field: 'Held' }],
    [
      'questions-answered',
      ['- [x] **Q1**', '- [ ] **Q1**'],
      { thing: 'question', index: 0, field: 'answered' },
    ],
    ['everyone-agreed', [/, Ivo Marek\n- Dissent/, '\n- Dissent'], { answer: 'factors' }],
    [
      'impact-for-everyone',
      [/\| Passengers .*\n/, ''],
      { thing: 'impact', index: null, facts: { who: 'passengers' } },
    ],
  ])('of %s knows what is meant', (need, swap, way) => {
    const found = lacksIn(says('in-review', changed(swap))).find(
      (lack) => lack.need.name === `process/${need}`,
    );
    expect(found?.way).toEqual(way);
  });
});
