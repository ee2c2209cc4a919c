import { parse } from '@debrief/document';
import { describe, expect, it } from 'vitest';
import { shifted, timesAround, timeWords, understood } from './times.js';

const utc = parse(
  '# T\n\n## Timeline\n\nAll times are UTC.\n\n### 2026-11-03\n\n- 10:41 Rose\n- 10:50–10:55 Fell\n',
).model;
const clocks = parse('# T\n\n## Timeline\n\n- 10:41 Rose\n').model;
const fresh = parse('---\ndate: 2026-11-03\n---\n\n# T\n\n## Timeline\n\nAll times are CET.\n').model;

function told(words: string, model = utc, zone = 'UTC') {
  const found = understood(words, { zone, today: '2026-11-20' }, timesAround(model));
  return 'problem' in found ? `? ${found.problem}` : `${found.time} | ${found.note}`;
}

describe('A time that somebody types', () => {
  it.each([
    ['10:53', '2026-11-03 10:53 UTC | 3 Nov 2026, 10:53 UTC'],
    ['9:05 pm', '2026-11-03 21:05 UTC | 3 Nov 2026, 21:05 UTC'],
    ['yesterday 14:10 CET', '2026-11-19 14:10 CET | 19 Nov 2026, 14:10 CET (13:10 UTC in the timeline)'],
    ['today 09:00', '2026-11-20 09:00 UTC | 20 Nov 2026, 09:00 UTC'],
    ['4 Nov 08:00', '2026-11-04 08:00 UTC | 4 Nov 2026, 08:00 UTC'],
    ['10:00–10:20', '2026-11-03 10:00–10:20 UTC | 3 Nov 2026, 10:00–10:20 UTC'],
  ])('%s is %s', (words, expected) => expect(told(words)).toBe(expected));

  it('counts in the zone that was chosen', () => {
    expect(told('11:53', utc, 'Europe/Berlin')).toBe(
      '2026-11-03 11:53 Europe/Berlin | 3 Nov 2026, 11:53 Europe/Berlin (10:53 UTC in the timeline)',
    );
  });

  it('says no day and no zone where the entries say none', () => {
    expect(told('10:53', clocks, '')).toMatch(/^10:53 \|/);
  });

  it('is of the day and the zone of an empty timeline', () => {
    expect(timesAround(fresh)).toMatchObject({ zone: 'CET', day: '2026-11-03', takesZones: true });
    expect(told('10:53', fresh, 'CET')).toMatch(/^2026-11-03 10:53 CET \|/);
  });

  it.each(['', 'soon', '25:00'])('%j is told kindly', (words) => expect(told(words)).toMatch(/^\? /));
});

it('an entry moves by minutes, over midnight too', () => {
  expect(shifted({ local: '2026-11-03T23:59', zone: 'UTC', until: null }, 1)).toBe('2026-11-04 00:00 UTC');
  expect(shifted({ local: '2026-11-03T10:41', zone: null, until: null }, -10)).toBe('2026-11-03 10:31');
  expect(shifted({ local: '10:41', zone: null, until: null }, 1)).toBe('10:42');
  expect(shifted({ local: '2026-11-03T10:50', zone: 'UTC', until: '10:55' }, 10)).toBe(
    '2026-11-03 11:00–11:05 UTC',
  );
  expect(shifted({ local: '00:00', zone: null, until: null }, -1)).toBeNull();
  expect(shifted({ local: '2026-11-03', zone: null, until: null }, 1)).toBeNull();
});

it('a form shows the time of an entry, with its end', () => {
  expect(utc.timeline.map(timeWords)).toEqual(['2026-11-03 10:41', '2026-11-03 10:50–10:55']);
});
