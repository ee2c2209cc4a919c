import type { PasteOptions } from '../row.js';
import { Clockwork } from '../words/time.js';
import type { RecordOfCells } from './cells.js';

/** Which column says what, as indices. */
export interface Columns {
  readonly hasHeader: boolean;
  readonly header: readonly string[];
  readonly day: number | null;
  readonly time: number;
  readonly text: number;
  readonly who: number | null;
  readonly source: number | null;
  readonly moment: number | null;
}

const headers = {
  day: /^(?:date|day|datum)$/i,
  time: /^(?:time|timestamp|date ?\/? ?time|date and time|when|at|ts|created(?:[ _]?at)?|occurred(?:[ _]?at)?|start(?:s|ed)?(?:[ _]?at)?|time ?\(.{1,20}\)|clock|utc|zeit|uhrzeit|hora)$/i,
  text: /^(?:what|what happened|event|description|summary|message|text|details?|notes?|action|activity|entry|comment|title|was|ereignis)$/i,
  who: /^(?:who|name|user(?:name)?|author|person|actor|by|owner|agent|sender|from|responder|wer)$/i,
  source: /^(?:source|link|url|evidence|permalink|reference)$/i,
  moment: /^(?:moment|milestone|phase|stage|key moment)$/i,
} as const;

/** Tells the columns of a table by their names, and by what stands in them; null where no column has times. */
export function columnsOf(records: readonly RecordOfCells[], options: PasteOptions): Columns | null {
  const [first] = records;
  if (!first) return null;
  const width = Math.max(...records.slice(0, 50).map(({ cells }) => cells.length));
  if (width < 2) return null;
  const indices = Array.from({ length: Math.min(width, 40) }, (_, index) => index);
  const body = records.slice(1, 60);
  const isTime = (words: string | undefined): boolean =>
    words !== undefined && words !== '' && new Clockwork(options).read(words) !== null;
  const isDay = (words: string | undefined): boolean =>
    words !== undefined &&
    isTime(words) &&
    !/\d[:.h]\d\d|\d\s?[ap]m/i.test(words.replace(/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/, ''));
  const share = (index: number, holds: (words: string | undefined) => boolean, of = body): number => {
    const filled = of.filter(({ cells }) => (cells[index] ?? '') !== '');
    return filled.length === 0 ? 0 : filled.filter(({ cells }) => holds(cells[index])).length / filled.length;
  };
  const headless = indices.some((index) => isTime(first.cells[index]));
  const sample = headless ? records.slice(0, 60) : body;
  const named = (pattern: RegExp): number | null => {
    if (headless) return null;
    const found = indices.find((index) => pattern.test((first.cells[index] ?? '').trim()));
    return found ?? null;
  };
  const timed = indices.filter((index) => share(index, isTime, sample) >= 0.5);
  const clocks = timed.filter((index) => share(index, isDay, sample) < 0.5);
  const wanted = named(headers.time);
  const time = (wanted !== null && timed.includes(wanted) ? wanted : null) ?? clocks[0] ?? timed[0];
  if (time === undefined) return null;
  const days = timed.filter((index) => index !== time && share(index, isDay, sample) >= 0.5);
  const namedDay = named(headers.day);
  const day = namedDay !== null && days.includes(namedDay) ? namedDay : (days[0] ?? null);
  const free = indices.filter((index) => index !== time && index !== day);
  const pick = (pattern: RegExp): number | null => {
    const index = named(pattern);
    return index !== null && free.includes(index) ? index : null;
  };
  const source = pick(headers.source);
  const who = pick(headers.who);
  const moment = pick(headers.moment);
  const others = free.filter((index) => ![source, who, moment].includes(index));
  const length = (index: number): number =>
    sample.reduce((sum, { cells }) => sum + (cells[index] ?? '').length, 0);
  const longest = [...others].sort((one, other) => length(other) - length(one))[0];
  const text = pick(headers.text) ?? longest;
  if (text === undefined) return null;
  return { hasHeader: !headless, header: headless ? [] : first.cells, day, time, text, who, source, moment };
}
