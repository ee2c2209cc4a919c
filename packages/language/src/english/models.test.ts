import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from '@debrief/document';
import { describe, expect, it, test } from 'vitest';
import { check } from '../check.js';
import { familyOf } from '../rule.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const examples = readdirSync(`${root}examples`, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^\d{4}.[^/\\]+\.md$/.test(name))
  .map((name) => `examples/${name}`);
const templates = readdirSync(`${root}packages/cli/starter/templates`).map(
  (name) => `packages/cli/starter/templates/${name}`,
);
/** A newcomer's first draft, unkind on purpose. */
const unkind = examples.filter((path) => path.includes('duplicate-texts'));
/** What stands in other drafts to be found, as the guide of the examples says. */
const toBeFound: Readonly<Record<string, readonly string[]>> = {
  'vans-sent-to-old-stops': ['facts/vague-time: Around lunchtime', 'hindsight/could-have: could have told'],
  'vouchers-refused': ['single-cause/the-root-cause: The root cause'],
};

describe('in a model, nothing is raised but what is there to be found', () => {
  it.each([...examples, ...templates].filter((path) => !unkind.includes(path)))('%s', (path) => {
    const draft = Object.keys(toBeFound).find((name) => path.includes(name)) ?? '';
    expect(raised(path).map(({ rule, words }) => `${rule}: ${words}`)).toEqual(toBeFound[draft] ?? []);
  });

  it('and only in drafts, each of which is there', () => {
    const statuses = Object.keys(toBeFound).map((name) =>
      examples.filter((path) => path.includes(name)).map((path) => modelOf(path).meta.status?.value),
    );
    expect(statuses).toEqual(statuses.map(() => ['draft']));
  });
});

test.each(unkind)('In %s, most families have something to say', (path) => {
  expect(new Set(raised(path).map(({ rule }) => familyOf(rule))).size).toBeGreaterThan(5);
});

/** Errors and warnings, with their words. */
function raised(path: string) {
  const text = textOf(path);
  return check(parse(text).model)
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule, from, to }) => ({ rule, words: text.slice(from, to) }));
}

function modelOf(path: string) {
  return parse(textOf(path)).model;
}

function textOf(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8');
}
