import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../testing/canonical.js';
import { somePolicy } from '../testing/policies.js';
import { corrected } from './corrected.js';
import { defaultPolicy } from './policy.js';
import { readPolicy } from './read.js';
import { policyKeys } from './schema.js';

const rules = ['loaded', 'hindsight', 'hindsight/could-have'];

/** Reads, and uses all that comes out. */
function whole(text: string) {
  const { policy, findings } = readPolicy(text, { rules });
  for (const finding of findings) {
    expect(finding.from).toBeGreaterThanOrEqual(0);
    expect(finding.to).toBeGreaterThanOrEqual(finding.from);
    expect(finding.to).toBeLessThanOrEqual(text.length);
    corrected(finding, text);
  }
  return { policy, findings };
}

/** Pieces of which policies are made, and of which trouble is. */
const pieces = fc.constantFrom(
  ...Object.keys(policyKeys),
  ...['sev1', 'any', 'always', '30 minutes', 'corrective', 'false', 'null', '~', '<<', 'x', '2026-01-01'],
  ...[
    ':',
    ': ',
    '\n',
    '\n  ',
    '\n    ',
    '\n\t',
    '\r\n',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '&a ',
    '*a',
  ],
  ...['# ', '|\n', '>\n', '!!str ', '---\n', '...\n', '%', '@', '\u0000', '\ufeff', '\u2028'],
);

describe('Any text', () => {
  test('can be read', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => void whole(text)));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => void whole(parts.join(''))),
      { numRuns: 2000 },
    );
  });

  const large = 60_000;
  test.each([
    ['keys that there are not', 'abc: def\n'.repeat(large / 4)],
    ['the same key', 'noun: x\n'.repeat(large / 4)],
    ['lists in lists', '['.repeat(large)],
    ['maps in maps', '{a: '.repeat(large / 4)],
    ['keys below keys', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    ['tabs', '\t'.repeat(large)],
    ['lines of tabs', '\t\t\n'.repeat(large / 4)],
    ['spaces', ' '.repeat(large)],
    ['a long word', 'x'.repeat(large)],
    ['a long key', `${'x'.repeat(large)}: 1`],
    ['zeros', '\u0000'.repeat(large)],
    ['open quotes', '"'.repeat(large)],
    ['dashes', '- '.repeat(large / 4)],
    ['question marks', '? '.repeat(large / 4)],
    ['documents', '---\n'.repeat(large / 4)],
    [
      'words that are no severities',
      `severities: [${'a, '.repeat(4000)}b]\ntriggers: { severities: [${'c, '.repeat(4000)}d] }`,
    ],
    ['severities without end', `severities:\n${lines(6000)}required:\n${lines(6000)}`],
    ['people of a large company', `people:\n${lines(6000)}`],
    [
      'a bomb of aliases',
      `a: &a [x]\n${Array.from({ length: 30 }, (_, at) => `b${at}: &b${at} [*a, *a, *b${at - 1}]\n`).join('')}`,
    ],
    ['a circle', 'systems: &a\n  x: *a\n'],
  ])('with %s can be read, and does not take forever', (_, text) => void whole(text));

  test('longer than any policy is not read', () => {
    const { policy, findings } = readPolicy(`noun: x\n${'# \n'.repeat(400_000)}`);
    expect(policy).toBe(defaultPolicy);
    expect(findings).toHaveLength(1);
  });
});

function lines(count: number): string {
  return Array.from({ length: count }, (_, at) => `  n${at}:\n`).join('');
}

test('Any policy reads back as it was written', () => {
  fc.assert(
    fc.property(somePolicy, (policy) => {
      const { policy: read, findings } = readPolicy(canonical(policy));
      expect(findings).toEqual([]);
      expect(read).toEqual(policy);
    }),
  );
});

test('One slip in a key is found, and the key that was meant is offered', () => {
  const keys = Object.keys(policyKeys).filter((key) => key.length > 3);
  fc.assert(
    fc.property(
      fc.constantFrom(...keys),
      fc.nat(),
      fc.constantFrom('leave', 'swap', 'double'),
      (key, at, slip) => {
        const wrong = slipped(key, at % (key.length - 1), slip);
        const text = `${wrong}: ${policyKeys[key]?.example}\n`;
        const [finding] = readPolicy(text).findings;
        if (wrong === key) return expect(finding).toBeUndefined();
        expect(finding).toMatchObject({ rule: 'policy/unknown-key', from: 0, to: wrong.length });
        expect(corrected(finding ?? { from: 0, fixes: [] }, text)).toEqual([
          `${key}: ${policyKeys[key]?.example}`,
        ]);
      },
    ),
  );
});

function slipped(word: string, at: number, slip: string): string {
  const [one = '', other = ''] = word.slice(at, at + 2);
  const instead = { leave: other, swap: other + one, double: one + one + other }[slip] ?? '';
  return word.slice(0, at) + instead + word.slice(at + 2);
}
