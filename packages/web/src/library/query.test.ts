import { expect, test } from 'vitest';
import { chosenIn, facetsIn, toggled, withoutFacet } from './query.js';

test('a value is added to a query, and taken out of it again', () => {
  for (const [query, facet, value, becomes] of [
    ['', 'system', 'app', 'system:app'],
    ['retry', 'system', 'app', 'retry system:app'],
    ['system:app retry', 'system', 'web', 'system:app,web retry'],
    ['retry systems:app system:web -drill', 'system', 'Search', 'retry system:app,web,Search -drill'],
    ['system:app,web', 'system', 'APP', 'system:web'],
    ['retry system:app', 'system', 'app', 'retry'],
    ['sev:sev1 "connection pool"', 'severity', 'sev2', 'severity:sev1,sev2 "connection pool"'],
    ['in:2026', 'year', '2025', 'in:2025'],
    ['in:2026-03', 'year', '2025', 'in:2026-03 in:2025'],
    ['label:x', 'label', 'peak season', 'label:"peak season"'],
    ['label:"peak season"', 'label', 'peak season', ''],
    ['-system:app', 'system', 'app', '-system:app system:app'],
    ['https://a.example', 'system', 'app', 'https://a.example system:app'],
  ] as const)
    expect(toggled(query, facet, value), `${query} | ${value}`).toBe(becomes);
});

test('it is known what a query asks for', () => {
  const query = 'retry severity:sev1,sev2 -system:app in:2026';
  expect(facetsIn(query)).toEqual(['severity', 'year']);
  expect(chosenIn(query, 'severity')).toEqual(['sev1', 'sev2']);
  expect(chosenIn(query, 'system')).toEqual([]);
  expect(withoutFacet(query, 'severity')).toBe('retry -system:app in:2026');
});
