import fc from 'fast-check';
import type { Edit } from '../range.js';
import { postmortem } from './documents.js';

/** Words that open, close or join blocks. */
const joints: readonly string[] = [
  '',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '    ',
  '\t',
  '#',
  '# ',
  '## ',
  '### 2026-11-04\n\n',
  '\n# Another incident\n\n',
  '\n## Timeline\n\n',
  '\n## Action items\n\n',
  '\n## Summary\n\n',
  '- ',
  '  - ',
  '1. ',
  '- [x] ',
  '> ',
  '|',
  '| a | b |\n|---|---|\n',
  '```\n',
  '~~~\n',
  '===\n',
  '---\n',
  '<div>\n',
  '<!--',
  '-->',
  '[a]: https://b.example\n',
  '**Impact**: ',
  'Impact\n',
  '- **Root cause**: x\n',
  'This was caused by two things:\n',
  '10:45 ',
  '2026-11-05 00:10 UTC ',
  'UTC',
  'a',
];

/** A change at the border of a line: which line, as a fraction, what goes before or behind it, and what is put there. */
export interface BorderChange {
  readonly line: number;
  readonly cut: number;
  readonly insert: string;
}

export const borderChange: fc.Arbitrary<BorderChange> = fc.record({
  line: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: -3, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 4, max: 400 }) },
  ),
  insert: fc.constantFrom(...joints),
});

/** The change as an edit of this text: `cut` letters behind the border go, or in front of it where it is negative. */
export function borderEdit(text: string, { line, cut, insert }: BorderChange): Edit {
  const about = text.indexOf('\n', Math.floor(line * text.length));
  const at = about < 0 ? text.length : about + 1;
  return cut < 0
    ? { from: Math.max(0, at + cut), to: at, insert }
    : { from: at, to: Math.min(text.length, at + cut), insert };
}

/** Several postmortems in one text, as long ones hold several stories, with either line end. */
export const longDocument: fc.Arbitrary<string> = fc
  .tuple(fc.array(postmortem, { minLength: 2, maxLength: 5 }), fc.constantFrom('\n', '\r\n'))
  .map(([parts, lineEnd]) => parts.join('\n\n').replace(/\r?\n/g, lineEnd));
