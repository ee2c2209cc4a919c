import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';
import { merge, resolve, withMarkers } from './merge.js';

type Case = readonly [name: string, base: string, ours: string, theirs: string, merged: string];

/** Cases that merge without a conflict, to the same text whichever side is which. */
function clean(cases: readonly Case[]): void {
  it.each(cases)('%s', (_, base, ours, theirs, merged) => {
    expect(merge(base, ours, theirs)).toEqual({ text: merged, conflicts: [] });
    expect(merge(base, theirs, ours)).toEqual({ text: merged, conflicts: [] });
  });
}

type Clash = readonly [base: string, ours: string, theirs: string];

/** Cases with one conflict: base, ours and theirs, and what each says where they do not agree. */
function clashing(cases: readonly (readonly [string, ...Clash, Clash])[]): void {
  it.each(cases)('%s', (_, base, ours, theirs, [was, one, two]) => {
    const merged = merge(base, ours, theirs);
    expect(merged.conflicts).toMatchObject([{ base: was, ours: one, theirs: two }]);
    expect(resolve(merged, ['ours'])).toBe(ours);
    expect(resolve(merged, ['theirs'])).toBe(theirs);
    expect(merge(base, theirs, ours).conflicts).toMatchObject([{ base: was, ours: two, theirs: one }]);
  });
}

const head = '# Payments declined\n\n';
const timeline = `${head}## Timeline\n\n- 10:38 Deploy\n- 11:02 Limit raised\n\n## Action items\n\n`;
const action = '- [ ] **A1** Add jitter\n  - Kind: preventative\n';
const actions = `${head}## Action items\n\n${action}`;
const table = `${head}## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 10:38 | Deploy |\n`;
const factors = `${head}## Contributing factors\n\n### F1 Pool\n\n- Level: technical\n\n## Action items\n`;
const front = (keys: string): string => `---\nstatus: draft\n${keys}---\n\n${head}`;

