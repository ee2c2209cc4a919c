import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as server from './index.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

it('names everything that the package exports', () => {
  const named = new Set(readme.match(/[A-Za-z]\w+/g));
  expect(Object.keys(server).filter((name) => !named.has(name))).toEqual([]);
});
