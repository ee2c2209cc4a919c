// The schema and the reference of `debrief.yaml` say what the reader reads; `npm run pages` writes them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as policy from '@debrief/process/policy';
import { expect, test } from 'vitest';
import { policyPages } from './policypages.mjs';
import { root } from './prepare.mjs';

/** @param {string} path */
const there = (path) => readFileSync(join(root, path), 'utf8');

test('The schema and docs/policy.md are what `npm run pages` writes', () => {
  const pages = policyPages(policy, there('docs/policy.md'));
  const stale = [...pages].filter(([path, text]) => there(path) !== text).map(([path]) => path);
  expect(stale).toEqual([]);
});

test('Every example of the guide is understood', () => {
  const examples = [...there('docs/policy.md').matchAll(/^```yaml\n(.*?)^```$/gms)].map(
    ([, yaml = '']) => yaml,
  );
  expect(examples.length).toBeGreaterThan(1);
  for (const yaml of examples) expect(policy.readPolicy(yaml).findings).toEqual([]);
});