describe('lines and words', () => {
  clean([
    ['lines far apart', 'a\nb\nc\nd\n', 'A\nb\nc\nd\n', 'a\nb\nc\nD\n', 'A\nb\nc\nD\n'],
    ['adjacent lines', 'a\nb\n', 'A\nb\n', 'a\nB\n', 'A\nB\n'],
    ['adjacent lines, one removed', 'a\nb\nc\n', 'a\nc\n', 'a\nb\nC\n', 'a\nC\n'],
    ['adjacent lines, both removed', 'a\nb\nc\n', 'b\nc\n', 'a\nc\n', 'c\n'],
    [
      'words with a word between',
      'For 84 minutes 18% fell.\n',
      'For 85 minutes 18% fell.\n',
      'For 84 minutes 19% fell.\n',
      'For 85 minutes 19% fell.\n',
    ],
    [
      'a word more at the beginning and at the end',
      'it fell\n',
      'Then it fell\n',
      'it fell down\n',
      'Then it fell down\n',
    ],
    ['the same change of a word', 'teh pool\nx\n', 'the pool\nx\n', 'the pool\ny\n', 'the pool\ny\n'],
    [
      'a sentence and a line break',
      'One two three. Four five six.\n',
      'One two three.\nFour five six.\n',
      'One two three. Four five seven.\n',
      'One two three.\nFour five seven.\n',
    ],
    ['Windows line ends and a word', 'a b\nc d e\n', 'a b\r\nc d e\r\n', 'a b\nc x e\n', 'a b\r\nc x e\r\n'],
    ['a final line end and a word', 'a b c', 'a b c\n', 'X b c', 'X b c\n'],
    ['cells of one row', '| a | b | c |\n', '| A | b | c |\n', '| a | B | c |\n', '| A | B | c |\n'],
    [
      'a tick and a word',
      '- [ ] Add jitter now\n',
      '- [x] Add jitter now\n',
      '- [ ] Put jitter now\n',
      '- [x] Put jitter now\n',
    ],
    ['Japanese', '東京の電源で障害\n', '大阪の電源で障害\n', '東京の電源で停止\n', '大阪の電源で停止\n'],
    [
      'a table whose columns were padded',
      '| a | b |\n|---|---|\n| 1 | 2 |\n',
      '| a  | b  |\n|----|----|\n| 1  | 2  |\n',
      '| a | b |\n|---|---|\n| 1 | 3 |\n',
      '| a  | b  |\n|----|----|\n| 1  | 3  |\n',
    ],
  ]);
  clashing([
    ['the same word', 'a b c\n', 'a x c\n', 'a y c\n', ['b', 'x', 'y']],
    ['words side by side', 'a b c d\n', 'a x c d\n', 'a b y d\n', ['b c', 'x c', 'b y']],
    ['a status', 'status: draft\n', 'status: final\n', 'status: closed\n', ['draft', 'final', 'closed']],
    [
      'a clock',
      '- 10:41 It broke\n',
      '- 10:40 It broke\n',
      '- 10:42 It broke\n',
      ['10:41', '10:40', '10:42'],
    ],
    [
      'two parts of one name',
      '- Owner: Ann May Lee\n',
      '- Owner: Bea May Lee\n',
      '- Owner: Ann May Roe\n',
      ['Ann May Lee', 'Bea May Lee', 'Ann May Roe'],
    ],
    ['a line removed and changed', 'a\nb c\nd\n', 'a\nd\n', 'a\nb x\nd\n', ['b c\n', '', 'b x\n']],
    ['words at the same place', 'a b\n', 'a x b\n', 'a y b\n', ['', 'x ', 'y ']],
    [
      'two first paragraphs',
      `${head}## Summary\n\n## Impact\n`,
      `${head}## Summary\n\nOurs.\n\n## Impact\n`,
      `${head}## Summary\n\nTheirs.\n\n## Impact\n`,
      ['', 'Ours.\n', 'Theirs.\n'],
    ],
    ['an emoji', 'a 😀 b\n', 'a 😁 b\n', 'a 😂 b\n', ['😀', '😁', '😂']],
    [
      'a sentence that both wrote anew',
      'we do not know why it fell\n',
      'the pool was too small and broke\n',
      'nobody had drilled a failover of payments\n',
      [
        'we do not know why it fell',
        'the pool was too small and broke',
        'nobody had drilled a failover of payments',
      ],
    ],
  ]);
});

