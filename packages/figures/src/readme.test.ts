import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

it('names everything that the package exports, types too', () => {
  const named = new Set(read('../README.md').match(/[A-Za-z]\w+/g));
  const exported = [...read('index.ts').matchAll(/\{([^}]*)\}/g)]
    .flatMap(([, names]) => names?.split(',') ?? [])
    .map((name) => name.replace(/^\s*type\s+/, '').trim())
    .filter((name) => name !== '');
  expect(exported.length).toBeGreaterThan(40);
  expect(exported.filter((name) => !named.has(name))).toEqual([]);
});
