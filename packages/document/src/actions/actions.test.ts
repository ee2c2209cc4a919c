import { describe, expect, it } from 'vitest';
import { toJson } from '../json.js';
import { parse } from '../parse.js';

const read = (text: string) => toJson(parse(text).model, { id: null, path: null }).actions;
const under = (body: string) => read(`## Action items\n\n${body}`);
const words = (body: string): string[] => under(body).map(({ text }) => text);
const first = (body: string) => under(body)[0];

describe('notations of actions', () => {
  it('the canonical form with all its fields', () => {
    const text =
      '- [ ] **A1** Add jitter\n  - Kind: preventative\n  - Priority: high\n  - Owner: Arjun Rao\n  - Ticket: [PAY-412](https://tracker.example/PAY-412)\n  - Due: 2026-12-01\n  - Outcome: spread\n  - Done when: a drill shows it\n  - Addresses: F1, F2\n- [ ] **A3** Rewrite\n  - Dropped: A1 does enough\n- [x] **A2** Raise\n  - Verdict: worked — twice\n';
    const [a1, a3, a2] = under(text);
    expect(a1).toMatchObject({
      line: 3,
      id: 'A1',
      text: 'Add jitter',
      kind: 'preventative',
      priority: 'high',
      owner: 'Arjun Rao',
      ticket: 'PAY-412',
      due: '2026-12-01',
      doneWhen: 'a drill shows it',
      addresses: ['F1', 'F2'],
      done: false,
      fields: { Outcome: 'spread' },
    });
    expect(a3).toMatchObject({ id: 'A3', dropped: 'A1 does enough' });
    expect(a2).toMatchObject({ id: 'A2', done: true, verdict: 'worked — twice' });
  });

  it('bullets, numbers and loose paragraphs', () => {
    expect(
      words('- Fix a\n  - a step\n* Fix b\n\n1. Fix c\n\nLimit memory. (https://x.example/pull/1)\n'),
    ).toEqual(['Fix a', 'Fix b', 'Fix c', 'Limit memory. (https://x.example/pull/1)']);
  });

  it('tables with columns in any order', () => {
    const text =
      '| # | Owner | Action | Status | Ticket | Due |\n|-|-|-|-|-|-|\n| 1 | Ana | Fix a | Done | [#4](https://x.example/issues/4) | 2026-12-01 |\n| 2 | TBD | Fix b | In progress | | |\n| 3 | | N/A | | | |\n';
    expect(under(text)).toMatchObject([
      {
        text: 'Fix a',
        owner: 'Ana',
        done: true,
        ticket: '#4',
        ticketUrl: 'https://x.example/issues/4',
        due: '2026-12-01',
      },
      { text: 'Fix b', owner: null, done: false, ticket: null },
    ]);
  });

  it('a dash for a ticket or a day says that there is none', () => {
    expect(first('- Fix a\n  - Ticket: -\n  - Due: n/a\n')).toMatchObject({ ticket: null, due: null });
  });

  it('an item that is only an id yet', () => {
    expect(under('- A1\n- A2 Fix b\n- [ ] **A3**\n  - Owner: Dana\n')).toMatchObject([
      { id: 'A1', text: '' },
      { id: 'A2', text: 'Fix b' },
      { id: 'A3', text: '', owner: 'Dana' },
    ]);
  });

  it('a status that drops the work, and one that says neither', () => {
    expect(
      under(
        '- Fix a\n  - Status: Cancelled\n- Fix b\n  - Status: With legal\n\n| Action | Owner | Status |\n|-|-|-|\n| Fix c | Ana | Won’t fix |\n| Fix d | Ana | With legal |\n',
      ),
    ).toMatchObject([
      { done: null, dropped: 'Cancelled', fields: {} },
      { done: null, dropped: null, fields: { Status: 'With legal' } },
      { done: null, dropped: 'Won’t fix', fields: {} },
      { done: null, dropped: null, fields: { Status: 'With legal' } },
    ]);
  });

  it('tables that the parser refuses', () => {
    const text =
      '| Action Item | Type | Owner | Bug |\n| --- | --- | --- |----|   \n| Fix a | process | Core team | n/a DONE |   \n| Fix b | process | Core team | TODO |   \n';
    expect(under(text)).toMatchObject([
      { text: 'Fix a', owner: 'Core team', done: true },
      { text: 'Fix b', done: false },
    ]);
  });

  it('items nested under a group word, not under an action', () => {
    expect(
      words('- Monitoring\n  - Add a\n  - Add b\n- Improve coverage of probes\n  - Reach out\n'),
    ).toEqual(['Add a', 'Add b', 'Improve coverage of probes']);
  });

  it('what is marked as an action anywhere else', () => {
    const text =
      '## Timeline\n\n### 10:45\n\n[Action Item] launches should have a label.\n\n## Lessons learned\n\n- [ ] Write it down\n- Nice\n\n**TODO**: Ana adds a check.\n';
    expect(read(text).map(({ line, text: said }) => [line, said])).toEqual([
      [5, 'launches should have a label.'],
      [9, 'Write it down'],
      [12, 'Ana adds a check.'],
    ]);
  });

  it('no remarks, placeholders, help texts, lead-ins or checklists of the review', () => {
    expect(
      words(
        '*List any tasks here*\n\nTo prevent this we will:\n\n- N/A\n- None.\n- If we had seen it, fine.\n- Fix\n',
      ),
    ).toEqual(['Fix']);
    expect(read('## Review\n\n- [x] Data was collected\n\n## Open questions\n\n- [ ] **Q1** Why?\n')).toEqual(
      [],
    );
  });

  it('questions to look into, not those answered no', () => {
    expect(
      words('Can we detect it? Unknown, make a ticket.\n\nCould we react faster?\n\nNo, it took a bit.\n'),
    ).toEqual(['Can we detect it? Unknown, make a ticket.']);
  });
});