describe('items', () => {
  const a4 = '- [ ] **A4** Page somebody\n  - Owner: Dana Reyes\n';
  const a5 = '- [ ] **A5** Drill it\n  - Owner: Arjun Rao\n';
  clean([
    ['two new actions', actions, actions + a5, actions + a4, actions + a4 + a5],
    ['the same new action', actions, actions + a4, actions + a4 + a5, actions + a4 + a5],
    [
      'two fields of one action, in their order',
      actions,
      `${actions}  - Due: 2026-12-01\n`,
      `${actions}  - Owner: Dana Reyes\n`,
      `${actions}  - Owner: Dana Reyes\n  - Due: 2026-12-01\n`,
    ],
    [
      'a field and a new action',
      actions,
      actions + a4,
      `${actions}  - Due: 2026-12-01\n`,
      `${actions}  - Due: 2026-12-01\n${a4}`,
    ],
    [
      'a tick and a field',
      actions,
      actions.replace('[ ]', '[x]'),
      `${actions}  - Due: 2026-12-01\n`,
      `${actions.replace('[ ]', '[x]')}  - Due: 2026-12-01\n`,
    ],
    [
      'a changed field and a new one',
      actions,
      actions.replace('preventative', 'corrective'),
      `${actions}  - Due: 2026-12-01\n`,
      `${actions.replace('preventative', 'corrective')}  - Due: 2026-12-01\n`,
    ],
    [
      'the same action with different fields',
      actions,
      `${actions}- [ ] **A4** Page\n  - Due: 2026-12-01\n`,
      `${actions}- [ ] **A4** Page\n  - Owner: Dana\n`,
      `${actions}- [ ] **A4** Page\n  - Owner: Dana\n  - Due: 2026-12-01\n`,
    ],
    [
      'an action removed, another one changed',
      actions + a4 + a5,
      actions + a5,
      actions + a4 + a5.replace('Drill', 'Try'),
      actions + a5.replace('Drill', 'Try'),
    ],
    ['an action removed, a new one added behind it', actions + a4, actions, actions + a4 + a5, actions + a5],
    ['both removed one, and one of them another', actions + a4 + a5, actions, actions + a5, actions],
    [
      'questions without a final line end',
      `${head}## Open questions\n\n- [ ] **Q1** Why?`,
      `${head}## Open questions\n\n- [ ] **Q1** Why?\n- [ ] **Q3** Who?`,
      `${head}## Open questions\n\n- [ ] **Q1** Why?\n- [ ] **Q2** When?`,
      `${head}## Open questions\n\n- [ ] **Q1** Why?\n- [ ] **Q2** When?\n- [ ] **Q3** Who?`,
    ],
    [
      'lessons with Windows line ends',
      '## Lessons\r\n\r\n- One\r\n',
      '## Lessons\r\n\r\n- One\r\n- Two\r\n',
      '## Lessons\r\n\r\n- One\r\n- More\r\n',
      '## Lessons\r\n\r\n- One\r\n- More\r\n- Two\r\n',
    ],
    [
      'a number of two digits',
      actions,
      `${actions}- **A10** Ten\n`,
      `${actions}- **A9** Nine\n`,
      `${actions}- **A9** Nine\n- **A10** Ten\n`,
    ],
    [
      'names in a field',
      '- Present: Ann Lee, Bea Roe\n',
      '- Present: Ann Lee, Bea Roe, Cy Fox\n',
      '- Present: Ann Lee, Bea Roe, Di Gray\n',
      '- Present: Ann Lee, Bea Roe, Cy Fox, Di Gray\n',
    ],
    [
      'factors that an action addresses',
      '- Addresses: F1\n',
      '- Addresses: F1, F3\n',
      '- Addresses: F1, F2\n',
      '- Addresses: F1, F2, F3\n',
    ],
    [
      'a removed action whose field another one holds too',
      actions + a4 + a5,
      actions + a5,
      `${actions + a4 + a5}  - Kind: preventative\n`,
      `${actions + a5}  - Kind: preventative\n`,
    ],
  ]);
  clashing([
    [
      'an action removed and changed',
      actions,
      `${head}## Action items\n\n`,
      actions.replace('jitter', 'delays'),
      [action, '', action.replace('jitter', 'delays')],
    ],
    [
      'an action removed and given a field',
      actions + a5,
      `${head}## Action items\n\n${a5}`,
      `${actions}  - Owner: Dana\n${a5}`,
      [action, '', `${action}  - Owner: Dana\n`],
    ],
    [
      'the same field of one action',
      actions,
      `${actions}  - Owner: Dana\n`,
      `${actions}  - Owner: Arjun\n`,
      ['', '  - Owner: Dana\n', '  - Owner: Arjun\n'],
    ],
    [
      'an action in place of another, which got an owner',
      actions + a5,
      `${head}## Action items\n\n- **A3** Rewrite it\n  - Kind: preventative\n${a5}`,
      `${actions}  - Owner: Dana\n${a5}`,
      [action, '- **A3** Rewrite it\n  - Kind: preventative\n', `${action}  - Owner: Dana\n`],
    ],
  ]);

  it('two actions with one new id are kept as they were written, and the check tells', () => {
    const { text, conflicts } = merge(
      actions,
      `${actions}- [ ] **A4** Drill it\n`,
      `${actions}- [ ] **A4** Page\n`,
    );
    expect([text, conflicts]).toEqual([`${actions}- [ ] **A4** Drill it\n- [ ] **A4** Page\n`, []]);
    expect(parse(text).findings).toMatchObject([
      { rule: 'syntax/duplicate-id', fixes: [{ title: 'Call this one A5' }] },
    ]);
  });
});

