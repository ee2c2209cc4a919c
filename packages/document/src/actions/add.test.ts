import { describe, expect, it } from 'vitest';
import type { Operation, Things } from '../operations/operation.js';
import { applied } from '../testing/applied.js';

const add = (facts: Things['action'], before: string | null = null): Operation => ({
  do: 'add',
  what: 'action',
  facts,
  before,
});
const head = '## Action items\n\n';
const c: Things['action'] = { text: 'Fix c' };
const ofLea: Things['action'] = { text: 'Fix c', owner: 'Lea' };

describe('one more action', () => {
  it.each<readonly [string, Things['action'], string]>([
    ['- Fix a\n- Fix b\n', c, '- Fix a\n- Fix b\n- Fix c\n'],
    ['- Fix a', c, '- Fix a\n- Fix c'],
    ['* Fix a\n', ofLea, '* Fix a\n* Fix c\n  * Owner: Lea\n'],
    ['- Fix a\n\n- Fix b\n', c, '- Fix a\n\n- Fix b\n\n- Fix c\n'],
    ['1. Fix a\n2. Fix b\n', ofLea, '1. Fix a\n2. Fix b\n3. Fix c\n   - Owner: Lea\n'],
    ['9. Fix a\n10. Fix b\n', ofLea, '9. Fix a\n10. Fix b\n11. Fix c\n    - Owner: Lea\n'],
    ['1. Fix a\n1. Fix b\n', c, '1. Fix a\n1. Fix b\n1. Fix c\n'],
    ['1. Fix a\n', c, '1. Fix a\n1. Fix c\n'],
    ['7) Fix a\n', c, '7) Fix a\n8) Fix c\n'],
    ['  - Fix a\n', ofLea, '  - Fix a\n  - Fix c\n    - Owner: Lea\n'],
    ['-\tFix a\n', ofLea, '-\tFix a\n-\tFix c\n\t- Owner: Lea\n'],
    ['- Fix a\n    - DRI: Bo\n', ofLea, '- Fix a\n    - DRI: Bo\n- Fix c\n    - DRI: Lea\n'],
    ['- Fix a\n  - **Kind:** x\n', ofLea, '- Fix a\n  - **Kind:** x\n- Fix c\n  - **Owner:** Lea\n'],
    ['- Fix a\r\n', ofLea, '- Fix a\r\n- Fix c\r\n  - Owner: Lea\r\n'],
    ['- [ ] **A1** Fix a\n', c, '- [ ] **A1** Fix a\n- [ ] **A2** Fix c\n'],
    ['- [x] **A7** Fix a\n', ofLea, '- [x] **A7** Fix a\n- [ ] **A8** Fix c\n  - Owner: Lea\n'],
    ['- A1: Fix a\n', c, '- A1: Fix a\n- A2: Fix c\n'],
    ['- A1 - Fix a\n', c, '- A1 - Fix a\n- A2 - Fix c\n'],
    ['- [A1] Fix a\n', c, '- [A1] Fix a\n- [A2] Fix c\n'],
    ['- [ ] Fix a\n', { ...c, done: true }, '- [ ] Fix a\n- [x] Fix c\n'],
    ['- Fix a\n', { ...c, done: true }, '- Fix a\n- [x] Fix c\n'],
    ['- Monitoring\n  - Fix a\n', c, '- Monitoring\n  - Fix a\n  - Fix c\n'],
    ['We will:\n\n- Fix a\n\nThat is all.\n', c, 'We will:\n\n- Fix a\n- Fix c\n\nThat is all.\n'],
    ['Fix a soon.\n\nFix b later.\n', c, 'Fix a soon.\n\nFix b later.\n\nFix c\n'],
    ['Fix a soon.\n', ofLea, 'Fix a soon.\n\nFix c (owner: Lea)\n'],
    ['Fix a soon.  \nFix b later.\n', { text: 'Fix c.' }, 'Fix a soon.  \nFix b later.  \nFix c.\n'],
    ['Fix a soon.\n', { ...c, kind: 'corrective' }, 'Fix a soon.\n\n- [ ] Fix c\n  - Kind: corrective\n'],
    [
      '### Completed\n\n- Fix a\n\n### Open\n\n- Fix b\n',
      c,
      '### Completed\n\n- Fix a\n\n### Open\n\n- Fix b\n- Fix c\n',
    ],
    [
      '### Open\n\n- Fix a\n\n### Completed\n\n- Fix b\n',
      c,
      '### Open\n\n- Fix a\n- Fix c\n\n### Completed\n\n- Fix b\n',
    ],
    [
      '### Completed\n\n- Fix a\n\n### Open\n\n- Fix b\n',
      { ...c, done: true },
      '### Completed\n\n- Fix a\n- Fix c\n\n### Open\n\n- Fix b\n',
    ],
  ])('%j %j', (before, facts, after) => expect(applied(head + before, add(facts))).toBe(head + after));

  it.each<readonly [string, string, string]>([
    ['- Fix a\n- Fix b\n', 'Fix a', '- Fix c\n- Fix a\n- Fix b\n'],
    ['- Fix a\n\n- Fix b\n', 'Fix b', '- Fix a\n\n- Fix c\n\n- Fix b\n'],
    ['1. Fix a\n2. Fix b\n', 'Fix a', '1. Fix c\n2. Fix a\n3. Fix b\n'],
    ['1. Fix a\n1. Fix b\n', 'Fix b', '1. Fix a\n1. Fix c\n1. Fix b\n'],
    ['  - Fix a\n', 'Fix a', '  - Fix c\n  - Fix a\n'],
    [
      '- [ ] **A1** Fix a\n- [ ] **A2** Fix b\n',
      'A2',
      '- [ ] **A1** Fix a\n- [ ] **A3** Fix c\n- [ ] **A2** Fix b\n',
    ],
    ['- Monitoring\n  - Fix a\n  - Fix b\n', 'Fix b', '- Monitoring\n  - Fix a\n  - Fix c\n  - Fix b\n'],
  ])('%j in front of %j', (before, at, after) =>
    expect(applied(head + before, add(c, at))).toBe(head + after));

  it('with all its fields, in their order', () => {
    const facts = {
      text: 'Fix a',
      addresses: ['F1'],
      due: '2027-01-15',
      ticket: 'PAY-9',
      owner: 'Lea',
      kind: 'corrective',
    };
    const after =
      '- [ ] **A1** Fix a\n  - Kind: corrective\n  - Owner: Lea\n  - Ticket: PAY-9\n  - Due: 2027-01-15\n  - Addresses: F1\n';
    expect(applied('## Action items\n', add(facts))).toBe(head + after);
  });

  it('has a number above every one that the text and its discussion mention', () => {
    const text = `${head}- [ ] **A1** Fix a, see A6\n`;
    expect(applied(text, add(c))).toContain('**A7** Fix c');
    expect(applied(text, add(c), { mentions: ['as A11 says'] })).toContain('**A12** Fix c');
  });
});

