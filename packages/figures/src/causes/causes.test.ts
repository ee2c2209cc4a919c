import fc from 'fast-check';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { caused, manyFactors, oddTexts } from '../testing/made.js';
import { namesIn, rendered } from '../testing/rendered.js';
import type { CauseAction, CauseFactor } from './attached.js';
import { type CausesLayout, type CausesOptions, layOutCauses } from './layout.js';
import { CausesMap } from './map.js';
import { CausesTable } from './table.js';

const incident = caused(
  [
    '### F1 Every client reconnects at once\n\n- Level: technical\n',
    '**Why it happened**\n\n1. Why at once?\n   - The wait is fixed.\n     1. Why is it fixed?\n        - It comes from sample code.\n',
    '### F2 Nobody could see the queue\n\n- Level: organisational\n',
    '### F3 The pool is small\n\n- Accepted: a larger one would only move the limit\n',
  ].join('\n'),
  [
    '- [x] **A1** Add jitter to reconnects\n  - Addresses: F1\n  - Verdict: helped — no storm in the drill',
    '- [ ] **A2** Draw a graph of the queue\n  - Addresses: F1\n  - Dropped: nobody would watch it',
    '- [ ] **A3** Train more',
  ].join('\n'),
);

function laidOut(
  made: { readonly factors: readonly CauseFactor[]; readonly actions: readonly CauseAction[] },
  options: CausesOptions = { width: 1040 },
): CausesLayout {
  return layOutCauses(made.factors, made.actions, 'Payments were declined', options);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Every box of the map that may cover no other. */
function boxesOf({ incident: first, and, groups, notes }: CausesLayout): readonly Box[] {
  return [
    first,
    ...(and
      ? [{ x: and.x - and.radius, y: and.y - and.radius, width: 2 * and.radius, height: 2 * and.radius }]
      : []),
    ...groups.flatMap(({ card, whys }) => [
      card,
      ...card.tags,
      ...card.asks,
      ...(card.lack ? [card.lack] : []),
      ...whys.map(({ words }) => words),
    ]),
    ...notes,
  ];
}

function overlap(one: Box, other: Box): boolean {
  const [slack, x, y] = [0.01, one.x < other.x + other.width, one.y < other.y + other.height];
  return x && y && other.x + slack < one.x + one.width && other.y + slack < one.y + one.height;
}

/** What holds for every map. */
function holds(layout: CausesLayout): void {
  const boxes = boxesOf(layout);
  const isOutside = ({ x, y, width, height }: Box): boolean =>
    x < 0 || y < 0 || x + width > layout.width + 0.01 || y + height > layout.height;
  expect(boxes.filter(isOutside)).toEqual([]);
  expect(boxes.filter((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other)))).toEqual(
    [],
  );
  for (const { from, to, points } of layout.edges) {
    expect(isAtEdge(points[0], from, layout)).toBe(true);
    expect(isAtEdge(points.at(-1), to, layout)).toBe(true);
  }
}

function isAtEdge(point: readonly [number, number] | undefined, name: string, layout: CausesLayout): boolean {
  if (!point) return false;
  const [x, y] = point;
  const { and } = layout;
  if (name === 'and') return and !== null && Math.abs(Math.hypot(x - and.x, y - and.y) - and.radius) < 0.01;
  const box =
    name === 'incident' ? layout.incident : layout.groups[Number(name.slice('factor '.length))]?.card;
  if (!box) return false;
  const [right, under] = [box.x + box.width, box.y + box.height];
  const isBeside = (x === box.x || x === right) && y >= box.y && y <= under;
  return isBeside || (y === under && x >= box.x && x <= right);
}