describe('the timeline', () => {
  const raised = '- 11:02 Limit raised\n';
  const before = (entries: string): string => timeline.replace(raised, entries + raised);
  const dated = `${head}## Timeline\n\n### 2026-11-03\n\n- 23:50 Declines rose\n`;
  const days = '14/10/2026 10:38 deploy\n\n';
  clean([
    [
      'entries in the order of their times',
      timeline,
      before('- 10:50 Paged\n- 11:00 Called\n'),
      before('- 10:41 Began\n- 10:53 Seen\n'),
      before('- 10:41 Began\n- 10:50 Paged\n- 10:53 Seen\n- 11:00 Called\n'),
    ],
    [
      'the same entry once',
      timeline,
      before('- 10:41 Began\n- 10:53 Seen\n'),
      before('- 10:41 Began\n- 10:45 Paged\n'),
      before('- 10:41 Began\n- 10:45 Paged\n- 10:53 Seen\n'),
    ],
    [
      'two entries of one minute',
      timeline,
      before('- 10:41 Paged\n'),
      before('- 10:41 Began\n'),
      before('- 10:41 Began\n- 10:41 Paged\n'),
    ],
    [
      'twelve-hour clocks',
      `${head}## Timeline\n\n- 9:38 am Deploy\n`,
      `${head}## Timeline\n\n- 9:38 am Deploy\n- 10:50 am Paged\n`,
      `${head}## Timeline\n\n- 9:38 am Deploy\n- 1:10 pm Resolved\n`,
      `${head}## Timeline\n\n- 9:38 am Deploy\n- 10:50 am Paged\n- 1:10 pm Resolved\n`,
    ],
    [
      'past midnight',
      dated,
      `${dated}- 00:07 Paged\n`,
      `${dated}- 23:58 Seen\n`,
      `${dated}- 23:58 Seen\n- 00:07 Paged\n`,
    ],
    [
      'past midnight, without a date',
      '## Timeline\n\n- 23:50 Rose\n',
      '## Timeline\n\n- 23:50 Rose\n- 00:07 Paged\n',
      '## Timeline\n\n- 23:50 Rose\n- 23:58 Seen\n',
      '## Timeline\n\n- 23:50 Rose\n- 23:58 Seen\n- 00:07 Paged\n',
    ],
    [
      'an entry and the next day',
      dated,
      `${dated}\n### 2026-11-04\n\n- 00:07 Paged\n`,
      `${dated}- 23:58 Seen\n`,
      `${dated}- 23:58 Seen\n\n### 2026-11-04\n\n- 00:07 Paged\n`,
    ],
    [
      'the next day on both sides',
      dated,
      `${dated}\n### 2026-11-04\n\n- 00:07 Paged\n`,
      `${dated}\n### 2026-11-04\n\n- 00:03 Seen\n`,
      `${dated}\n### 2026-11-04\n\n- 00:03 Seen\n- 00:07 Paged\n`,
    ],
    [
      'rows',
      table,
      `${table}| 10:53 | Paged |\n`,
      `${table}| 10:41 | Began |\n`,
      `${table}| 10:41 | Began |\n| 10:53 | Paged |\n`,
    ],
    [
      'paragraphs that begin with a time',
      `## Timeline\n\n${days}`,
      `## Timeline\n\n${days}14/10/2026 11:02 raised\n\n`,
      `## Timeline\n\n${days}14/10/2026 10:45 paged\n\n`,
      `## Timeline\n\n${days}14/10/2026 10:45 paged\n\n14/10/2026 11:02 raised\n\n`,
    ],
    [
      'entries at different places',
      timeline,
      before('- 10:41 Began\n'),
      timeline.replace(raised, `${raised}- 11:20 Mitigated\n`),
      before('- 10:41 Began\n').replace(raised, `${raised}- 11:20 Mitigated\n`),
    ],
  ]);
});

