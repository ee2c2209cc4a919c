import { expect, test } from 'vitest';
import { linkTo } from './link.js';
import { isNamed } from './named.js';

test.each([
  'pool.png',
  'pool exhausted (1).png',
  '100% #2?.txt',
  'Störung — Übersicht.pdf',
  'a[1]*_x_.log',
])('%s is named by its link, and by its name', (name) => {
  expect(isNamed(name, `- 10:53 Full ${linkTo(name, `11.a.b/${name}`)}\n`)).toBe(true);
  expect(isNamed(name, `See ${name.toUpperCase()}.`)).toBe(true);
  expect(isNamed(name, '- 10:53 Full ![pool](11.a.b/other.svg)\n')).toBe(false);
});
