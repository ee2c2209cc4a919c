import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { castOf } from './cast.js';
import { agreed, told } from './testing/people.js';

const policy = agreed({
  'Dana Reyes': { handles: ['@dana', 'dreyes'], email: 'dana@example.com' },
  'Siobhán Keane': {},
  'Will Young': {},
});
const cast = castOf(
  told('owner: dreyes\npeople:\n  responders: [Arjun Rao, Mei Chen]\n  support: Mei Lang'),
  policy,
);

test.each([
  ['Dana Reyes', 'Dana Reyes'],
  ['dana reyes', 'Dana Reyes'],
  ['@dana', 'Dana Reyes'],
  ['dreyes', 'Dana Reyes'],
  ['dana@example.com', 'Dana Reyes'],
  ['Dana Reyes (payments)', 'Dana Reyes'],
  ['Siobhan Keane', 'Siobhán Keane'],
  ['Arjun', 'Arjun Rao'],
  ['Mei', null],
  ['Payments platform', null],
  ['', null],
  ['(?)', null],
])('%j names %s', (name, expected) => {
  expect(cast.who(name)?.name ?? null).toBe(expected);
});

describe('The people whom words name', () => {
  test.each<readonly [string, readonly string[]]>([
    ['Arjun Rao raised the limit', ['Arjun Rao']],
    ['Arjun and @dana compared notes; Chen joined', ['Arjun Rao', 'Dana Reyes', 'Mei Chen']],
    ["Dana's change", ['Dana Reyes']],
    ['Mei joined', []],
    ['Arjunapolis, xRao and arjun@example.org', []],
    // Whom the policy alone knows is named by the whole name, since a first name may be a word.
    ['Will restart; Young nodes left', []],
    ['Will Young restarted it', ['Will Young']],
  ])('%s', (words, expected) => {
    expect(cast.namedIn(words).map(({ who }) => who.name)).toEqual(expected);
  });

  test('with their places', () => {
    const words = 'Then Arjun Rao joined';
    expect(cast.namedIn(words).map(({ from, to }) => words.slice(from, to))).toEqual(['Arjun Rao']);
  });
});

test('Whom only the timeline names is known by what only people do, or by a handle', () => {
  const names = castOf(
    told('systems: [Payment Core]\nteam: Night Watch', [
      '10:01 Mai Nguyen, up early for a supplier, opened the preview',
      '10:02 Bram de Vries confirmed it from Tilburg. Lea Brandt joined.',
      '10:03 Load Balancer took both nodes out',
      '10:04 Payment Core reported errors',
      '10:05 Night Watch acknowledged',
      '10:06 paged by @noor, and @channel was told',
      '10:07 Blue Harbour restarted',
    ]),
    agreed({}, { 'payment-core': { name: 'Payment Core' } }),
  ).people.map(({ name }) => name);
  expect(names).toEqual(['Mai Nguyen', 'Bram de Vries', 'Lea Brandt', '@noor']);
});

test('Two who share a first name are told apart, and a handle alone is somebody', () => {
  const { people } = castOf(
    told('owner: Ana Silva\npeople:\n  responders: [Ana Costa, "@ana", "@zed"]'),
    agreed({}),
  );
  expect(people.map(({ name }) => name)).toEqual(['Ana Silva', 'Ana Costa', '@ana', '@zed']);
});

test('It takes any words', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (meta, entry, name) => {
      const any = castOf(
        told(`owner: ${meta}`, [`10:00 ${entry}`]),
        agreed({ [name]: { handles: [entry, '(', '*'] } }),
      );
      any.namedIn(entry);
      any.who(name);
    }),
  );
});