describe('sections', () => {
  const f2 = '### F2 Drills\n\n- Level: organisational\n\n';
  const f3 = '### F3 Alarms\n\n- Level: technical\n\n';
  const before = (sections: string): string =>
    factors.replace('## Action items', `${sections}## Action items`);
  clean([
    ['two new factors', factors, before(f3), before(f2), before(f2 + f3)],
    [
      'two new sections at the end',
      `${head}Words.\n`,
      `${head}Words.\n\n## Glossary\n\nOne.\n`,
      `${head}Words.\n\n## Amendments\n\nTwo.\n`,
      `${head}Words.\n\n## Amendments\n\nTwo.\n\n## Glossary\n\nOne.\n`,
    ],
    [
      'two new sections behind a blank line',
      `${head}Words.\n\n`,
      `${head}Words.\n\n## Glossary\n\nOne.\n`,
      `${head}Words.\n\n## Amendments\n\nTwo.\n`,
      `${head}Words.\n\n## Amendments\n\nTwo.\n\n## Glossary\n\nOne.\n`,
    ],
    [
      'a field of the factor above and a new factor',
      factors,
      before(f2),
      factors.replace('technical\n', 'technical\n- Assumed: it would hold\n'),
      before(f2).replace('technical\n', 'technical\n- Assumed: it would hold\n'),
    ],
    [
      'the same new section with different items',
      head,
      `${head}## Lessons\n\n- One\n`,
      `${head}## Lessons\n\n- Two\n`,
      `${head}## Lessons\n\n- One\n- Two\n`,
    ],
    [
      'a heading renamed and a line below it',
      factors,
      factors.replace('F1 Pool', 'F1 The pool of connections'),
      factors.replace('technical', 'organisational'),
      factors.replace('F1 Pool', 'F1 The pool of connections').replace('technical', 'organisational'),
    ],
    [
      'a factor removed, and an action added',
      before(f2),
      factors,
      `${before(f2)}\n${action}`,
      `${factors}\n${action}`,
    ],
    [
      'a table and a section',
      head,
      `${head}| a | b |\n|---|---|\n| 1 | 2 |\n`,
      `${head}## Lessons\n`,
      `${head}| a | b |\n|---|---|\n| 1 | 2 |\n\n## Lessons\n`,
    ],
  ]);
  clashing([
    [
      'a factor removed and given a field',
      before(f2),
      factors,
      before(f2).replace('organisational\n', 'organisational\n- Assumed: x\n'),
      [f2, '', f2.replace('organisational\n', 'organisational\n- Assumed: x\n')],
    ],
    [
      'lines of code at one place',
      '```\na\n```\n',
      '```\na\n- b\n```\n',
      '```\na\n- c\n```\n',
      ['', '- b\n', '- c\n'],
    ],
    [
      'a row and a line that would end its table',
      table,
      `${table}| 10:53 | Paged |\n`,
      `${table}- because\n`,
      ['', '| 10:53 | Paged |\n', '- because\n'],
    ],
    [
      'the last section removed and continued',
      `${head}## Lessons\n\n- One\n`,
      head,
      `${head}## Lessons\n\n- One\n- Two\n`,
      ['## Lessons\n\n- One\n', '', '## Lessons\n\n- One\n- Two\n'],
    ],
  ]);
});

