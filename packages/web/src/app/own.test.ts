import { expect, test } from 'vitest';
import { postmortemAt } from './own.js';

test.each([
  ['/api/v1/postmortems/2026/05.search.slow/advance', '2026/05.search.slow'],
  ['/api/v1/postmortems/2026/05.search.slow', '2026/05.search.slow'],
  [
    'https://debrief.example/api/v1/postmortems/2026/05.s%C3%BCche.langsam/discussion?x=1',
    '2026/05.süche.langsam',
  ],
  ['/api/v1/postmortems', null],
  ['/api/v1/policy/changes', null],
])('%s is about %s', (address, id) => {
  expect(postmortemAt(address)).toBe(id);
});
