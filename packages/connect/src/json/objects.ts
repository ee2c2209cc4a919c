import type { PasteOptions, Read } from '../row.js';
import { readRecords } from '../table/table.js';
import { type Fields, isFields, objectsIn, told } from './json.js';

/** Objects of a tool that we do not know: their fields are the columns of a table; null where none is a time. */
export function readObjects(data: unknown, options: PasteOptions): Read | null {
  const items = objectsIn(data, [
    'events',
    'entries',
    'items',
    'data',
    'results',
    'rows',
    'logs',
    'timeline',
    'messages',
  ]);
  const objects = items.filter(isFields);
  if (objects.length === 0) return null;
  const names = [...new Set(objects.slice(0, 200).flatMap((each) => Object.keys(each)))].slice(0, 40);
  const header = { cells: names, source: names.join(' ') };
  const records = objects.map((each) => ({
    cells: names.map((name) => cellOf(each, name)),
    source: told(each),
  }));
  const read = readRecords([header, ...records], options);
  const others = items.filter((each) => !isFields(each)).map(told);
  return read && { rows: read.rows, left: [...read.left, ...others], passed: read.passed };
}

function cellOf(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : null;
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? told(value) : String(value);
}