describe('front matter', () => {
  const lists = front('systems: [payments, ledger]\n');
  const blocks = front('systems:\n  - payments\n');
  clean([
    [
      'new keys',
      front(''),
      front('owner: Dana\n'),
      front('team: Payments\n'),
      front('owner: Dana\nteam: Payments\n'),
    ],
    [
      'a value and a new key',
      front(''),
      front('').replace('draft', 'final'),
      front('team: Payments\n'),
      front('team: Payments\n').replace('draft', 'final'),
    ],
    [
      'items of a list',
      lists,
      lists.replace(']', ', search]'),
      lists.replace(']', ', app]'),
      lists.replace(']', ', app, search]'),
    ],
    [
      'an item added, one removed',
      lists,
      lists.replace('payments, ', ''),
      lists.replace(']', ', app]'),
      front('systems: [ledger, app]\n'),
    ],
    [
      'both items removed',
      lists,
      lists.replace('payments, ', ''),
      lists.replace(', ledger', ''),
      front('systems: []\n'),
    ],
    [
      'an item changed, one added',
      lists,
      lists.replace('ledger', 'books'),
      lists.replace(']', ', app]'),
      front('systems: [payments, books, app]\n'),
    ],
    [
      'items of a block',
      blocks,
      front('systems:\n  - payments\n  - search\n'),
      front('systems:\n  - payments\n  - app\n'),
      front('systems:\n  - payments\n  - app\n  - search\n'),
    ],
    [
      'names under a key',
      front('people:\n  scribe: Mei\n'),
      front('people:\n  scribe: Mei\n  support: Lea\n'),
      front('people:\n  scribe: Mei\n  finance: Al\n'),
      front('people:\n  scribe: Mei\n  finance: Al\n  support: Lea\n'),
    ],
    [
      'a comment and a value',
      front('severity: sev1 # at first\n'),
      front('severity: sev2 # at first\n'),
      front('severity: sev1 # at its worst\n'),
      front('severity: sev2 # at its worst\n'),
    ],
    [
      'a key and the title',
      front(''),
      front('owner: Dana\n'),
      front('').replace('declined', 'refused'),
      front('owner: Dana\n').replace('declined', 'refused'),
    ],
  ]);
  clashing([
    [
      'one key twice',
      front(''),
      front('severity: sev1\n'),
      front('severity: sev2\n'),
      ['', 'severity: sev1\n', 'severity: sev2\n'],
    ],
    [
      'one item of a list',
      lists,
      lists.replace('ledger', 'books'),
      lists.replace('ledger', 'search'),
      ['ledger]', 'books]', 'search]'],
    ],
    [
      'a key removed and given a name',
      front('people:\n  scribe: Mei\n'),
      front(''),
      front('people:\n  scribe: Mei\n  support: Lea\n'),
      ['people:\n  scribe: Mei\n', '', 'people:\n  scribe: Mei\n  support: Lea\n'],
    ],
  ]);
});

describe('a conflict', () => {
  const merged = merge('a\nb c d\ne\n', 'a\nb x d\ne\n', 'a\nb y d\ne\n');

  it('is settled by a choice', () => {
    expect(resolve(merged, ['ours'])).toBe('a\nb x d\ne\n');
    expect(resolve(merged, ['theirs'])).toBe('a\nb y d\ne\n');
    expect(resolve(merged, ['both'])).toBe('a\nb x y d\ne\n');
    expect(resolve(merged, [{ text: 'z' }])).toBe('a\nb z d\ne\n');
    expect(resolve(merged, [])).toBe('a\nb x d\ne\n');
  });

  it('of lines keeps both as lines', () => {
    const lines = merge('a\n\nb\n', 'a\n\nOurs.\n\nb\n', 'a\n\nTheirs.\n\nb\n');
    expect(resolve(lines, ['both'])).toBe('a\n\nOurs.\nTheirs.\n\nb\n');
    expect(resolve(merge('a\nold', 'a\nx', 'a\ny'), ['both'])).toBe('a\nx\ny');
  });

  it('is written with the marks of Git, around whole lines', () => {
    expect(withMarkers(merged)).toBe('a\n<<<<<<< ours\nb x d\n=======\nb y d\n>>>>>>> theirs\ne\n');
    expect(withMarkers(merge('a\nb c', 'a\nb x', 'a\nb y'))).toBe(
      'a\n<<<<<<< ours\nb x\n=======\nb y\n>>>>>>> theirs\n',
    );
    expect(withMarkers(merge('a\nb c\nd\n', 'a\nd\n', 'a\nb x\nd\n'))).toBe(
      'a\n<<<<<<< ours\n=======\nb x\n>>>>>>> theirs\nd\n',
    );
    expect(withMarkers(merge('a\r\nb\r\n', 'a\r\nx\r\n', 'a\r\ny\r\n'))).toBe(
      'a\r\n<<<<<<< ours\r\nx\r\n=======\r\ny\r\n>>>>>>> theirs\r\n',
    );
  });

  it('two in one line are shown together', () => {
    const two = merge('a b c d e\n', 'x b c d x\n', 'y b c d y\n');
    expect(two.conflicts).toHaveLength(2);
    expect(withMarkers(two)).toBe('<<<<<<< ours\nx b c d x\n=======\ny b c d y\n>>>>>>> theirs\n');
  });
});
