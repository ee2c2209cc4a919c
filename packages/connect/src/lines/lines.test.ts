import { expect, it } from 'vitest';
import { toldOf } from '../testing/told.js';

const cases: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'a clock and words': [
    '10:53 Declines rose\n10:55 - Mei looked at the ledger\n1:04 pm: Rolled back',
    ['10:53 UTC Declines rose', '10:55 UTC Mei looked at the ledger', '13:04 UTC <mitigated> Rolled back'],
  ],
  'a day and a zone': [
    '3 Nov 10:53 CET – Declines rose\n2026-11-03 11:20 UTC Rolled back\nyesterday 14:10 CET Replayed',
    [
      '2026-11-03 10:53 CET Declines rose',
      '2026-11-03 11:20 UTC <mitigated> Rolled back',
      '2026-11-19 14:10 CET Replayed',
    ],
  ],
  logs: [
    '2026-11-20T10:53:00.123Z ERROR pool exhausted\n    at connect (pool.ts:4)\nERROR 2026-11-20 10:54:00Z again\n10.0.0.7 - - [20/Nov/2026:11:55:00 +0100] "POST /pay" 502\n[1795172160] over\nNov 20 10:57:00 pay-1 app[7]: restarted',
    [
      '2026-11-20 10:53 UTC ERROR pool exhausted at connect (pool.ts:4)',
      '2026-11-20 10:54 UTC ERROR again',
      '2026-11-20 10:55 UTC 10.0.0.7 - - "POST /pay" 502',
      '2026-11-20 10:56 UTC over',
      '2026-11-20 10:57 UTC pay-1 app[7]: restarted',
    ],
  ],
  'a list with days as headings, and moments named': [
    '## 2026-11-03\n\n- **10:41** **Began.** Declines rose\n- ~10:50 The backlog grew\n- [ ] 12:05 Resolved: all quiet (uncertain: exact minute)\n\n## 4 November\n* 09:00–09:20 Looked back',
    [
      '2026-11-03 10:41 UTC <began> Declines rose',
      '2026-11-03 10:50 UTC ~ The backlog grew',
      '2026-11-03 12:05 UTC ~ <resolved> all quiet {(uncertain: exact minute)}',
      '2026-11-04 09:00–09:20 UTC Looked back',
    ],
  ],
  'other chats': [
    '[10:53] <dana> declines are rising\n[10:54 AM] Mei Chen: looking into it\n10:55 Note: nothing yet',
    [
      '10:53 UTC dana: declines are rising',
      '10:54 UTC <acknowledged> Mei Chen: looking into it',
      '10:55 UTC Note: nothing yet',
    ],
  ],
  'midnight passed': [
    '2026-11-19\n23:50 Backlog grows\n00:10 Still growing',
    ['2026-11-19 23:50 UTC Backlog grows', '2026-11-20 00:10 UTC Still growing'],
  ],
  'lines without a time': [
    'What we know so far\n10:53 Declines rose\nNobody knows why\n',
    ['10:53 UTC Declines rose', '? What we know so far', '? Nobody knows why'],
  ],
  'no times at all': ['Hello\n\nthere', ['? Hello', '? there']],
};

it.each(Object.entries(cases))('Lines: %s', (_, [text, rows]) => {
  expect(toldOf(text)).toEqual(['lines', ...rows]);
});
