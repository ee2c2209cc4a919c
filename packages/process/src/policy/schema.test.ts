import { sectionKinds } from '@debrief/document';
import { expect, test } from 'vitest';
import { defaultPolicy } from './policy.js';
import { readPolicy } from './read.js';
import { policyKeys } from './schema.js';
import { sections } from './sections.js';
import type { Key, Value } from './value.js';

/** Every key with the keys that it stands below. */
function all(keys: Readonly<Record<string, Key>>, path: readonly string[] = []): [string, Key, string[]][] {
  return Object.entries(keys).flatMap(([name, key]) => {
    const full = [...path, name];
    return [[full.join('.'), key, full], ...mapsIn(key.value).flatMap((map) => all(map, full))];
  });
}

function mapsIn(value: Value): Readonly<Record<string, Key>>[] {
  if (value.is === 'either') return value.of.flatMap(mapsIn);
  if (value.is !== 'map') return [];
  return [value.keys, ...(value.names ? [{ [value.names.name]: value.names }] : [])];
}

const keys = all(policyKeys);

function written(path: readonly string[], value: string): string {
  return `${path.map((name, depth) => `${'  '.repeat(depth)}${name}:`).join('\n')} ${value}\n`;
}

test.each(keys)('%s has a sentence and an example that is understood', (_, { means, example }, path) => {
  expect(means).toMatch(/^\p{Lu}.*\.$/u);
  expect(means).not.toContain('|');
  expect(readPolicy(written(path, example)).findings).toEqual([]);
});

test.each(
  keys.filter(([, key]) => key.default !== undefined && !key.value.is.startsWith('map')),
)('%s says truly what counts where it is left out', (name, key, path) => {
  const { policy, findings } = readPolicy(written(path, key.default ?? ''));
  expect(findings).toEqual([]);
  expect(policy).toEqual(name.startsWith('systems.') ? readPolicy(written(path, '')).policy : defaultPolicy);
});

test('Every part of a postmortem but the ones without a name can be required', () =>
  expect(sections).toEqual(sectionKinds.filter((kind) => kind !== 'other')));
