import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as actions from './actions/index.js';
import * as library from './index.js';
import * as period from './period/index.js';
import * as statistics from './statistics/index.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

it('names everything that the package exports', () => {
  const named = new Set(readme.match(/[A-Za-z]\w+/g));
  const names = [library, actions, statistics, period].flatMap((entry) => Object.keys(entry));
  expect(names.filter((name) => !named.has(name))).toEqual([]);
});
