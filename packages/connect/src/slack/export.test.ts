import { expect, it } from 'vitest';
import { friday, toldOf } from '../testing/told.js';

/** 2026-11-20 at this clock, as Slack counts. */
const ts = (clock: string): string => `${Date.parse(`2026-11-20T${clock}:00Z`) / 1000}.000200`;

const cases: Readonly<Record<string, readonly [unknown, readonly string[]]>> = {
  'a day of a channel, out of order': [
    [
      {
        type: 'message',
        user: 'U02MEI',
        text: 'Rolled back',
        ts: ts('11:20'),
        user_profile: { real_name: 'Mei Chen' },
      },
      { type: 'message', user: 'U01DANA', text: 'Declines are rising', ts: ts('10:53') },
    ],
    [
      '2026-11-20 10:53 UTC U01DANA: Declines are rising',
      '2026-11-20 11:20 UTC <mitigated> Mei Chen: Rolled back',
    ],
  ],
  'its marks as plain words': [
    [
      {
        type: 'message',
        user: 'U02MEI',
        text: '<@U02MEI> asked <!here>: see <https://graphs.example/1|the graph> &amp; <#C01|inc-payments>',
        ts: ts('10:53'),
        user_profile: { display_name: 'Mei' },
      },
    ],
    ['2026-11-20 10:53 UTC Mei: Mei asked @here: see the graph https://graphs.example/1 & #inc-payments'],
  ],
  'what the channel tells of itself passes': [
    [
      {
        type: 'message',
        subtype: 'channel_join',
        user: 'U02MEI',
        text: '<@U02MEI> has joined',
        ts: ts('10:50'),
      },
      { type: 'message', user: 'U02MEI', text: 'Hello', ts: ts('10:51') },
    ],
    ['2026-11-20 10:51 UTC U02MEI: Hello'],
  ],
  'an app, with its words in an attachment': [
    [
      {
        type: 'message',
        subtype: 'bot_message',
        username: 'Alarms',
        text: '',
        ts: ts('10:52'),
        attachments: [{ fallback: 'Decline rate above 5%' }],
      },
    ],
    ['2026-11-20 10:52 UTC Alarms: Decline rate above 5%'],
  ],
  'an answer of the interface, with links and people': [
    {
      ok: true,
      users: [{ id: 'U01DANA', profile: { real_name: 'Dana Reyes' } }],
      messages: [{ user: 'U01DANA', text: 'Rising', ts: ts('10:53'), permalink: 'https://chat.example/p1' }],
    },
    ['2026-11-20 10:53 UTC Dana Reyes: Rising (https://chat.example/p1)'],
  ],
  'an edited answer in a thread, with a file': [
    [
      {
        type: 'message',
        user: 'U02MEI',
        text: 'The graph',
        ts: ts('10:58'),
        thread_ts: ts('10:53'),
        edited: { user: 'U02MEI', ts: ts('10:59') },
        files: [{ name: 'declines.png' }],
      },
    ],
    ['2026-11-20 10:58 UTC U02MEI: The graph declines.png'],
  ],
  'what is no message is given back': [
    [
      { type: 'message', user: 'U02MEI', text: 'Hi', ts: ts('10:53') },
      7,
      { type: 'message', user: 'U1', ts: 'soon' },
    ],
    ['2026-11-20 10:53 UTC U02MEI: Hi', '? 7', '? {"type":"message","user":"U1","ts":"soon"}'],
  ],
};

it.each(Object.entries(cases))('Slack, exported: %s', (_, [data, rows]) => {
  expect(toldOf(JSON.stringify(data))).toEqual(['slack export', ...rows]);
});

it('knows people by what the team calls them, and tells the times in its zone', () => {
  const data = [{ type: 'message', user: 'U01DANA', text: 'Rising', ts: ts('10:53') }];
  expect(toldOf(JSON.stringify(data), { ...friday, zone: 'CET', people: { U01DANA: 'Dana Reyes' } })[1]).toBe(
    '2026-11-20 11:53 CET Dana Reyes: Rising',
  );
});