describe('the map of causes', () => {
  it('joins the factors with “and”, in the order of the text', () => {
    const { and, edges, groups } = laidOut(incident);
    expect(and).not.toBeNull();
    expect(edges.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'incident → and',
      'and → factor 0',
      'and → factor 1',
      'and → factor 2',
    ]);
    const tops = groups.map(({ card }) => card.y);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });

  it('ties the actions to what they address, and says what became of them', () => {
    const { groups, notes } = laidOut(incident);
    expect(
      groups.map(({ card }) => card.tags.map(({ index, state, standing }) => [index, state, standing.text])),
    ).toEqual([
      [
        [0, 'done', 'done, helped'],
        [1, 'dropped', 'dropped'],
      ],
      [],
      [],
    ]);
    expect(notes.map(({ text }) => text)).toEqual(['1 action names none of these factors.']);
  });

  it('shows at a glance which factor has no action, and which is accepted', () => {
    const { groups, name } = laidOut(incident);
    expect(groups.map(({ card }) => [card.lack?.text ?? null, card.isAnswered])).toEqual([
      [null, true],
      ['no action yet', false],
      ['accepted', true],
    ]);
    expect(name).toBe('Map of causes: 3 factors that came together. 1 without an action yet.');
  });

  it('takes a dropped action for none', () => {
    const dropped = caused(
      '### F1 A\n\n### F2 B\n',
      '- [ ] **A1** C\n  - Addresses: F1\n  - Dropped: too dear',
    );
    expect(laidOut(dropped).groups[0]?.card.lack?.text).toBe('no action yet');
  });

  it('points at no factor where the actions name none at all', () => {
    const untold = caused('### F1 A\n\n### F2 B\n', '- [ ] Do C');
    const { groups, notes } = laidOut(untold);
    expect(groups.every(({ card }) => card.lack === null)).toBe(true);
    expect(notes.map(({ text }) => text)).toEqual(['The actions do not say which factor they address.']);
  });

  it('gives a single factor no “and”, and the reason why it is alone', () => {
    const one = caused('### F1 A digger cut the line\n', '');
    const layout = laidOut(one, { width: 1040, reason: 'the line was cut, and mending it ended it.' });
    expect(layout.and).toBeNull();
    expect(layout.notes.map(({ text }) => text)).toEqual([
      'Why there is one factor: the line was cut, and mending it ended it.',
    ]);
    holds(layout);
  });

  it('branches the whys behind their factor', () => {
    const rows = laidOut(incident).groups[0]?.whys ?? [];
    expect(rows.map(({ kind, depth, parent }) => [kind, depth, parent])).toEqual([
      ['chain', 0, null],
      ['question', 1, 0],
      ['answer', 2, 1],
      ['question', 3, 2],
      ['answer', 4, 3],
    ]);
    expect(laidOut(incident, { width: 1040, whys: false }).groups.flatMap(({ whys }) => whys)).toEqual([]);
  });

  it('counts questions and answers over all factors, as the text does', () => {
    const two = caused(
      '### F1 A\n\n1. Why b?\n   - c\n     1. Why d?\n   - e\n\n### F2 F\n\n1. Why g?\n   - h\n',
    );
    const rows = laidOut(two).groups.flatMap(({ whys }) => whys);
    expect(rows.map(({ kind, words, index }) => [kind, words.text, index])).toEqual([
      ['question', 'Why b?', 0],
      ['answer', 'c', 0],
      ['question', 'Why d?', 1],
      ['answer', 'e', 1],
      ['question', 'Why g?', 2],
      ['answer', 'h', 2],
    ]);
  });

  it('opens what is picked, and what can be added, where somebody can', () => {
    const layout = laidOut(incident, { width: 1040, asks: true });
    const props = { layout, href: () => '#' };
    const alive = rendered(
      createElement(CausesMap, { ...props, picked: { kind: 'why', index: 1 }, onPick: () => undefined }),
    );
    expect(namesIn(alive)).toEqual([
      'Map of causes: 3 factors that came together. 1 without an action yet.',
      'F1, technical: Every client reconnects at once. 2 actions.',
      'A1 Add jitter to reconnects (done). helped — no storm in the drill',
      'A2 Draw a graph of the queue (dropped: nobody would watch it)',
      'Add an action for F1',
      'Ask why about F1',
      'Why: Why at once?',
      'Answer: The wait is fixed.',
      'Why: Why is it fixed?',
      'Answer: It comes from sample code.',
      'F2, organisational: Nobody could see the queue. No action yet.',
      'Add an action: none addresses “Nobody could see the queue” yet',
      'Ask why about F2',
      'F3: The pool is small. Accepted: a larger one would only move the limit.',
      'Add an action for F3',
      'Ask why about F3',
    ]);
    expect(alive.match(/aria-expanded="true" data-pick="why:1"/g)).toHaveLength(1);
    expect(rendered(createElement(CausesMap, props))).not.toContain('role="button"');
    expect(laidOut(incident).groups.flatMap(({ card }) => card.asks)).toEqual([]);
  });

  it('teaches while there is no factor', () => {
    const layout = laidOut({ factors: [], actions: [] });
    const html = rendered(createElement(CausesMap, { layout, href: () => '#' }));
    expect(html).toMatch(/^<p class="fig-empty">What had to come together/);
  });

  it('has names for those who don’t see it', () => {
    const html = rendered(
      createElement(CausesMap, { layout: laidOut(incident), href: ({ kind, index }) => `#${kind}-${index}` }),
    );
    expect(namesIn(html)).toEqual([
      'Map of causes: 3 factors that came together. 1 without an action yet.',
      'F1, technical: Every client reconnects at once. 2 actions.',
      'A1 Add jitter to reconnects (done). helped — no storm in the drill',
      'A2 Draw a graph of the queue (dropped: nobody would watch it)',
      'F2, organisational: Nobody could see the queue. No action yet.',
      'F3: The pool is small. Accepted: a larger one would only move the limit.',
    ]);
    expect(html).toContain('href="#factor-2"');
    expect(html).not.toMatch(/root cause/i);
  });

  it('lights an action under each factor that it addresses', () => {
    const shared = caused('### F1 A\n\n### F2 B\n', '- [ ] **A1** C\n  - Addresses: F1, F2');
    const html = rendered(
      createElement(CausesMap, {
        layout: laidOut(shared),
        href: () => '#',
        lit: { kind: 'action', index: 0 },
      }),
    );
    expect(html.match(/fig-tag fig-lit/g)).toHaveLength(2);
  });

  it.each(Object.keys(manyFactors))('holds together with %s', (name) => {
    const made = manyFactors[name];
    for (const width of [328, 559, 560, 720, 1040, 1600]) {
      if (made)
        for (const asks of [false, true])
          holds(
            layOutCauses(made.factors, made.actions, oddTexts.title, { width, reason: made.reason, asks }),
          );
    }
  });

  it('never puts one thing over another', () => {
    const text = fc.oneof(fc.string({ maxLength: 200 }), fc.constantFrom(...Object.values(oddTexts)));
    const whys = (depth: number): fc.Arbitrary<CauseFactor['chains'][number]['whys'][number]> =>
      fc.record({
        question: text,
        answers: fc.array(
          fc.record({
            text,
            whys: depth === 0 ? fc.constant([]) : fc.array(whys(depth - 1), { maxLength: 2 }),
          }),
          { maxLength: 2 },
        ),
      });
    const factor = fc.record({
      line: fc.constant(1),
      id: fc.option(fc.constantFrom('F1', 'F2', 'F3')),
      text,
      level: fc.option(text),
      fields: fc.constant({}),
      accepted: fc.option(text),
      chains: fc.array(fc.record({ label: fc.option(text), whys: fc.array(whys(2), { maxLength: 2 }) }), {
        maxLength: 2,
      }),
    });
    const [blank] = incident.actions;
    const action = fc
      .record({
        text,
        addresses: fc.subarray(['F1', 'F2', 'F3']),
        done: fc.boolean(),
        dropped: fc.option(text),
        verdict: fc.option(text),
      })
      .map((said) => ({ ...blank, ...said }) as CauseAction);
    fc.assert(
      fc.property(
        fc.array(factor, { maxLength: 5 }),
        fc.array(action, { maxLength: 5 }),
        text,
        fc.integer({ min: 300, max: 1400 }),
        fc.boolean(),
        (factors, actions, title, width, asks) => {
          holds(layOutCauses(factors, actions, title, { width, asks }));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps hostile words as words', () => {
    const made = manyFactors['odd texts'];
    const layout = layOutCauses(made?.factors ?? [], made?.actions ?? [], oddTexts.script, { width: 328 });
    const html = rendered(createElement(CausesMap, { layout, href: () => '#' }));
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });

  it('is a table too', () => {
    const html = rendered(
      createElement(CausesTable, { ...incident, href: ({ kind, index }) => `#${kind}-${index}` }),
    );
    expect(html.match(/<tr/g)).toHaveLength(4);
    expect(html).toContain('It comes from sample code.');
    expect(html).toContain('no action yet');
    expect(html).toContain('accepted: a larger one would only move the limit');
    expect(html).not.toContain('Ask why');
  });

  it('opens from the table what it opens from the map', () => {
    const html = rendered(
      createElement(CausesTable, { ...incident, href: () => '#', onPick: () => undefined }),
    );
    const picks = [...html.matchAll(/data-pick="([^"]*)"/g)].map(([, pick]) => pick);
    expect(picks.slice(0, 9)).toEqual([
      'factor:0',
      'why:0',
      'answer:0',
      'why:1',
      'answer:1',
      'add-why:0',
      'action:0',
      'action:1',
      'add-action:0',
    ]);
  });
});
