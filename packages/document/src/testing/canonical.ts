import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readExamples } from './corpus.js';

const fixture = readFileSync(new URL('./fixtures/canonical.md', import.meta.url), 'utf8');

/** Documents in the canonical form: the fixture, and the examples that are written in it. */
export const canonicalTexts: readonly string[] = [
  fixture,
  ...readExamples()
    .filter(({ name }) => !name.includes('duplicate-texts'))
    .map(({ text }) => text),
];

/** What people keep in their documents beside what the format knows. */
const keepsakes = [
  '<!-- kept: ask legal   before sending -->\n\n',
  '## Odds and ends\n\nThe coffee   machine\twas not involved.\n\n',
  '<!--\nkept over\n\n  several lines\n-->\n\n',
  '## Costs of the night\n\n| What | Sum |\n|:--|--:|\n| Taxis | 84 |\n\n',
  '```text\n10:45  a log line | with a bar\n```\n\n',
  '> A quoted line, with `code`.\n\n',
  '\n\n',
] as const;

const keys = ['x-tracker: ops/42    # keep', '# a comment of its own', 'x-notes:\n  - one\n  - two', 'reviewed_by:   "Lea: Brandt"'];

/** Untidy hands on a tidy document: parts left out, keepsakes between them, odd white space, other line ends. */
export const canonical: fc.Arbitrary<string> = fc
  .record({
    base: fc.constantFrom(...canonicalTexts),
    left: fc.infiniteStream(fc.nat({ max: 11 })),
    keys: fc.subarray(keys),
    spaces: fc.infiniteStream(fc.constantFrom('', '', '', '', '', '', ' ', '  ', '\t')),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
    mark: fc.constantFrom('', '', '\ufeff'),
    end: fc.constantFrom('\n', '\n', '', '\n\n\n'),
  })
  .map(({ base, left, keys, spaces, lineEnd, mark, end }) => {
    const next = <T>(stream: Iterator<T>, otherwise: T): T => {
      const step = stream.next();
      return step.done ? otherwise : step.value;
    };
    const [head = '', ...parts] = base.split(/^(?=## )/m);
    const kept = parts.flatMap((part) => {
      const chance = next(left, 0);
      const keepsake = keepsakes[chance - 2];
      return chance === 1 ? [] : keepsake && chance > 1 ? [part, keepsake] : [part];
    });
    const withKeys = head.replace(/^(---\n[\s\S]*?\n)(---\n)/, (_, open: string, close: string) =>
      `${open}${keys.map((key) => `${key}\n`).join('')}${close}`,
    );
    const lines = (withKeys + kept.join('')).trimEnd().split('\n');
    const closing = lines.indexOf('---', 1);
    const spaced = lines.map((line, index) => (index > closing && line !== '' ? line + next(spaces, '') : line));
    return mark + (spaced.join('\n') + end).replaceAll('\n', lineEnd);
  });
