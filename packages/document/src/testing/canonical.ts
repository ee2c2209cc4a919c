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

const keys = [
  'x-tracker: ops/42    # keep',
  '# a comment of its own',
  'x-notes:\n  - one\n  - two',
  'reviewed_by:   "Lea: Brandt"',
];

const fewSpaces = fc.constantFrom('', '', '', '', '', '', ' ', '  ', '\t');

/** Tidy documents with what people keep in them: parts left out, keepsakes between the others, other line ends. */
export const tidy: fc.Arbitrary<string> = documents(fc.constant(''), fc.constant('\n'));

/** The same with white space at the ends of lines and of the text. */
export const canonical: fc.Arbitrary<string> = documents(
  fewSpaces,
  fc.constantFrom('\n', '\n', '', '\n\n\n'),
);

function documents(space: fc.Arbitrary<string>, end: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const parts = fc.record({
    base: fc.constantFrom(...canonicalTexts),
    chances: fc.array(fc.nat({ max: 11 }), { minLength: 20, maxLength: 20 }),
    keys: fc.subarray(keys),
    spaces: fc.array(space, { minLength: 61, maxLength: 61 }),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
    mark: fc.constantFrom('', '', '\ufeff'),
    end,
  });
  return parts.map(({ base, chances, keys: kept, spaces, lineEnd, mark, end: last }) => {
    const [head = '', ...sections] = base.split(/^(?=## )/m);
    const body = sections.flatMap((section, index) => partsOf(section, chances[index % chances.length] ?? 0));
    const lines = (withKeys(head, kept) + body.join('')).trimEnd().split('\n');
    const closing = lines.indexOf('---', 1);
    const spaced = lines.map((line, index) =>
      index > closing && line !== '' ? line + (spaces[index % spaces.length] ?? '') : line,
    );
    return mark + (spaced.join('\n') + last).replaceAll('\n', lineEnd);
  });
}

/** A part, alone or with a keepsake behind it; by chance left out. */
function partsOf(section: string, chance: number): readonly string[] {
  if (chance === 1) return [];
  const keepsake = chance > 1 ? keepsakes[chance - 2] : undefined;
  return keepsake === undefined ? [section] : [section, keepsake];
}

function withKeys(head: string, added: readonly string[]): string {
  const lines = added.map((key) => `${key}\n`).join('');
  return head.replace(/^(---\n[\s\S]*?\n)(?=---\n)/, (open) => open + lines);
}
