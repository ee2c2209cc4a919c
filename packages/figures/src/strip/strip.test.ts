import fc from 'fast-check';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { entriesAt, noTimes, oddTexts, timelineOf, told } from '../testing/made.js';
import { namesIn, rendered } from '../testing/rendered.js';
import { textWidth } from '../words/width.js';
import { stripType } from './frame.js';
import { layOutStrip, type StripLayout } from './layout.js';
import { Strip } from './strip.js';
import { StripTable } from './table.js';

const incident = told(
  [
    '- 06:00 The change was merged.',
    '- 10:41 **Began.** Declines rose to 18%.',
    '- 10:44 Somebody asked in the channel. (uncertain: the minute)',
    '- 10:53 **Detected.** The alarm paged.',
    '- 11:20 A node was restarted.',
    '- 12:05 **Resolved.** Declines were back.',
  ].join('\n'),
);
const href = (entry: number): string => `#entry-${entry}`;

function laidOut(
  made: {
    readonly timeline: Parameters<typeof layOutStrip>[0];
    readonly times: Parameters<typeof layOutStrip>[1];
  },
  width = 1040,
): StripLayout {
  return layOutStrip(made.timeline, made.times, { width });
}

describe('the strip', () => {
  it('has a dot for each entry, named as it is told', () => {
    const html = rendered(createElement(Strip, { layout: laidOut(incident), href }));
    expect(namesIn(html)).toEqual([
      'The incident in time: 6 entries, from 3 November 2026, 06:00 to 3 November 2026, 12:05 UTC. Detected after 12 min. Resolved after 1 h 24 min.',
      '06:00 UTC, The change was merged.',
      '10:41 UTC, Began. Declines rose to 18%.',
      '10:44 UTC, not certain, Somebody asked in the channel. (uncertain: the minute)',
      '10:53 UTC, Detected. The alarm paged.',
      '11:20 UTC, A node was restarted.',
      '12:05 UTC, Resolved. Declines were back.',
    ]);
    expect(html).toContain('href="#entry-3"');
  });

  it('folds the long gap before it and says how long it was', () => {
    expect(laidOut(incident).folds.map(({ label, seconds }) => [label, seconds])).toEqual([
      ['4 h 41 min', 16_860],
    ]);
    expect(laidOut(incident, 328).folds.map(({ label }) => label)).toEqual(['5 h']);
  });

  it('names the moments and says how long each took', () => {
    const { milestones, spans, days } = laidOut(incident);
    expect(milestones.map(({ name, clock }) => `${name} ${clock}`)).toEqual([
      'Began 10:41',
      'Detected 10:53',
      'Resolved 12:05',
    ]);
    expect(spans.map(({ label }) => label)).toEqual(['detected after 12 min', 'resolved after 1 h 24 min']);
    expect(days.map(({ label }) => label)).toEqual(['3 November 2026']);
  });

  it('piles up what happened at once, the moments on the line', () => {
    const { dots, milestones } = laidOut(
      told('- 10:41 Paged.\n- 10:41 **Began.** Up.\n- 10:41 Asked.\n- 11:00 Asked again.'),
    );
    expect(dots.map(({ lane, moment }) => [lane, moment])).toEqual([
      [0, 'began'],
      [1, null],
      [2, null],
      [0, null],
    ]);
    expect(milestones[0]?.x).toBe(dots[0]?.x);
  });

  it('names two moments of one minute together', () => {
    expect(
      laidOut(told('- 10:41 **Began.** Up.\n- 10:41 **Detected.** Seen.')).milestones.map(({ name }) => name),
    ).toEqual(['Began, detected']);
  });

  it('keeps the names of many moments of one minute inside a narrow strip', () => {
    const [entry] = incident.timeline;
    const all = ['began', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
    const timeline = all.flatMap((moment) => (entry ? [{ ...entry, moment }] : []));
    const at = entry?.at ?? null;
    const times = { began: at, detected: at, acknowledged: at, mitigated: at, resolved: at };
    const [milestone] = layOutStrip(timeline, times, { width: 328 }).milestones;
    expect(milestone?.moments).toEqual(all);
    const label = `${milestone?.name} ${milestone?.clock}`;
    expect((milestone?.labelX ?? 0) + textWidth(label, stripType.label)).toBeLessThanOrEqual(328);
  });

  it('puts a moment on the line that only the front matter tells', () => {
    const times = { ...noTimes, began: '2026-11-03T09:30:00Z' };
    const { milestones, dots, base } = layOutStrip(entriesAt([Date.parse('2026-11-03T10:00:00Z')]), times, {
      width: 1040,
    });
    expect(milestones.map(({ name, y }) => [name, y])).toEqual([['Began', base]]);
    expect(dots).toHaveLength(1);
  });

  it('counts in the clock that the document tells, and marks the new day', () => {
    const [one, two] = entriesAt([Date.parse('2026-11-03T22:50:00Z'), Date.parse('2026-11-03T23:30:00Z')]);
    const cet = [
      { ...one, local: '2026-11-03T23:50', zone: 'CET' },
      { ...two, local: '2026-11-04T00:30', zone: 'CET' },
    ];
    const { days, ticks, zone } = layOutStrip(cet as Parameters<typeof layOutStrip>[0], noTimes, {
      width: 1040,
    });
    expect(zone).toBe('CET');
    expect(days.map(({ label }) => label)).toEqual(['3 November 2026', '4 November']);
    expect(ticks.map(({ label }) => label)).toContain('00:10');
  });

  it('tells the day of what follows a fold, so that no clock is taken for one of the day before', () => {
    const day = 86_400_000;
    const start = Date.parse('2025-09-01T16:00:00Z');
    const times = [0, 7 * day, 7 * day + 3_600_000, 7 * day + 7_200_000, 7 * day + 9_000_000];
    const { days, folds } = layOutStrip(entriesAt([...times.map((each) => start + each)]), noTimes, {
      width: 328,
    });
    expect(folds).toHaveLength(1);
    expect(days.map(({ label }) => label)).toEqual(['1 Sep 2025', '8 Sep']);
  });

  it('counts what has no time, and invents none', () => {
    const { dots, untimed, note } = laidOut(timelineOf['some without a time'] ?? incident);
    expect(dots.flatMap(({ entries }) => entries)).toEqual([0, 2]);
    expect(untimed).toEqual([1]);
    expect(note).toBe('2 entries · 1 entry without a time · times in UTC');
  });

  it('takes clocks without dates for one day only while they do not go back', () => {
    expect(laidOut(told('- 23:50 **Began.** Up.\n- 23:58 Paged.', '')).dots).toHaveLength(2);
    expect(laidOut(told('- 23:50 **Began.** Up.\n- 00:10 Paged.', '')).dots).toHaveLength(0);
  });

  it('says what will stand there while there is nothing', () => {
    const html = rendered(createElement(Strip, { layout: laidOut({ timeline: [], times: noTimes }), href }));
    expect(html).toMatch(/^<p class="fig-empty">The incident in time\./);
  });

  it('shows the words of the entry that is lit', () => {
    const html = rendered(createElement(Strip, { layout: laidOut(incident), href, lit: 4 }));
    expect(html).toContain('>11:20 UTC, A node was restarted.</tspan>');
    expect(html.match(/fig-dot fig-lit/g)).toHaveLength(1);
  });

  it('is reached with Tab at one dot, the one that is lit', () => {
    const html = rendered(createElement(Strip, { layout: laidOut(incident), href, lit: 4 }));
    expect(html.match(/tabindex="0"/gi)).toHaveLength(1);
    expect(html).toMatch(/href="#entry-4"[^>]*tabindex="0"/i);
  });

  it('draws no dot over another, and nothing outside, however many there are', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 120 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(328, 700, 1040), fc.nat(120), (all, width, at) => {
        const start = Date.parse('2026-11-03T10:00:00Z');
        const timeline = entriesAt(all.map((each) => start + each * 60_000)).map((entry, index) =>
          index === at ? { ...entry, moment: 'began' as const } : entry,
        );
        const times = { ...noTimes, began: timeline[at]?.at ?? null };
        const layout = layOutStrip(timeline, times, { width });
        const { dots } = layout;
        expect(dots.flatMap(({ entries }) => entries).toSorted((a, b) => a - b)).toEqual(
          all.map((_, index) => index),
        );
        for (const [index, { x, y }] of dots.entries()) {
          expect(x >= 0 && x <= width && y >= 0 && y <= layout.height).toBe(true);
          for (const other of dots.slice(index + 1)) {
            expect(Math.max(Math.abs(other.x - x), Math.abs(other.y - y))).toBeGreaterThanOrEqual(9.99);
          }
        }
        const inside = (x0: number, label: string): boolean =>
          x0 >= -0.01 && x0 + textWidth(label, stripType.small) <= width + 0.01;
        for (const { labelX, label } of [...layout.ticks, ...layout.days, ...layout.spans]) {
          expect(inside(labelX, label)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('puts earlier entries left of later ones, in whatever order they are told', () => {
    const { timeline } = incident;
    const turned = { ...incident, timeline: timeline.toReversed() };
    const order = laidOut(turned).dots.flatMap(({ entries }) => entries);
    expect(order).toEqual([5, 4, 3, 2, 1, 0]);
  });

  it('merges what would not fit into dots that say how many they are', () => {
    const { dots } = laidOut(timelineOf['five hundred in a minute, and a week later'] ?? incident);
    expect(dots.length).toBeLessThan(500);
    expect(dots.map(({ name }) => name)).toContainEqual(
      expect.stringMatching(/^3 November, \d+ entries, 10:00 UTC$/),
    );
  });

  it('keeps hostile words as words', () => {
    const timeline = entriesAt([0, 60_000], oddTexts.script);
    const html = rendered(
      createElement(Strip, { layout: layOutStrip(timeline, noTimes, { width: 328 }), href, lit: 0 }),
    );
    expect(html).not.toContain('<script');
  });

  it('is a table too, with every entry and its time since the beginning', () => {
    const html = rendered(createElement(StripTable, { ...incident, href }));
    expect(html.match(/<tr/g)).toHaveLength(7);
    expect(html).toContain('>−4 h 41 min<');
    expect(html).toContain('>1 h 24 min<');
  });
});
