import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parsed } from '../parse.js';
import { follow, textAndChanges } from '../testing/wholelines.js';

const heads = [
  '# T\n\n## Action items\n\n',
  '# T\n\n## Action items\n\n### Done\n\n',
  '# T\n\n## Follow-up\n\n',
  '# T\n\n## Lessons learned\n\n',
  '- **Action items**\n  - Fix it\n\n',
  '',
];

const lines = [
  ...Array.from({ length: 8 }, (_, index) => `- [ ] **A${index}** Fix part ${index}\n`),
  '- [x] **A9** Done already\n',
  '- Add an alert\n',
  '- Held: 2026-11-06\n',
  '- n/a\n',
  '- Monitoring\n',
  '- **Prevention**\n',
  '- @dana: raise the limit #12\n',
  '  - Owner: Arjun Rao\n',
  '  - Status: done\n',
  '  - Fix the nested one\n',
  '  - This has been done\n',
  '  more words\n',
  '1. Count them\n',
  '* [ ] Another list\n',
  'Noor\n',
  '**Noor**\n',
  '**Done**\n',
  'For example:\n',
  'Fix these five things now:\n',
  'Action item: write it down\n',
  'Add a paragraph.\n',
  '| Action | Owner |\n| --- | --- |\n| Fix it | Noor |\n',
  '## Action items\n',
  '### Completed\n',
  '### Long term\n',
  '## Open questions\n',
  '## Review\n',
  '\n',
  '\n',
  '\n',
  '\n',
];

describe('actions after a change', () => {
  it('say what those say that are read anew', () => {
    const same = (again: Parsed, anew: Parsed): void =>
      expect(again.model.actions).toEqual(anew.model.actions);
    fc.assert(
      fc.property(textAndChanges(heads, lines), ([text, changes]) => follow(text, changes, same)),
      { numRuns: 2000 },
    );
  });
});
