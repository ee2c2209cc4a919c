import { expect, test } from 'vitest';
import { typedEntry, typedTime } from './stamp.js';

test.each([
  ['10:53 Alarm paged', '10:53', 'Alarm paged'],
  ['2026-11-03 10:53 UTC Alarm paged', '2026-11-03 10:53 UTC', 'Alarm paged'],
  ['3 Nov 2:10 pm CET: Alarm paged', '3 Nov 2:10 pm CET', 'Alarm paged'],
  ['2026-11-03T10:53:00Z Alarm paged', '2026-11-03T10:53:00Z', 'Alarm paged'],
  ['10:00–10:20 Two people looked at 10:05', '10:00–10:20', 'Two people looked at 10:05'],
  ['**10:53** – Alarm\npaged', '10:53', 'Alarm paged'],
])('%s begins with its time', (words, time, text) => {
  expect(typedEntry(words)).toEqual({ time, text, moment: null, uncertain: null });
});

test('A moment and a doubt are told apart from the words', () => {
  expect(typedEntry('10:53 **Detected.** The `alarm` paged (uncertain: exact minute)')).toEqual({
    time: '10:53',
    text: 'The `alarm` paged',
    moment: 'detected',
    uncertain: 'exact minute',
  });
  expect(typedEntry('10:53 Resolved: back (uncertain)')).toMatchObject({
    moment: 'resolved',
    uncertain: true,
  });
});

test.each(['Alarm paged at 10:53', '', '99:99 x', '- a\n- b'])('%s begins with no time', (words) => {
  expect(typedEntry(words)).toBe(null);
});

test('A time and nothing else names an entry', () => {
  expect(typedTime('10:53')?.local).toBe('10:53');
  expect(typedTime('2026-11-03 11:53 CET')?.at).toBe('2026-11-03T10:53:00Z');
  for (const words of ['10:53 x', 'severity', 'A1', ':46', '46', 'x=10:53'])
    expect(typedTime(words)).toBe(null);
});
