import { momentOf } from '@debrief/document';
import { rowOf } from '../lines/lines.js';
import type { PastedRow, PasteOptions, Read } from '../row.js';
import { oneLine, webAddress } from '../words/oneline.js';
import { Clockwork } from '../words/time.js';
import { type RecordOfCells, separated } from './cells.js';
import { type Columns, columnsOf } from './columns.js';

/** A spreadsheet as text: tabs, semicolons or commas between its cells; null for another text. */
export function readSeparated(text: string, options: PasteOptions): Read | null {
  for (const separator of ['\t', ';', ',']) {
    if (!text.includes(separator)) continue;
    const sample = separated(text.slice(0, 20_000), separator).slice(0, 40);
    if (!isRegular(sample)) continue;
    const read = readRecords(separated(text, separator), options);
    if (read) return read;
  }
  return null;
}

/** Whether the records are as wide as each other, as those of a spreadsheet are. */
function isRegular(records: readonly RecordOfCells[]): boolean {
  const widths = records.map(({ cells }) => cells.length);
  const [usual = 0] = [...widths].sort(
    (one, other) =>
      widths.filter((each) => each === other).length - widths.filter((each) => each === one).length,
  );
  return (
    usual > 1 && records.length > 1 && widths.filter((each) => each === usual).length >= records.length * 0.8
  );
}

/** A table in Markdown; null for another text. What stands around it is left. */
export function readMarkdownTable(text: string, options: PasteOptions): Read | null {
  const lines = text.split(/\r\n?|\n/);
  const ruled = lines.findIndex(
    (line, at) =>
      at > 0 && /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/.test(line) && lines[at - 1]?.includes('|'),
  );
  if (ruled < 0) return null;
  const records: RecordOfCells[] = [];
  const around: string[] = [];
  const passed: string[] = [];
  lines.forEach((line, at) => {
    if (line.trim() === '') return;
    if (at === ruled) passed.push(line.trim());
    else if (at >= ruled - 1 && line.includes('|')) records.push({ cells: cellsIn(line), source: line });
    else around.push(line.trim());
  });
  const read = readRecords(records, options);
  return read && { rows: read.rows, left: [...read.left, ...around], passed: [...passed, ...read.passed] };
}

function cellsIn(line: string): string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}

/** The rows of a table whose columns can be told; null where they cannot. */
export function readRecords(records: readonly RecordOfCells[], options: PasteOptions): Read | null {
  const columns = columnsOf(records, options);
  if (!columns) return null;
  const clockwork = new Clockwork(options);
  const rows: PastedRow[] = [];
  const left: string[] = [];
  const body = columns.hasHeader ? records.slice(1) : records;
  for (const record of body) {
    const row = rowFrom(record, columns, clockwork);
    if (row) rows.push(row);
    else left.push(oneLine(record.source));
  }
  if (rows.length === 0) return null;
  const passed = columns.hasHeader ? [oneLine(records[0]?.source ?? '')] : [];
  return { rows, left, passed };
}

function rowFrom({ cells }: RecordOfCells, columns: Columns, clockwork: Clockwork): PastedRow | null {
  const cell = (index: number | null): string => (index === null ? '' : oneLine(cells[index] ?? ''));
  const [day, clock] = [cell(columns.day), cell(columns.time)];
  const time = clockwork.read([day, clock].filter((each) => each !== '').join(' '));
  const text = cell(columns.text);
  if (!time || text === '') return null;
  const source = webAddress(cells[columns.source ?? -1]);
  const used = [columns.day, columns.time, columns.text, columns.who, source ? columns.source : null];
  const named = momentOf(cell(columns.moment));
  const also = cells.flatMap((_, index) => {
    if (used.includes(index) || cell(index) === '' || (named && index === columns.moment)) return [];
    const header = oneLine(columns.header[index] ?? '');
    return [header === '' ? cell(index) : `${header}: ${cell(index)}`];
  });
  const row = rowOf(time, cell(columns.who) || null, text, source);
  const all = [...(row.also === null ? [] : [row.also]), ...also];
  return { ...row, moment: row.moment ?? named, also: all.length === 0 ? null : all.join(' · ') };
}
