import { isRefusal } from '@debrief/document';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lexer } from 'yaml';
import { readPolicy } from '../policy/read.js';
import { canonical } from '../testing/canonical.js';
import { somePolicy, someWords } from '../testing/policies.js';
import type { PolicyChange, PolicyPath } from './change.js';
import { changePolicy } from './changepolicy.js';
import { saidIn } from './said.js';

/** Policies as people write them: with comments, empty lines, other line ends, no end of the last line. */
const somePolicyText: fc.Arbitrary<string> = fc
  .tuple(
    somePolicy.map(canonical),
    fc.array(fc.nat(60), { maxLength: 8 }),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  )
  .map(([text, places, end, isOpen]) => {
    const lines = text.split('\n').slice(0, -1);
    for (const [count, place] of places.entries()) {
      const at = place % (lines.length + 1);
      const indent = /^ */.exec(lines[at] ?? '')?.[0] ?? '';
      lines.splice(at, 0, count % 3 === 0 ? '' : `${indent}# note ${count}`);
      const near = lines[at + 1];
      if (near !== undefined && /^[ \w-]+: [\w ]+$/.test(near)) lines[at + 1] = `${near} # beside ${count}`;
    }
    return lines.join(end) + (isOpen ? '' : end);
  });

const places: fc.Arbitrary<PolicyPath> = fc.constantFrom(
  ['noun'],
  ['since'],
  ['clocks', 'draft'],
  ['clocks', 'follow-up'],
  ['triggers', 'near-miss'],
  ['triggers'],
  ['stakeholders'],
  ['internal'],
  ['required', 'any', 'sections'],
  ['people', 'Noor Haddad'],
  ['people', 'Noor Haddad', 'handles'],
  ['systems', 'ledger', 'triggers', 'degraded'],
  ['rules', 'naming'],
  ['severities', 'worst'],
);
const values = fc.oneof(
  someWords,
  fc.uniqueArray(someWords, { maxLength: 3 }),
  fc.constantFrom(null, '3 days', 'always', 'off', 'brief', '2026-01-01', ['summary', 'actions']),
);

/** A change of a policy: of what may stand there, and of what does. */
function changesOf(text: string): fc.Arbitrary<PolicyChange> {
  const said = saidIn(text).map(({ path }) => path);
  const path = said.length === 0 ? places : fc.oneof(places, fc.constantFrom(...said));
  const named = path.filter((each) => each.length > 1);
  return fc.oneof(
    fc.record({ do: fc.constant('set' as const), path, value: values }),
    fc.record({ do: fc.constant('remove' as const), path }),
    fc.record({ do: fc.constantFrom('add' as const, 'take' as const), path, words: someWords }),
    fc.record({ do: fc.constant('rename' as const), path: named, to: someWords }),
    fc.record({ do: fc.constant('move' as const), path: named, before: fc.option(someWords) }),
  );
}

const cases = somePolicyText.chain((text) => fc.tuple(fc.constant(text), changesOf(text)));

function commentsIn(text: string): readonly string[] {
  return [...new Lexer().lex(text)].filter((token) => token.startsWith('#')).toSorted();
}

test('Outside of what is changed nothing differs, no comment is lost, and no finding comes', () => {
  let done = 0;
  fc.assert(
    fc.property(cases, ([text, change]) => {
      const outcome = changePolicy(text, change);
      if (isRefusal(outcome)) return;
      done += 1;
      const before = readPolicy(text);
      const after = readPolicy(outcome.text);
      expect(after.findings.length).toBeLessThanOrEqual(before.findings.length);
      // Lines that are still there are what they were, in their order.
      const lines = outcome.text.split(/\r?\n/);
      const kept = text.split(/\r?\n/).filter((line) => line.trim().startsWith('#'));
      if (!goes(change)) {
        expect(lines.filter((line) => line.trim().startsWith('#'))).toEqual(kept);
        expect(commentsIn(outcome.text)).toEqual(commentsIn(text));
      } else expect(commentsIn(text)).toEqual(expect.arrayContaining([...commentsIn(outcome.text)]));
      expect(outcome.text.includes('\r\n') || !text.includes('\r\n') || !outcome.text.includes('\n')).toBe(
        true,
      );
      if (text.includes('\r\n')) expect(outcome.text.replaceAll('\r\n', '')).not.toContain('\n');
    }),
    { numRuns: 400 },
  );
  expect(done).toBeGreaterThan(80);
});

/** Whether lines go, with what stands on them. */
function goes(change: PolicyChange): boolean {
  return (
    change.do === 'remove' ||
    change.do === 'take' ||
    (change.do === 'set' && typeof change.value !== 'string')
  );
}

test('What is done twice is done once, and what is taken back is as it was', () => {
  fc.assert(
    fc.property(cases, ([text, change]) => {
      const once = changePolicy(text, change);
      if (isRefusal(once) || change.do === 'rename') return;
      const twice = changePolicy(once.text, change);
      expect(isRefusal(twice) ? twice : twice.text).toBe(once.text);
    }),
    { numRuns: 100 },
  );
});

test('Any text and any change have an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), places, values, (text, path, value) => {
      const outcome = changePolicy(text, { do: 'set', path, value });
      if (isRefusal(outcome)) expect(outcome.message).not.toBe('');
      else
        expect(readPolicy(outcome.text).findings.length).toBeLessThanOrEqual(
          readPolicy(text).findings.length,
        );
    }),
    { numRuns: 400 },
  );
});
