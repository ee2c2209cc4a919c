import { describe, expect, it } from 'vitest';
import type { Things } from '../operations/operation.js';
import { applied } from '../testing/applied.js';

type Given = Partial<Things['action']>;
type Case = readonly [before: string, facts: Given, after: string];

/** Changes the action that speaks of "it". */
function becomes(before: string, facts: Given, after: string): void {
  const head = '## Action items\n\n';
  const item = head.length + before.search(/\bit\b/);
  const result = applied(head + before, { do: 'change', what: 'action', item, facts });
  expect(result.startsWith('refused') ? result : result.slice(head.length)).toBe(after);
}

const no = 'refused: no place';

describe('an owner that the words name', () => {
  it.each<Case>([
    ['- Fix it (Dana)', { owner: 'Lea' }, '- Fix it (Lea)'],
    ['- Fix it (Dana)', { owner: null }, '- Fix it'],
    ['- Fix it (Dana).', { owner: null }, '- Fix it.'],
    ['- Fix it [Dana]', { owner: 'Lea' }, '- Fix it [Lea]'],
    ['- [Dana] Fix it', { owner: 'Lea' }, '- [Lea] Fix it'],
    ['- [Dana] Fix it', { owner: null }, '- Fix it'],
    ['- Fix it @dana', { owner: '@lea' }, '- Fix it @lea'],
    ['- Fix it @dana', { owner: 'Lea Brandt' }, '- Fix it (Lea Brandt)'],
    ['- Fix it @dana', { owner: null }, '- Fix it'],
    ['- Fix it (@dana)', { owner: 'Lea Brandt' }, '- Fix it (Lea Brandt)'],
    ['- Fix it – Dana', { owner: 'Lea' }, '- Fix it – Lea'],
    ['- Fix it – Dana', { owner: null }, '- Fix it'],
    ['- Fix it – Dana, PAY-132', { owner: null }, '- Fix it – PAY-132'],
    ['- Fix it, owner: SRE team', { owner: 'Payments team' }, '- Fix it, owner: Payments team'],
    ['- Fix it, owner: SRE team', { owner: null }, '- Fix it'],
    ['- Fix it (owner: Dana, due: 2026-12-01)', { owner: null }, '- Fix it (due: 2026-12-01)'],
    ['- Ask @dana to fix it', { owner: 'Lea' }, '- Ask @dana to fix it\n  - Owner: Lea'],
    ['- Ask @dana to fix it', { owner: null }, no],
    ['- Payments will fix it', { owner: 'Identity' }, '- Identity will fix it'],
    ['- Payments will fix it', { owner: null }, no],
    // A line for the owner says more than the words.
    ['- Fix it (Dana)\n  - Owner: Lea', { owner: 'Bo' }, '- Fix it (Dana)\n  - Owner: Bo'],
    ['- Fix it', { owner: null }, '- Fix it'],
    ['- Fix it', { owner: '- Dana' }, 'refused: value not allowed'],
  ])('%j %j', becomes);
});

describe('a day that the words name', () => {
  it.each<Case>([
    ['- Fix it by 2026-12-01', { due: '2027-01-01' }, '- Fix it by 2027-01-01'],
    ['- Fix it by 2026-12-01', { due: null }, '- Fix it'],
    ['- Fix it, due 1 Dec 2026', { due: '2027-01-01' }, '- Fix it, due 2027-01-01'],
    ['- Fix it, due 1 Dec 2026', { due: null }, '- Fix it'],
    ['- Fix it (owner: Dana, due: 2026-12-01)', { due: null }, '- Fix it (owner: Dana)'],
    ['- Fix it (Dana, ETA 2026-12-01)', { due: '2027-01-01' }, '- Fix it (Dana, ETA 2027-01-01)'],
    ['- By 2026-12-01, fix it', { due: null }, no],
    ['- Fix it', { due: '2026-12-01' }, '- Fix it\n  - Due: 2026-12-01'],
  ])('%j %j', becomes);
});

