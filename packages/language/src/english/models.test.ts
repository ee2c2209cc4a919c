import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from '@debrief/document';
import { expect, test } from 'vitest';
import { check } from '../check.js';
import { familyOf } from '../rule.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const examples = readdirSync(`${root}examples/2026`)
  .filter((name) => name.endsWith('.md'))
  .map((name) => `examples/2026/${name}`);
const templates = readdirSync(`${root}packages/cli/starter/templates`).map(
  (name) => `packages/cli/starter/templates/${name}`,
);
/** A newcomer's first draft, unkind on purpose. */
const unkind = examples.filter((path) => path.includes('duplicate-texts'));

test.each(
  [...examples, ...templates].filter((path) => !unkind.includes(path)),
)('In %s, which is a model, nothing is raised', (path) => {
  expect(raised(path).map(({ rule, words }) => `${rule}: ${words}`)).toEqual([]);
});

test.each(unkind)('In %s, most families have something to say', (path) => {
  expect(new Set(raised(path).map(({ rule }) => familyOf(rule))).size).toBeGreaterThan(5);
});

/** Errors and warnings, with their words. */
function raised(path: string) {
  const text = readFileSync(`${root}${path}`, 'utf8');
  return check(parse(text).model)
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule, from, to }) => ({ rule, words: text.slice(from, to) }));
}
