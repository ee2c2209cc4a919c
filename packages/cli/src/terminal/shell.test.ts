import { expect, test } from 'vitest';
import { typed } from './shell.js';

test('Plain words stay as they are, and a shell expands nothing in the others', () => {
  expect([typed('docs/pm'), typed('größe.md'), typed('a$b c'), typed("it's"), typed('')]).toEqual([
    'docs/pm',
    'größe.md',
    "'a$b c'",
    "'it'\\''s'",
    "''",
  ]);
});
