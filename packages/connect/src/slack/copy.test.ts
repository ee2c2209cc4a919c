import { expect, it } from 'vitest';
import { readPasted } from '../pasted.js';
import { friday, toldOf } from '../testing/told.js';

const cases: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'the desktop app: a name, a time below it, further messages with a time alone': [
    `Dana Reyes
  10:53 AM
Declines on card payments are rising
10:54
looking at the gateway now
Mei Chen
:house:  10:55 AM
The writer of the ledger moved at 10:40
Could that be it?
:eyes:
2
3 replies
Last reply today at 11:20 AM
New
Pager
APP  1:04 PM
Incident resolved (edited)`,
    [
      '10:53 UTC Dana Reyes: Declines on card payments are rising',
      '10:54 UTC Dana Reyes: looking at the gateway now',
      '10:55 UTC Mei Chen: The writer of the ledger moved at 10:40 Could that be it?',
      '13:04 UTC <resolved> Pager: Incident resolved',
    ],
  ],
  'the web: a name and a time on one line, days between': [
    `Thursday, November 19th
Arjun Rao  11:58 PM
Queue depth is at 40k

Today
Arjun Rao  12:07 AM
I'm on it
Lea Brandt :palm_tree:  12:10 AM
Thanks!`,
    [
      '2026-11-19 23:58 UTC Arjun Rao: Queue depth is at 40k',
      "2026-11-20 00:07 UTC <acknowledged> Arjun Rao: I'm on it",
      '2026-11-20 00:10 UTC Lea Brandt: Thanks!',
    ],
  ],
  'brackets around the times, as older apps wrote them': [
    `dana [10:53 AM]
alarm fired

[10:54]
@mei can you look?

mei [10:57 AM]
on it`,
    [
      '10:53 UTC <detected> dana: alarm fired',
      '10:54 UTC dana: @mei can you look?',
      '10:57 UTC <acknowledged> mei: on it',
    ],
  ],
  'further messages in the afternoon, and over noon': [
    `Dana Reyes
  5:53 PM
Dark
5:54
Darker

Mei Chen
  11:58 AM
Before noon
12:01
After noon
12:03
Later`,
    [
      '17:53 UTC Dana Reyes: Dark',
      '17:54 UTC Dana Reyes: Darker',
      '11:58 UTC Mei Chen: Before noon',
      '12:01 UTC Mei Chen: After noon',
      '12:03 UTC Mei Chen: Later',
    ],
  ],
  'a clock of 24 hours': [
    `Dana Reyes
  10:53
Declines are rising
10:54
Rolling back

Noor Haddad
  13:07
Rolled back`,
    [
      '10:53 UTC Dana Reyes: Declines are rising',
      '10:54 UTC Dana Reyes: Rolling back',
      '13:07 UTC <mitigated> Noor Haddad: Rolled back',
    ],
  ],
  'yesterday, a day of the week, a date with its time, and midnight passed': [
    `Yesterday
Dana Reyes  11:50 PM
The backlog grows
Dana Reyes  12:20 AM
Still growing
Monday
Mei Chen  9:00 AM
Looking back
Mei Chen
Nov 17th at 4:15 PM
Replayed everything`,
    [
      '2026-11-19 23:50 UTC Dana Reyes: The backlog grows',
      '2026-11-20 00:20 UTC Dana Reyes: Still growing',
      '2026-11-16 09:00 UTC Mei Chen: Looking back',
      '2026-11-17 16:15 UTC Mei Chen: Replayed everything',
    ],
  ],
  'one message alone, with words in front that nobody said': [
    `#inc-payments
Dana Reyes  10:53 AM
We see declines`,
    ['10:53 UTC Dana Reyes: We see declines', '? #inc-payments'],
  ],
  'names in other letters, and line ends of Windows': [
    'نور حداد  10:53 AM\r\nالمدفوعات مرفوضة\r\nゆき  10:55 AM\r\n確認します\r\n',
    ['10:53 UTC نور حداد: المدفوعات مرفوضة', '10:55 UTC ゆき: 確認します'],
  ],
  'joins and thread marks pass': [
    `Mei Chen  10:40 AM
joined #inc-payments.
Mei Chen  10:41 AM
Paged by the decline alarm
View thread
:+1: 3 :eyes: 1`,
    ['10:41 UTC <detected> Mei Chen: Paged by the decline alarm'],
  ],
};

it.each(Object.entries(cases))('Slack: %s', (_, [text, rows]) => {
  expect(toldOf(text)).toEqual(['slack copy', ...rows]);
});

it('keeps what belongs to the chat apart from what became no row', () => {
  const { passed, left } = readPasted('Dana Reyes  10:53 AM\nRising\n2 replies\n:eyes:\n4\nNew\n', friday);
  expect(passed).toEqual(['2 replies', ':eyes:', '4', 'New']);
  expect(left).toEqual([]);
});

it('takes the day of the incident for clocks before the first day', () => {
  const { rows } = readPasted('Dana Reyes  10:53 AM\nRising\n', {
    ...friday,
    day: '2026-11-03',
    zone: 'CET',
  });
  expect(rows[0]?.time).toBe('2026-11-03 10:53 CET');
});
