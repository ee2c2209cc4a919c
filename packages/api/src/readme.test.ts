import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as client from './client/index.js';
import * as api from './index.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

it('names everything that the package exports', () => {
  const named = new Set(readme.match(/[A-Za-z]\w+/g));
  const names = [api, client].flatMap((entry) => Object.keys(entry));
  expect(names.filter((name) => !named.has(name))).toEqual([]);
});
