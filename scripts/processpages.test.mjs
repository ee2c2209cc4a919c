// docs/process.md lists what the gates ask for; `npm run pages` writes the list.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as practice from '@debrief/process';
import { expect, test } from 'vitest';
import { root } from './prepare.mjs';
import { processPages } from './processpages.mjs';

test('The list in docs/process.md is what `npm run pages` writes', () => {
  const guide = readFileSync(join(root, 'docs/process.md'), 'utf8');
  expect(processPages(practice, guide).get('docs/process.md')).toBe(guide);
  for (const { name } of practice.processRules) expect(guide).toContain(`\`${name}\``);
});