describe('the owner', () => {
  it.each([
    ['- Fix it @dana', '@dana'],
    ['- Fix it (Dana Reyes)', 'Dana Reyes'],
    ['- Fix it (@callum.reid)', '@callum.reid'],
    ['- Fix it – Callum', 'Callum'],
    ['- [Ana] Fix it', 'Ana'],
    ['- Fix it – Teo, MSG-132', 'Teo'],
    ['- Catalogue import team should fix it', 'Catalogue import team'],
    ['- Fix it, owner: SRE team', 'SRE team'],
    ['- Identity will update the accounts', 'Identity'],
    ['- Discuss it (Tomas call for a meeting)', 'Tomas'],
    ['**Noor**\n- Tell people', 'Noor'],
    ['**MK** Show the build state', 'MK'],
    ['- We will fix it', null],
    ['- Fix it (DONE)', null],
    ['- Fix it (see docs)', null],
    ['- Add an @emergency role', null],
    ['- Consider to set up an alert', null],
    ['- Fix it\n  - Owner: TBD', null],
    ['**Monitoring**\n- Add an alert', null],
  ])('%j', (text, owner) => expect(first(text)?.owner).toBe(owner));
});

describe('the ticket', () => {
  it.each([
    ['- Fix. [Issue](https://github.com/a/b/issues/10)', '#10', 'https://github.com/a/b/issues/10'],
    ['- Fix ([#528](https://github.com/a/b/pull/528))', '#528', 'https://github.com/a/b/pull/528'],
    [
      '- Plans ([link](https://x.example/issues/19)), quick one ([link to issue](https://x.example/issues/358))',
      '#358',
      'https://x.example/issues/358',
    ],
    ['- Fix PAY-412 soon', 'PAY-412', null],
    ['- Fix #31', '#31', null],
    [
      '- Fix ([issue][i])\n\n[i]: https://gitlab.example/a/b/-/issues/7',
      '#7',
      'https://gitlab.example/a/b/-/issues/7',
    ],
    ['- Follow https://github.com/a/b/blob/main/docs/metrics.md', null, null],
    ['- Use the [cli](https://github.com/a/cli)', null, null],
    ['- Support UTF-8 and SHA-256', null, null],
    ['- Case ID 20260041 raised', '20260041', null],
  ])('%j', (text, ticket, url) => {
    const action = first(text);
    expect([action?.ticket, action?.ticketUrl]).toEqual([ticket, url]);
  });
});

describe('done or not', () => {
  it.each([
    ['- [x] Fix', true],
    ['- [ ] Fix', false],
    ['- Fix (DONE)', true],
    ['- Fix - DONE', true],
    ['- ~~Fix~~', true],
    ['- ✅ Fixed', true],
    ['- Fix. _done in grafana_.', true],
    ['- We tweaked the limit', true],
    ['- The role has been documented', true],
    ['- Use a shared account\n  - This has been done: team@x.example', true],
    ['### Completed\n\n- Fix', true],
    ['- **TODO** Fix', false],
    ['- Define contexts: we are working on it', false],
    ['- Fix: this is a work in progress', false],
    ['### In progress\n\n- Fix', false],
    ['- Fix', null],
    ['- We have added a backlog task', null],
    ['- Created a [ticket](https://x.example/issues/3) to fix it', null],
    ['- Scan pending workloads', null],
    ['- set up notifications', null],
    ['- Pods should have been drained', null],
  ])('%j', (text, done) => expect(first(text)?.done).toBe(done));
});
