import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

test('The guide names everything that the package exports', () => {
  const guide = read('../README.md');
  const named = [...read('./index.ts').matchAll(/\{([^}]*)\}/g)].flatMap(([, names = '']) =>
    names.split(','),
  );
  const types = [...read('./store.ts').matchAll(/^export (?:interface|type) (\w+)/gm)].map(
    ([, name = '']) => name,
  );
  const all = [...named.map((each) => each.replace('type ', '').trim()), ...types];
  expect(
    all.filter((name) => name !== '' && !guide.includes(`\`${name}\``) && !guide.includes(`${name}(`)),
  ).toEqual([]);
});
