import type { Home } from '@debrief/api/client';
import { expect, test } from 'vitest';
import { aCard, anAction, aWaiting } from '../testing/made.js';
import { dana, shown } from '../testing/shown.js';

const empty: Home = {
  count: 3,
  drafts: [],
  reviews: [],
  followUps: [],
  actions: [],
  questions: [],
  mentioned: [],
  queue: [],
  published: [],
  onThisDay: [],
};
const home = (said: Partial<Home>, me = dana) => shown('/', { '/me': me, '/home': { ...empty, ...said } });

test('what needs you stands with the one fact that matters', async () => {
  const due = { words: 'ready for review', day: '2026-11-14', isOver: true };
  const phases = [{ phase: 'causes' as const, aim: 'find what had to come together', asked: 3, met: 1 }];
  const { words, html } = await home({
    drafts: [{ ...aWaiting({ title: 'A draft', due }), loop: { phase: 'causes', phases }, next: null }],
    reviews: [aWaiting({ id: '2026/10.app.slow', title: 'A review' })],
    actions: [anAction({ due: '2026-12-08', dueDay: '2026-12-08' })],
    mentioned: [
      {
        postmortem: { id: '2026/09.app.lost', title: 'Lost' },
        ...{ thread: 'T3', why: 'yours', words: 'Another view', by: 'Mei Chen', at: '2026-11-06T14:20:00Z' },
      },
    ],
    questions: [
      {
        postmortem: { id: '2026/09.app.lost', title: 'Lost' },
        text: '@dana did it page?',
        id: null,
        thread: 'T2',
        line: 4,
      },
    ],
  });
  expect(words).toContain('What needs you');
  expect(words).toContain('was to be ready for review by 14 Nov 2026');
  expect(words).toContain('causes: find what had to come together');
  expect(html).toContain('class="fig fig-loop"');
  expect(words).toContain('until 8 Dec 2026');
  expect(words).toContain('@dana did it page?');
  expect(html).toContain('href="/2026/09.app.lost#thread-T2"');
  expect(words).toContain('Threads that wait for you');
  expect(html).toContain('href="/2026/09.app.lost#thread-T3"');
  expect(html).toContain('href="/actions?owner=Dana+Reyes&amp;state=open"');
});

test('nothing needs you: a short word, and the latest one to read', async () => {
  const { words } = await home({ published: [aCard({ title: 'The latest' })] });
  expect(words).toContain('Nothing needs you now');
  expect(words).toContain('A good moment to read the latest one: The latest');
});

test('the queue is in the order of the server, and long ones unfold', async () => {
  const queue = 'abcdefgh'
    .split('')
    .map((each, at) => aWaiting({ id: `2026/11.app.${each}`, title: `Queued ${each}`, age: 40 - at }));
  const { words, html } = await home({ queue });
  expect(words.indexOf('Queued a')).toBeLessThan(words.indexOf('Queued b'));
  expect(words).toContain('ended 40 days ago');
  expect(html.indexOf('<details class="fold')).toBeLessThan(html.indexOf('Queued h'));
});

test('on this day is there only if there was one', async () => {
  expect((await home({})).words).not.toContain('On this day');
  expect((await home({ onThisDay: [aCard()] })).words).toContain('On this day');
});

test('Git knows no name: it says how to tell it, and shows what everybody may read', async () => {
  const { words } = await home({ queue: [aWaiting({ title: 'For all' })] }, { ...dana, person: null });
  expect(words).toContain('git config --global user.name "Your Name"');
  expect(words).toContain('For all');
  expect(words).not.toContain('Nothing needs you');
});

test('an empty folder: how the first one is called', async () => {
  const { words } = await home({ count: 0 });
  expect(words).toContain('No postmortem here yet');
  expect(words).toContain('Call a postmortem');
});

test('the examples have a welcome, and a folder of one’s own has none', async () => {
  expect((await home({})).words).not.toContain('Welcome to Debrief');
  expect((await home({}, { ...dana, isExample: true })).words).toContain('Welcome to Debrief');
});

test('what is to be looked back at leads to where one does', async () => {
  const due = { words: 'followed up', day: '2026-12-20', isOver: false };
  const { words, html } = await home({ followUps: [{ ...aWaiting({ id: '2026/09.app.lost' }), due }] });
  expect(words).toContain('Time to look back');
  expect(words).toContain('to be followed up by 20 Dec 2026');
  expect(html).toContain('href="/2026/09.app.lost?do=followup"');
});

test('a question in a text can be answered here, one of a discussion where it was asked', async () => {
  const asked = { postmortem: { id: '2026/09.app.lost', title: 'Lost' }, line: 4, thread: null };
  const { html } = await home({
    questions: [
      { ...asked, id: 'Q1', text: 'Dana Reyes: which limit?' },
      { ...asked, id: null, line: null, thread: 'T2', text: '@dana why?' },
    ],
  });
  expect(html).toContain('href="/2026/09.app.lost#Q1"');
  expect(html.match(/class="action-way home-answer"/g)).toHaveLength(1);
});

test('an action of mine can be ticked here, and leads to its form', async () => {
  const { html } = await home({ actions: [anAction()] });
  expect(html).toContain('aria-label="Done: Add jitter to reconnects"');
  expect(html).toContain('href="/2026/11.payments.declines?do=edit#A1"');
});