describe('a ticket that the words name', () => {
  const link = '[PAY-4](https://t.example/browse/PAY-4)';
  it.each<Case>([
    ['- Fix it (PAY-412)', { ticket: 'PAY-9' }, '- Fix it (PAY-9)'],
    ['- Fix it (PAY-412)', { ticket: null }, '- Fix it'],
    ['- Fix it in PAY-412 soon', { ticket: 'PAY-9' }, '- Fix it in PAY-9 soon'],
    ['- Fix it in PAY-412 soon', { ticket: null }, no],
    ['- Fix it (Ana Diaz) PAY-412', { ticket: null }, '- Fix it (Ana Diaz)'],
    ['- Fix it #31', { ticket: '#32' }, '- Fix it #32'],
    [`- Fix it (${link})`, { ticket: 'PAY-9' }, '- Fix it (PAY-9)'],
    ['- Fix it (PAY-412)', { ticket: link }, `- Fix it (${link})`],
    ['- Fix it. [Issue](https://x.example/issues/4)', { ticket: null }, '- Fix it.'],
    [`- Fix it\n  - Ticket: ${link}`, { ticket: 'PAY-9' }, '- Fix it\n  - Ticket: PAY-9'],
    ['- Fix it', { ticket: 'soon' }, '- Fix it\n  - Ticket: soon'],
  ])('%j %j', becomes);
});

describe('done and open, in the notation of the list', () => {
  const done = { done: true };
  const open = { done: false };
  it.each<Case>([
    ['- [ ] Fix it', done, '- [x] Fix it'],
    ['- Fix it', done, '- [x] Fix it'],
    ['- A1: Fix it', done, '- [x] A1: Fix it'],
    ['1. Fix it', done, '1. [x] Fix it'],
    ['- **TODO** Fix it', done, '- **DONE** Fix it'],
    ['- TODO: Fix it', done, '- DONE: Fix it'],
    ['- Fix it (in progress)', done, '- Fix it (done)'],
    ['- ❌ Fix it', done, '- ✅ Fix it'],
    ['- Fix it (DONE)', done, '- Fix it (DONE)'],
    ['- ✅ Fix a\n- Fix it', done, '- ✅ Fix a\n- ✅ Fix it'],
    ['- Fix a (DONE)\n- Fix it', done, '- Fix a (DONE)\n- Fix it (DONE)'],
    ['- Fix a - DONE\n- Fix it', done, '- Fix a - DONE\n- Fix it - DONE'],
    ['- **DONE** Fix a\n- Fix it', done, '- **DONE** Fix a\n- **DONE** Fix it'],
    ['- ~~Fix a~~\n- Fix it', done, '- ~~Fix a~~\n- ~~Fix it~~'],
    ['### Open\n\n- Fix it', done, '### Open\n\n- [x] Fix it'],
    ['- [x] Fix it', open, '- [ ] Fix it'],
    ['- Fix it (DONE)', open, '- Fix it (TODO)'],
    ['- **Done** Fix it', open, '- **To do** Fix it'],
    ['- ✅ Fix it', open, '- [ ] Fix it'],
    ['- ~~Fix it~~', open, '- [ ] Fix it'],
    ['- We tweaked it', open, '- [ ] We tweaked it'],
    ['- Fix it\n  - Status: Done', open, '- Fix it\n  - Status: Open'],
  ])('%j %j', becomes);
});

describe('an action that is a paragraph', () => {
  it.each<Case>([
    ['Fix it soon.\n\nFix b.', { owner: 'Lea' }, 'Fix it soon. (owner: Lea)\n\nFix b.'],
    ['Fix it soon.\n\nFix b.', { done: true }, 'Fix it soon. (done)\n\nFix b.'],
    ['Fix it soon.\n\nFix b. (DONE)', { done: true }, 'Fix it soon. (DONE)\n\nFix b. (DONE)'],
    ['Fix it soon. (DONE)', { done: false }, 'Fix it soon. (TODO)'],
    ['Fix it soon.', { text: 'Mend it.' }, 'Mend it.'],
    ['Fix it soon.', { kind: 'corrective' }, '- Fix it soon.\n  - Kind: corrective'],
    ['Fix it\nvery soon.', { priority: 'high' }, '- Fix it\n  very soon.\n  - Priority: high'],
    ['**MK** Fix it soon.', { owner: 'Lea' }, '**Lea** Fix it soon.'],
    ['**MK** Fix it soon.', { owner: null }, 'Fix it soon.'],
    ['Fix it soon.\nFix b later.', { kind: 'corrective' }, no],
  ])('%j %j', becomes);
});
