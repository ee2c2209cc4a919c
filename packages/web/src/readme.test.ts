import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as render from './render/index.js';

const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');

test('names everything that the package exports', () => {
  const source = readFileSync(fileURLToPath(new URL('./render/index.ts', import.meta.url)), 'utf8');
  const types =
    /^export type \{([^}]*)\}/m
      .exec(source)?.[1]
      ?.split(',')
      .map((each) => each.trim()) ?? [];
  const named = new Set(readme.match(/[A-Za-z]\w+/g));
  expect(types.length).toBeGreaterThan(0);
  expect([...Object.keys(render), ...types].filter((name) => !named.has(name))).toEqual([]);
});

test('names only folders that there are', () => {
  const folders = readdirSync(fileURLToPath(new URL('.', import.meta.url)));
  const named = [...readme.matchAll(/^- `([a-z]+)\/`/gm)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((name) => !folders.includes(name))).toEqual([]);
});
