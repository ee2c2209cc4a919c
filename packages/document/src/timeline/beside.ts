import type { Table, TableRow } from '../markdown/blocks.js';
import { itemBefore, itemBehind, recounted } from '../markdown/list.js';
import { lineBeside, placeAt } from '../markdown/place.js';
import { isBarTable, rowBefore, rowBehind } from '../markdown/rows.js';
import { asCell, blankLineAt, endOfLine } from '../markdown/write.js';
import type { Entry } from '../model.js';
import type { Draft } from '../operations/draft.js';
import type { Edit } from '../range.js';
import { aroundOf } from '../time/around.js';
import { stampLike } from '../time/copy.js';
import { sameDay } from '../time/dayform.js';
import { plainStamp, type When } from '../time/when.js';
import { rewriteStamp } from '../time/write.js';
import { dayOf } from './clock.js';
import { underNewDay, type Way, way, withDay } from './days.js';
import type { Neighbour } from './neighbours.js';
import { applyWithin, isIn } from './pieces.js';
import { leadIn } from './reword.js';
import type { Facts } from './says.js';
import { entryWords, nameOf } from './words.js';

/** Ways to write a new entry beside another one, best first. */
export function* besideEntry(
  draft: Draft,
  entries: readonly Entry[],
  entry: Entry,
  side: 'before' | 'behind',
  when: When,
  facts: Facts,
): Generator<Way> {
  const { text, model, lineEnd } = draft;
  const place = placeAt(text, model.blocks, entry.from);
  const words = wordsLike(draft, entries, facts);
  const atEnd = entry.textRange.to <= entry.stamp.from && entry.textRange.to > entry.textRange.from;
  const named = facts.text === '' && facts.moment ? nameOf(facts.moment) : words;
  const stamps = (): Iterable<string> => stampForms(draft, entries, entry, side, when);
  const lineOf = (stamp: string): string =>
    atEnd ? `${named} ${stamp.trim().replace(/\s*[–:-]$/, '')}` : stamp + words;
  const firstLine = (): string => {
    const [stamp] = stamps();
    return stamp === undefined ? words : lineOf(stamp);
  };
  switch (place?.type) {
    case 'item': {
      const put = side === 'behind' ? itemBehind : itemBefore;
      const next = place.list.items[place.list.items.indexOf(place.item) + (side === 'behind' ? 1 : 0)];
      const further = recounted(text, place.list, next, 1);
      const bullet = text.slice(place.item.mark.from, place.item.mark.to);
      const mark = place.list.ordered ? '-' : bullet;
      yield* underNewDay(draft, entry, side, when, () => `${mark} ${firstLine()}`);
      const item = (stamp: string): Edit[] => [
        put(text, place.list, place.item, { words: lineOf(stamp), box: null }, lineEnd),
        ...further,
      ];
      for (const stamp of stamps()) yield way(item(stamp));
      yield* dated(draft, entries, entry, side, [...stamps()].map(item)).map(way);
      break;
    }
    case 'row':
      if (isBarTable(text, place.table))
        yield* rowForms(draft, entries, entry, place.table, place.row, side, when, facts).map(way);
      break;
    case 'line':
      yield* underNewDay(draft, entry, side, when, firstLine);
      for (const stamp of stamps())
        yield way([lineBeside(text, place.paragraph, entry, side, lineOf(stamp), lineEnd)]);
      break;
    case 'heading': {
      const all = [...stamps()];
      yield* headingForms(draft, entry, side, all.map(lineOf), all, words).map(way);
    }
  }
}

/** The words of a new entry, its moment marked as those of the others are. */
function wordsLike(draft: Draft, entries: readonly Entry[], facts: Facts): string {
  return entryWords(facts, facts.moment ? leadIn(draft, entries) : '');
}

