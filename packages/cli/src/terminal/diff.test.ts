import { replacedLines } from '@debrief/document';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffLines } from './diff.js';

const plain = (before: string, after: string): string => diffLines(before, after, { colour: false });

const action =
  '## Action items\n\n- [ ] **A1** Add jitter\n  - Owner: Arjun Rao\n\n## Review\n\n- Held: today\n';

test('Equal texts have no difference', () => {
  expect(plain(action, action)).toBe('');
});

test('A new item is shown with two lines around it', () => {
  const after = action.replace('Rao\n', 'Rao\n- [ ] **A2** Drill a failover\n  - Owner: Arjun Rao\n');
  expect(plain(action, after)).toBe(
    [
      '@@ -3,4 +3,6 @@',
      ' - [ ] **A1** Add jitter',
      '   - Owner: Arjun Rao',
      '+- [ ] **A2** Drill a failover',
      '+  - Owner: Arjun Rao',
      '',
      ' ## Review',
      '',
    ].join('\n'),
  );
});

test('A changed line shows what changed within it, in colour', () => {
  const shown = diffLines('Declines rose to 18%.\n', 'Declines rose to 19%.\n', { colour: true });
  expect(shown).toContain(
    '\u001b[31m-Declines rose to \u001b[0m\u001b[1;31m18\u001b[0m\u001b[31m%.\u001b[0m\n',
  );
  expect(shown).toContain(
    '\u001b[32m+Declines rose to \u001b[0m\u001b[1;32m19\u001b[0m\u001b[32m%.\u001b[0m\n',
  );
});

test('Changes close to each other share a hunk, others have their own', () => {
  const lines = Array.from({ length: 20 }, (_, index) => `${index}\n`);
  const near = plain(lines.join(''), lines.with(3, 'x\n').with(7, 'y\n').join(''));
  expect(near.match(/@@/g)).toHaveLength(2);
  const far = plain(lines.join(''), lines.with(3, 'x\n').with(9, 'y\n').join(''));
  expect(far.match(/@@/g)).toHaveLength(4);
});

test('A file that comes or goes has no name on the other side', () => {
  expect(diffLines('', 'a\n', { colour: false, names: [null, 'b.md'] })).toBe(
    '--- /dev/null\n+++ b.md\n@@ -0,0 +1 @@\n+a\n',
  );
  expect(diffLines('a\n', '', { colour: false, names: ['b.md', null] })).toBe(
    '--- b.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n',
  );
});

test('What cannot be seen is shown: white space at the end, line ends that differ, none at all', () => {
  expect(plain('a  \n', 'a\n')).toBe('@@ -1 +1 @@\n-a··\n+a\n');
  expect(plain('a\r\nb\r\n', 'a\r\nb\n')).toBe('@@ -1,2 +1,2 @@\n a␍\n-b␍\n+b\n');
  expect(plain('a\r\nb\r\n', 'a\r\nc\r\n')).toBe('@@ -1,2 +1,2 @@\n a\n-b\n+c\n');
  expect(plain('a\n', 'a')).toBe('@@ -1 +1 @@\n-a\n+a\n\\ No line end at the end of the file\n');
});

test('Nothing in a text acts on the terminal', () => {
  expect(plain('\u001b[2J\n', '\u001b]0;x\u0007\n')).toBe('@@ -1 +1 @@\n-␛[2J\n+␛]0;x␇\n');
});

test('Of a very long line its changed place is shown', () => {
  const long = 'word '.repeat(400_000);
  const shown = plain(`${long}here ${long}\n`, `${long}there ${long}\n`);
  expect(shown.length).toBeLessThan(10_000);
  expect(shown).toContain('word here word');
  expect(shown).toContain('word there word');
});

test('Very many changed lines are counted', () => {
  const shown = plain('', 'a\n'.repeat(5_000));
  expect(shown.split('\n')).toHaveLength(2_003);
  expect(shown).toContain('… and 3,000 more changed lines\n');
});

test('Ten megabytes take no more than a moment, however they differ', () => {
  const text = (salt: number, each: number): string =>
    Array.from(
      { length: 200_000 },
      (_, at) => `line ${(at * salt) % each} of a long log, with words in it\n`,
    ).join('');
  const pairs = [
    [text(1, 1e9), text(1, 1e9).replace(/line 7/g, 'row 7')],
    [text(7919, 1e9), text(104729, 1e9)],
    [text(7919, 100), text(104729, 100)],
    [text(1, 2), text(3, 3)],
  ] as const;
  for (const [before, after] of pairs) {
    const start = performance.now();
    expect(plain(before, after)).not.toBe('');
    expect(performance.now() - start).toBeLessThan(5_000);
  }
});

/** The text after, put together from the text before and what is said to have changed. */
function rebuilt(before: readonly string[], after: readonly string[]): string[] {
  const lines: string[] = [];
  let at = 0;
  for (const { from, to, newFrom, newTo } of replacedLines(before, after)) {
    lines.push(...before.slice(at, from), ...after.slice(newFrom, newTo));
    at = to;
  }
  return [...lines, ...before.slice(at)];
}

const someLines = fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd'), { maxLength: 30 });

test('For all texts: what is kept and what came make the new text', () => {
  fc.assert(
    fc.property(someLines, someLines, (before, after) => {
      expect(rebuilt(before, after)).toEqual(after);
    }),
    { numRuns: 1_000 },
  );
});

test('For all texts without lines of their own: no way is shorter', () => {
  const two = fc.array(fc.constantFrom('a', 'b'), { minLength: 2, maxLength: 12 });
  const twice = (lines: readonly string[]): string[] => lines.flatMap((each) => [each, each]);
  fc.assert(
    fc.property(two, two, (one, other) => {
      const [before, after] = [twice(one), twice(other)];
      const steps = replacedLines(before, after).reduce(
        (sum, { from, to, newFrom, newTo }) => sum + to - from + newTo - newFrom,
        0,
      );
      expect(steps).toBe(before.length + after.length - 2 * common(before, after));
    }),
  );
});

/** How many lines two texts have in common, by the plain table. */
function common(one: readonly string[], other: readonly string[]): number {
  let row = Array.from({ length: other.length + 1 }, () => 0);
  for (const a of one) {
    const next = [0];
    for (const [at, b] of other.entries())
      next.push(a === b ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
