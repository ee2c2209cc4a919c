// The pages in docs/rules say what the rules say; `npm run pages` writes them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as language from '@debrief/language';
import { expect, test } from 'vitest';
import { root } from './prepare.mjs';
import { pagesOf } from './rulepages.mjs';

const folder = join(root, 'docs/rules');

test('docs/rules is what `npm run pages` writes', () => {
  const there = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return /** @type {const} */ ([relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]);
    });
  const wanted = pagesOf(language);
  const stale = there.filter(([path, text]) => wanted.get(path) !== text).map(([path]) => path);
  expect({
    stale,
    missing: [...wanted.keys()].filter((path) => !there.some(([each]) => each === path)),
  }).toEqual({
    stale: [],
    missing: [],
  });
});
