import { expect, it } from 'vitest';
import { toldOf } from '../testing/told.js';

const sheets: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'commas, quotes and a header': [
    'Time,Who,What,Link\n2026-11-20 10:53,Dana Reyes,"Declines rose, ""a lot""",https://graphs.example/1\n2026-11-20 11:20,Mei Chen,Rolled back,\n',
    [
      '2026-11-20 10:53 UTC Dana Reyes: Declines rose, "a lot" (https://graphs.example/1)',
      '2026-11-20 11:20 UTC <mitigated> Mei Chen: Rolled back',
    ],
  ],
  'tabs, as copied from a spreadsheet, without a header': [
    '10:53\tDeclines rose on all cards\n11:20\tRolled back the gateway\n',
    ['10:53 UTC Declines rose on all cards', '11:20 UTC <mitigated> Rolled back the gateway'],
  ],
  'semicolons, the day in a column of its own': [
    'Datum;Uhrzeit;Was;System\n20.11.2026;10:53;Ablehnungen steigen;payments\n20.11.2026;11:20;Zurückgerollt;ledger\n',
    [
      '2026-11-20 10:53 UTC Ablehnungen steigen {System: payments}',
      '2026-11-20 11:20 UTC Zurückgerollt {System: ledger}',
    ],
  ],
  'seconds since 1970, and columns that say more': [
    'timestamp,severity,message,host\n1795172000,error,pool exhausted,pay-1\n1795172060,error,pool exhausted,pay-2\n',
    [
      '2026-11-20 10:53 UTC pool exhausted {severity: error · host: pay-1}',
      '2026-11-20 10:54 UTC pool exhausted {severity: error · host: pay-2}',
    ],
  ],
  'a cell over several lines, and a record without a time': [
    'When,What happened\n10:53,"Declines rose\nfor all cards"\nlater,Somebody called\n11:20,All quiet\n11:30,Over\n',
    [
      '10:53 UTC Declines rose for all cards',
      '11:20 UTC All quiet',
      '11:30 UTC Over',
      '? later,Somebody called',
    ],
  ],
  'half days, moments and a range': [
    'Time (UTC);Event;Milestone\n9:05 AM;First declines;Began\n1:10 PM;Back to normal;Resolved\n1:15 PM;Cleaning up;\n',
    ['09:05 UTC <began> First declines', '13:10 UTC <resolved> Back to normal', '13:15 UTC Cleaning up'],
  ],
  'instants out of a tool, with line ends of Windows': [
    'created_at,summary\r\n2026-11-20T10:53:00Z,Declines rose\r\n2026-11-20T11:53:00+01:00,Same minute\r\n',
    ['2026-11-20 10:53 UTC Declines rose', '2026-11-20 10:53 UTC Same minute'],
  ],
};

it.each(Object.entries(sheets))('A spreadsheet: %s', (_, [text, rows]) => {
  expect(toldOf(text)).toEqual(['csv', ...rows]);
});

const tables: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  plain: [
    '| Time | Event |\n| --- | --- |\n| 10:53 | Declines rose |\n| 11:20 | Rolled back |\n',
    ['10:53 UTC Declines rose', '11:20 UTC <mitigated> Rolled back'],
  ],
  'without outer bars': ['Time | Event\n:-- | --:\n10:53 | Declines rose\n', ['10:53 UTC Declines rose']],
  'a day column and people': [
    '| Date | Time | Event | Who |\n|-|-|-|-|\n| 2026-11-19 | 23:50 | Backlog grows | Dana Reyes |\n| 2026-11-20 | 00:10 | Still | Mei Chen |\n',
    ['2026-11-19 23:50 UTC Dana Reyes: Backlog grows', '2026-11-20 00:10 UTC Mei Chen: Still'],
  ],
  'words around it': [
    'Our notes:\n\n| Time | Event |\n| --- | --- |\n| 10:53 | Declines rose |\n\nMore to come.\n',
    ['10:53 UTC Declines rose', '? Our notes:', '? More to come.'],
  ],
  'bars in a cell': ['| Time | Event |\n| - | - |\n| 10:53 | ran a \\| b |\n', ['10:53 UTC ran a | b']],
  'a row that says no time': [
    '| Time | Event |\n| - | - |\n| 10:53 | Declines rose |\n|  | Everybody joined |\n| 11:00 | On the call |\n',
    ['10:53 UTC Declines rose', '11:00 UTC On the call', '? | | Everybody joined |'],
  ],
};

it.each(Object.entries(tables))('A table in Markdown: %s', (_, [text, rows]) => {
  expect(toldOf(text)).toEqual(['table', ...rows]);
});

const objects: Readonly<Record<string, readonly [unknown, readonly string[]]>> = {
  'events of a tool that we do not know': [
    { events: [{ timestamp: '2026-11-20T10:53:00Z', message: 'pool exhausted', host: 'pay-1' }] },
    ['2026-11-20 10:53 UTC pool exhausted {host: pay-1}'],
  ],
};

it.each(Object.entries(objects))('Other JSON: %s', (_, [data, rows]) => {
  expect(toldOf(JSON.stringify(data))).toEqual(['json', ...rows]);
});
