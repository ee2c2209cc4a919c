import { readAlertmanager } from './alertmanager/alerts.js';
import { readJson } from './json/json.js';
import { readObjects } from './json/objects.js';
import { readLines } from './lines/lines.js';
import { readPagerDuty } from './pagerduty/log.js';
import type { Format, Pasted, PasteOptions, Read } from './row.js';
import { readSlackCopy } from './slack/copy.js';
import { readSlackExport } from './slack/export.js';
import { readMarkdownTable, readSeparated } from './table/table.js';
import { suggested } from './words/moment.js';
import { oneLine } from './words/oneline.js';

/** Letters that are read at once. */
export const mostLetters = 2_000_000;

/** Rows that a person can look through; what goes beyond them is given back as it stands. */
export const mostRows = 500;

/**
 * Reads what somebody pasted from a chat, an alert or a spreadsheet into rows for a timeline. Whatever the text is, it
 * never throws, and each line of it is a row, left or passed.
 *
 *     readPasted('Dana Reyes  10:53 AM\nDeclines are rising', { today: '2026-11-20', zone: 'UTC' }).rows[0].who;
 */
export function readPasted(text: string, options: PasteOptions): Pasted {
  if (text.length > mostLetters)
    return {
      format: 'lines',
      rows: [],
      left: [],
      passed: [],
      note: `That is a lot of text at once: ${mostLetters.toLocaleString('en')} letters can be read. Nothing of it was taken; paste it part by part, or attach it as a file.`,
    };
  const { format, read } = readAs(text, options);
  const rows = suggested(read.rows.slice(0, mostRows));
  const beyond = read.rows
    .slice(mostRows)
    .map(({ said, who, text: words, also, source }) =>
      oneLine([said, who, words, also, source].filter((each) => each !== null).join(' ')),
    );
  return {
    format,
    rows,
    left: [...read.left.filter((line) => line !== ''), ...beyond],
    passed: read.passed.filter((line) => line !== ''),
    note:
      beyond.length > 0
        ? `The first ${mostRows} are here. The rest is below, for another time: a timeline that long is hard to read.`
        : null,
  };
}

function readAs(text: string, options: PasteOptions): { readonly format: Format; readonly read: Read } {
  const data = readJson(text);
  if (data !== undefined) {
    const known: readonly (readonly [Format, typeof readSlackExport])[] = [
      ['alertmanager', readAlertmanager],
      ['pagerduty log', readPagerDuty],
      ['slack export', readSlackExport],
      ['json', readObjects],
    ];
    for (const [format, reader] of known) {
      const read = reader(data, options);
      if (read) return { format, read };
    }
  }
  const readers: readonly (readonly [Format, typeof readSlackCopy])[] = [
    ['slack copy', readSlackCopy],
    ['table', readMarkdownTable],
    ['csv', readSeparated],
  ];
  for (const [format, reader] of readers) {
    const read = reader(text, options);
    if (read && read.rows.length > 0) return { format, read };
  }
  return { format: 'lines', read: readLines(text, options) };
}