/** How the stamp of a new entry may be written, beside another one. */
export function* stampForms(
  { text }: Draft,
  entries: readonly Entry[],
  entry: Entry,
  side: Neighbour['side'],
  when: When,
): Generator<string> {
  const around = aroundOf(entries, entry);
  const own = dayOf(entry.local);
  const other = when.day !== null && (own === null || !sameDay(own, when.day));
  const zone = when.zone !== null && when.zone !== entry.zone ? when.zone : null;
  const short: When = {
    ...when,
    day: other || entry.stamp.parts.day ? when.day : null,
    zone: entry.stamp.parts.zone ? (when.zone ?? entry.zone) : zone,
  };
  const dayless: When = { ...short, day: null };
  const full: When = { ...when, zone: when.zone ?? entry.zone };
  // Behind a day that is said once, the next entries say none.
  const once = side === 'behind' && !other && entries.some((each) => !each.stamp.parts.day);
  const forms: When[] =
    entry.stamp.parts.day && !once ? [short, dayless, full] : [dayless, { ...short, day: when.day }, full];
  const tried = new Set<string>();
  for (const stamp of stampsOf(forms, (form) => stampLike(text, entry.stamp, form, around))) {
    if (!tried.has(stamp)) yield stamp;
    tried.add(stamp);
  }
}

/** Forms of a stamp as a neighbour has it, and plain ones. */
function* stampsOf(forms: readonly When[], like: (form: When) => string | null): Generator<string> {
  for (const form of forms) {
    const stamp = like(form);
    if (stamp !== null) yield stamp;
  }
  for (const form of forms) {
    const stamp = plainStamp(form);
    if (stamp !== '') yield* [`${stamp} `, `${stamp} – `];
  }
}

/** Where the entry behind would take the day of a new one, it gets its own day as well. */
function dated(
  { text }: Draft,
  entries: readonly Entry[],
  entry: Entry,
  side: 'before' | 'behind',
  plans: readonly Edit[][],
): Edit[][] {
  const next = side === 'before' ? entry : entries[entries.indexOf(entry) + 1];
  const edits = next && withDay(text, entries, next);
  return edits ? plans.map((plan) => [...plan, ...edits]) : [];
}

/** Entries that are headings: the words behind the stamp, or below it. */
function headingForms(
  { text, model, lineEnd }: Draft,
  entry: Entry,
  side: 'before' | 'behind',
  lines: readonly string[],
  stamps: readonly string[],
  words: string,
): Edit[][] {
  const section = model.outline.all.find(({ from, stamped }) => stamped && from === entry.from);
  if (!section) return [];
  const marks = text.slice(section.from, section.label.from);
  const below = entry.textRange.from >= section.label.to;
  const forms = below
    ? stamps.map((stamp) => `${marks}${stamp.trim().replace(/\s*[–:-]$/, '')}${lineEnd}${lineEnd}${words}`)
    : lines.map((line) => marks + line);
  const at = side === 'before' ? section.from : endOfLine(text, section.to);
  return forms.map((form) => [
    {
      from: at,
      to: at,
      insert: side === 'before' ? form + lineEnd + lineEnd : blankLineAt(text, at, lineEnd) + form,
    },
  ]);
}

/** Rows like that of another entry, with its times and words replaced. */
function rowForms(
  draft: Draft,
  entries: readonly Entry[],
  entry: Entry,
  table: Table,
  row: TableRow,
  side: 'before' | 'behind',
  when: When,
  facts: Facts,
): Edit[][] {
  const { text, lineEnd } = draft;
  const { stamp, textRange } = entry;
  const wanted: When = {
    ...when,
    day: stamp.parts.day ? when.day : null,
    zone: stamp.parts.zone ? (when.zone ?? entry.zone) : null,
    until: null,
  };
  const dayed: When = { ...wanted, day: when.day };
  const words = asCell(wordsLike(draft, entries, facts));
  return [wanted, dayed, { ...dayed, zone: when.zone ?? entry.zone }].flatMap((form) => {
    const edits = rewriteStamp(text, stamp, form, aroundOf(entries, entry));
    if (!edits) return [];
    const cells = row.cells.map((cell) => {
      if (cell.from <= textRange.from && textRange.to <= cell.to) return words;
      const holdsTime = Object.values(stamp.parts).some((part) => part && isIn(part, cell));
      return holdsTime ? withoutDoubt(applyWithin(text, cell, edits)) : '';
    });
    if (!cells.includes(words)) return [];
    const put =
      side === 'behind' ? rowBehind(text, table, row, cells, lineEnd) : rowBefore(text, row, cells, lineEnd);
    return [[put]];
  });
}

function withoutDoubt(words: string): string {
  return words.replace(/~|≈|\b(?:ca?\.|circa|about|around|approx(?:imately|\.)?)\s*/gi, '').trim();
}
