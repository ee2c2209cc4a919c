import { describe, expect, it } from 'vitest';
import type { Meeting, Operation, SetMeeting, Things } from '../operations/operation.js';
import { applied } from '../testing/applied.js';

type Case = readonly [before: string, operation: Operation, after: string];
const meet = (name: string, value: SetMeeting['value'], list: Meeting = 'review'): Operation => ({
  do: 'set-meeting',
  list,
  name,
  value,
});
const title = '# Cards declined\n\n';
const held = '- Held: 2026-11-06 14:00 UTC\n';
const present = '- Present: Dana, Arjun\n';
const criteria = '- [x] Data was collected\n- [ ] The impact is complete — not yet\n';
const all = held + present + criteria;

/** The lines below the heading of the review. */
function becomes(before: string, operation: Operation, after: string): void {
  const head = `${title}## Review\n\n`;
  const result = applied(head + before, operation);
  expect(result.startsWith('refused') ? result : result.slice(head.length)).toBe(after);
}

describe('the lines of a meeting', () => {
  it.each<Case>([
    [all, meet('Held', '2026-11-07'), `- Held: 2026-11-07\n${present}${criteria}`],
    [all, meet('Facilitator', 'Noor'), `${held}- Facilitator: Noor\n${present}${criteria}`],
    [all, meet('Devil’s advocate', 'Mei'), `${held}- Devil's advocate: Mei\n${present}${criteria}`],
    [all, meet('Agreed', ['Dana', 'Lea']), `${held}${present}- Agreed: Dana, Lea\n${criteria}`],
    [all, meet('Room', '4'), `${held}${present}- Room: 4\n${criteria}`],
    [all, meet('Present', ['Dana']), `${held}- Present: Dana\n${criteria}`],
    [all, meet('Present', null), held + criteria],
    [all, meet('Present', []), held + criteria],
    [all, meet('Room', null), all],
    [all, meet('Held', ' '), 'refused: value not allowed'],
    [criteria, meet('Held', '2026-11-07'), `- Held: 2026-11-07\n${criteria}`],
    ['- **Date**: 2026-11-06\n', meet('Held', '2026-11-07'), '- **Date**: 2026-11-07\n'],
    [
      '- **Date**: 2026-11-06\n',
      meet('Facilitator', 'Noor'),
      '- **Date**: 2026-11-06\n- **Facilitator**: Noor\n',
    ],
    ['* Attendees: A, B\n', meet('Present', ['A', 'C']), '* Attendees: A, C\n'],
    ['* Attendees: A, B\n', meet('Held', '2026-11-07'), '* Held: 2026-11-07\n* Attendees: A, B\n'],
  ])('%j', becomes);

  it.each([
    [title, meet('Held', '2026-11-07'), `${title}## Review\n\n- Held: 2026-11-07\n`],
    [`${title}## Review\n`, meet('Held', '2026-11-07'), `${title}## Review\n\n- Held: 2026-11-07\n`],
    [
      `${title}## Review\n\n${held}`,
      meet('Held', '2026-12-15', 'followup'),
      `${title}## Review\n\n${held}\n## Follow-up\n\n- Held: 2026-12-15\n`,
    ],
  ])('in a part that has none yet: %j', (before, operation, after) =>
    expect(applied(`${before.trimEnd()}\n`, operation)).toBe(after));
});

describe('dissent', () => {
  const add: Operation = { do: 'add', what: 'dissent', list: 'review', facts: { text: 'Bo — no' } };
  const lea = '- Dissent: Lea — the backlog\n';
  const bo = '- Dissent: Bo — no\n';
  it.each<Case>([
    [all, add, held + present + bo + criteria],
    [held + lea + criteria, add, held + lea + bo + criteria],
    [held + lea, { do: 'change', what: 'dissent', item: 'Dissent', facts: { text: 'Bo — no' } }, held + bo],
    [held + lea + bo, { do: 'remove', what: 'dissent', item: 'Dissent' }, held + bo],
    [held + lea + bo, { do: 'move', what: 'dissent', item: 'Bo', before: 'Lea' }, held + bo + lea],
  ])('%j', becomes);
});

describe('criteria', () => {
  type Facts = Things['criterion'];
  const add = (facts: Facts, before: string | null = null): Operation => ({
    do: 'add',
    what: 'criterion',
    list: 'review',
    facts,
    before,
  });
  const set = (item: string, facts: Partial<Facts>): Operation => ({
    do: 'change',
    what: 'criterion',
    item,
    facts,
  });
  it.each<Case>([
    [all, add({ text: 'Times are known' }), `${all}- [ ] Times are known\n`],
    [
      all,
      add({ text: 'Times are known', met: true }, 'The impact'),
      all.replace('- [ ]', '- [x] Times are known\n- [ ]'),
    ],
    [all, add({ text: 'Times are known', reason: 'no logs' }), `${all}- [ ] Times are known — no logs\n`],
    [held, add({ text: 'Data', met: true }), `${held}- [x] Data\n`],
    [
      `${held}\n### Notes\n\nNone.\n`,
      add({ text: 'Data', met: true }),
      `${held}- [x] Data\n\n### Notes\n\nNone.\n`,
    ],
    [all, set('The impact', { met: true }), all.replace('[ ]', '[x]')],
    [
      all,
      set('The impact', { met: true, reason: null }),
      all.replace('[ ]', '[x]').replace(' — not yet', ''),
    ],
    [all, set('The impact', { reason: 'soon' }), all.replace('not yet', 'soon')],
    [all, set('Data', { reason: 'not all' }), all.replace('collected', 'collected — not all')],
    [all, set('The impact', { text: 'The impact' }), all.replace(' is complete', '')],
    [all, { do: 'remove', what: 'criterion', item: 'Data' }, all.replace('- [x] Data was collected\n', '')],
    [
      criteria,
      { do: 'move', what: 'criterion', item: 'The impact', before: 'Data' },
      criteria
        .split(/(?<=\n)/)
        .toReversed()
        .join(''),
    ],
    [all, set('Held', { met: true }), 'refused: no such item'],
  ])('%j', becomes);
});
