import fc from 'fast-check';
import type { Edit } from '../range.js';

/** Pieces of postmortems as people write them, tidy and untidy. */
const pieces: readonly string[] = [
  '# Payments declined\n',
  '## Summary\n',
  '## Timeline\n',
  '## Timeline (all times in CET)\n',
  '## Root causes\n',
  '## Contributing factors\n',
  '## Action items\n',
  '## Lessons learned\n',
  '### What went well\n',
  '### Where we got lucky\n',
  '## Impact\n',
  '## Review\n',
  '## Open questions\n',
  '## External message\n',
  '### What happened\n',
  '## Looking wider\n',
  '## Glossary\n',
  '## Amendments\n',
  '## Follow-up\n',
  '### 2026-11-03\n',
  '### 10:45\n',
  '## Feb 21, 13:00\n',
  '**Impact**: many users\n',
  '**Root cause**\n',
  '- **Key events**\n  - Resolved 2020-02-12 12:07\n',
  'All times are UTC.\n',
  '- 10:41 **Began.** Declines rose.\n',
  '- **10:53** – paged. ([graph](a/b.png))\n',
  '* 12:31 PT the pool filled\n',
  '10/14/2026 - deploy\n',
  '09:15 am: rollback\n',
  '- 23:58 a\n- 00:07 b\n',
  '| Time (UTC) | Event |\n| --- | --- |\n| 2026-11-03 10:41 | one \\| two |\n| 10:53 | |\n',
  '| a |\n|---|\n',
  '|Who|What|How many|\n|-|-|-|\n|Shoppers|Declines|2,131|\n',
  '### F1 Every client reconnects\n\n- Level: technical\n- Reinforced by: F2\n\n**Why it happened**\n\n1. Why?\n   - Because.\n     1. Why that?\n',
  '- [ ] **A1** Add jitter\n  - Owner: Arjun Rao\n  - Ticket: [PAY-412](https://tracker.example/PAY-412)\n  - Due: 2026-12-01\n  - Addresses: F1\n',
  '- [x] done (@dana) #12\n',
  '1. Fix it. [Issue](https://x.example/issues/4)\n',
  '- [ ] **Q1** Which clients?\n',
  '- Held: 2026-11-06 14:00 UTC\n- Present: A, B\n- [ ] The impact is complete — not yet\n',
  '- **Isolated?** Second this year.\n',
  '- **Failover**: moving the writer.\n',
  'Human error is never a cause.\n',
  '> quoted 10:45 line\n',
  '```\n10:45 log\n```\n',
  '    code\n',
  '<div>\n',
  '<table>\n<tr><th>Time</th><th>Event</th></tr>\n<tr><td>10:41</td><td>It broke</td></tr>\n</table>\n\n',
  '<tr><td>',
  '<!-- note -->\n',
  '---\n',
  'status: final\n',
  '***\n',
  '[a]: https://b.example\n',
  '\n',
  '\n\n',
  '  ',
  '\t',
  '\r\n',
  '- ',
  '1. ',
  '#',
  '|',
  '*',
  '_',
  '`',
  '[',
  '](',
  '~~',
  '\\',
  '&amp;',
  '😀',
  '​',
  'e\u0301',
  '\u202e',
  '10:45',
  '2026-11-03',
  'UTC',
  'Why? ',
  ': ',
  'a',
];

const frontMatters: readonly string[] = [
  '',
  '---\nstatus: draft\nowner: Dana Reyes\nsystems: [payments, ledger]\n---\n',
  '---\ntitle: Payments: declined\nowner: @dana\n---\n\n',
  '---\n\tkey: x\nowner: Null\nstatus: finl\n---\n',
  '---\na: &a [*a]\nb: *a\n---\n',
  '---\nstatus: draft\nstatus: final\n---\n',
  '---\nopen: yes\n\n# Title\n',
  '---\nstatus: draft\nowner: Dana\n',
  '---\nsummary: |\n  Payments: declined\n  @everyone: again\nowner: Dana\n---\n',
  '---\ntimes:\n  began: 2026-11-03 10:41 UTC\n  detected: soon\n---\n',
  '\ufeff---\nstatus: final\n---\r\n',
  '+++\ntitle = "x"\n+++\n',
];

/** A postmortem put together from pieces, in any order. */
export const postmortem: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...frontMatters), fc.array(fc.constantFrom(...pieces), { maxLength: 40 }))
  .map(([head, body]) => head + body.join(''));

/** Any text at all: unpaired surrogates and control characters too. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 30 })
    .map((parts) => parts.join('')),
);

/** A change of one place: what to cut, as fractions of the text, and what to put there. */
export const change: fc.Arbitrary<{ readonly at: number; readonly length: number; readonly insert: string }> =
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }) },
    ),
    insert: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 }), fc.constant('')),
  });

/** The change as an edit of this text. */
export function editOf(
  text: string,
  { at, length, insert }: { readonly at: number; readonly length: number; readonly insert: string },
): Edit {
  const from = Math.floor(at * text.length);
  return { from, to: Math.min(text.length, from + length), insert };
}