describe('the first action', () => {
  const title = '# Cards declined\n\n';
  const item = '- [ ] **A1** Fix c';
  it.each([
    ['', `## Action items\n\n${item}\n`],
    ['# Cards declined\n', `${title}## Action items\n\n${item}\n`],
    [`${title}Words.\n`, `${title}Words.\n\n## Action items\n\n${item}\n`],
    [`${title}## Action items\n`, `${title}${head}${item}\n`],
    [`${title}## Action items`, `${title}${head}${item}`],
    [`${title}${head}## Review\n`, `${title}${head}${item}\n\n## Review\n`],
    [`${title}## Summary\n\nS.\n\n## Review\n`, `${title}## Summary\n\nS.\n\n${head}${item}\n\n## Review\n`],
    [`${title}### Impact\n\nMany.\n`, `${title}### Impact\n\nMany.\n\n### Action items\n\n${item}\n`],
    ['# Postmortem\n\n## Summary\n\nS.\n', `# Postmortem\n\n## Summary\n\nS.\n\n${head}${item}\n`],
    [
      `${title}**Action items**\n\n**Impact**\n\nMany.\n`,
      `${title}**Action items**\n\n${item}\n\n**Impact**\n\nMany.\n`,
    ],
    [`${head}N/A\n`, `${head}${item}\n`],
    [`${head}None.\n\n## Review\n`, `${head}${item}\n\n## Review\n`],
    [`${head}- TBD\n`, `${head}${item}\n`],
    [`${head}- \n`, `${head}${item}\n`],
    [`${head}- [ ] \n`, `${head}${item}\n`],
    [`${head}- [ ]\n`, `${head}${item}\n`],
    [`${head}*List the tasks here*\n`, `${head}*List the tasks here*\n\n${item}\n`],
    [`${head}<!-- tasks -->\n`, `${head}<!-- tasks -->\n\n${item}\n`],
    [`${head}> - [ ] Fix a\n`, `${head}> - [ ] Fix a\n\n${item}\n`],
  ])('%j', (before, after) => expect(applied(before, add(c))).toBe(after));
});

describe('adding and removing', () => {
  it.each([
    '- Fix a\n- Fix b\n',
    '- Fix a\n\n- Fix b\n',
    '1. Fix a\n2. Fix b',
    '- Monitoring\n  - Fix a\n',
    '  - Fix a\r\n  - Fix b\r\n',
    '| Action | Owner |\n| --- | --- |\n| Fix a | Bo |\n',
    'Fix a soon.\n\nFix b later.\n',
  ])('%j is what it was', (body) => {
    const after = applied(head + body, add(c));
    expect(after).toContain('Fix c');
    expect(applied(after, { do: 'remove', what: 'action', item: 'Fix c' })).toBe(head + body);
  });
});
