// Every dependency is explained in docs/dependencies.md, at the version that we use, and no other is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './prepare.mjs';

test('docs/dependencies.md names every dependency and its version', () => {
  const folders = [
    '.',
    'bench/peers',
    ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`),
  ];
  const used = folders.flatMap((folder) => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    );
    return Object.entries({ ...dependencies, ...devDependencies })
      .filter(([name]) => !name.startsWith('@debrief/'))
      .map(([name, version]) => `${name} ${version}`);
  });
  const text = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
  const explained = [...text.matchAll(/^\| `(.+?)` \| (\S+) \|/gm)].map(
    ([, name, version]) => `${name} ${version}`,
  );
  expect(explained.sort()).toEqual([...new Set(used)].sort());
});
