import type { ActionList, ActionRow } from '@debrief/api/client';
import { expect, test } from 'vitest';
import { anAction } from '../testing/made.js';
import { shown } from '../testing/shown.js';

/** A server with some actions, which it tells by their state. */
function listOf(all: readonly ActionRow[], said: Partial<ActionList> = {}) {
  return (query: URLSearchParams): ActionList => {
    const states = query.getAll('state');
    const rows = all.filter(({ state }) => states.length === 0 || states.includes(state));
    return { ...told(rows), total: all.length, ...said };
  };
}

function told(rows: readonly ActionRow[]): ActionList {
  const choices = {
    owner: ['Dana Reyes', 'Mei Chen'],
    team: [],
    system: ['payments'],
    severity: [],
    kind: [],
    priority: [],
    state: ['open', 'done', 'judged', 'dropped'],
  };
  return { total: rows.length, found: rows.length, rows: [...rows], choices, unknown: [] };
}

test('an action says who has it, until when, who stands behind it, and where it comes from', async () => {
  const row = anAction({
    due: '2026-11-03',
    dueDay: '2026-11-03',
    overdue: true,
    age: 12,
    ticket: 'PAY-7',
    ticketUrl: 'https://tickets.example/PAY-7',
    committed: 'Arjun Rao',
  });
  const { html, words } = await shown('/actions', { '/actions': listOf([row]) });
  for (const said of [
    'Overdue',
    'Dana Reyes',
    'was due 3 Nov 2026',
    'open for 12 days',
    'committed by Arjun Rao',
  ])
    expect(words).toContain(said);
  expect(html).toContain('href="/2026/11.payments.declines#A1"');
  expect(html).toContain('href="https://tickets.example/PAY-7"');
});

test('whether somebody has committed is said where people say it at all', async () => {
  const without = anAction({ line: 2, text: 'Another' });
  const both = { '/actions': listOf([anAction({ committed: 'Arjun Rao' }), without]) };
  expect((await shown('/actions', both)).words).toContain('no commitment yet');
  const words = (await shown('/actions', { '/actions': listOf([without]) })).words;
  expect(words).not.toContain('no commitment yet');
});

test('what is over is folded, unless it was asked for', async () => {
  const answers = {
    '/actions': listOf([anAction(), anAction({ line: 2, state: 'judged', verdict: 'helped' })]),
  };
  const folded = /<details[^>]*class="action-group action-over"(?! open)/;
  expect((await shown('/actions', answers)).html).toMatch(folded);
  expect((await shown('/actions?state=judged', answers)).html).not.toMatch(folded);
  expect((await shown('/actions?words=jitter', answers)).html).not.toMatch(folded);
});

test('filters are links that keep what is chosen, and what is chosen can be taken back', async () => {
  const { html, asked } = await shown('/actions?system=payments', { '/actions': listOf([anAction()]) });
  expect(asked).toContain('/actions?system=payments&state=open');
  expect(html).toContain('href="/actions?system=payments&amp;owner=Mei+Chen"');
  expect(html).toMatch(/<a[^>]*class="chosen-one"[^>]*href="\/actions"/);
  expect(html).toContain('href="/api/v1/actions?system=payments"');
});

test('nobody is counted', async () => {
  const rows = [1, 2, 3].map((line) => anAction({ line, text: `Action ${'abc'[line - 1]}` }));
  const { html } = await shown('/actions', { '/actions': listOf(rows) });
  const choices = html.match(/<ul class="filter-choices">.*?<\/ul>/s)?.[0] ?? '';
  expect(choices).toContain('Dana Reyes');
  expect(choices.replace(/<[^>]*>/g, '')).not.toMatch(/\d/);
});

test('no actions at all: it teaches what belongs here', async () => {
  const { words, html } = await shown('/actions', { '/actions': listOf([]) });
  expect(words).toContain('No postmortem has an action yet');
  expect(html).not.toContain('class="filters"');
});

test('filters that fit nothing: it says which word nobody has, and the way back', async () => {
  const { words, html } = await shown('/actions?system=paymints', {
    '/actions': listOf([], { total: 4, unknown: [{ filter: 'system', word: 'paymints' }] }),
  });
  expect(words).toContain('No action has “paymints” as its system.');
  expect(words).toContain('Show all actions');
  expect(html).toMatch(/href="\/actions"[^>]*>Show all actions/);
});

test('what is open is asked for apart from what is over, and a list that is cut off says so', async () => {
  const { words, asked } = await shown('/actions', { '/actions': listOf([anAction()], { found: 501 }) });
  expect(asked).toContain('/actions?state=open');
  expect(asked).toContain('/actions?state=done&state=judged&state=dropped');
  expect(words).toContain('There are more than stand here.');
  const whole = await shown('/actions?overdue=yes', { '/actions': listOf([anAction()]) });
  expect(whole.asked.filter((each) => each.startsWith('/actions'))).toEqual(['/actions?overdue=yes']);
  expect(whole.words).not.toContain('There are more than stand here.');
});

test('texts of people are never markup', async () => {
  const { html } = await shown('/actions', {
    '/actions': listOf([anAction({ text: '<script>alert(1)</script>' })]),
  });
  expect(html).not.toContain('<script>alert');
});
