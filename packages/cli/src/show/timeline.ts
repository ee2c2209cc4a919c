import { type Entry, type Moment, momentOf } from '@debrief/document';
import { apart, hanging } from '../terminal/indent.js';
import { type Line, line, lineWidth, type Span, span, type Tone, widest } from '../terminal/line.js';
import { wrap } from '../terminal/wrap.js';
import { blocks } from './blocks.js';
import { clockOf, dayHeading, dayOf, daysBetween, duration, minutesBetween, shortDate } from './clock.js';
import type { Event, Happening } from './events.js';
import { isFiller, pair, pairs } from './fields.js';
import { inline } from './inline.js';
import { longest, type Scale, scaleOf } from './scale.js';
import type { Sheet } from './sheet.js';

/** A run of entries with the words that stand over some of them. */
export type Run = readonly Extract<Event, { readonly type: 'entry' | 'label' }>[];

export const momentTones: Readonly<Record<Moment, Tone>> = {
  began: 'harm',
  detected: 'note',
  acknowledged: 'note',
  mitigated: 'calm',
  resolved: 'calm',
};

/** How the entries of one part of the document are told: by day or by clock, in which zones, at which scale. */
export interface Manner {
  readonly byDay: boolean;
  readonly zones: ReadonlySet<string>;
  readonly scale: Scale;
  /** The width of the column of clocks or days. */
  readonly column: number;
}

export function mannerOf(entries: readonly Entry[]): Manner {
  const byDay = entries.filter((entry) => clockOf(entry) === null).length * 2 > entries.length;
  const zones = new Set(entries.flatMap(({ zone }) => zone ?? []));
  const gaps = entries.flatMap((entry, index) => gapBetween(entries[index - 1], entry) ?? []);
  const manner = { byDay, zones, scale: scaleOf(gaps), column: 0 };
  return { ...manner, column: widest([5, ...entries.map((entry) => columnOf(entry, manner))]) };
}

function columnOf(entry: Entry, manner: Manner): number {
  return Math.max(labelOf(entry, manner).length, entry.until ? 6 : 0);
}

/** The minutes from one entry to the next; by whole days where no clock is known, null where nothing can be told. */
function gapBetween(before: Entry | undefined, entry: Entry): number | null {
  if (!before) return null;
  const minutes = minutesBetween(before, entry);
  if (minutes !== null) return minutes >= 0 ? minutes : null;
  const [from, to] = [dayOf(before), dayOf(entry)];
  const days = from && to ? daysBetween(from, to) : 0;
  return days > 1 ? days * 1440 : null;
}

function labelOf(entry: Entry, { byDay, zones }: Manner): string {
  const clock = clockOf(entry) ?? '';
  const day = dayOf(entry);
  const parts = [
    byDay && day ? shortDate(day, true) : '',
    clock,
    zones.size > 1 && clock ? (entry.zone ?? '') : '',
  ];
  const words = parts.filter((part) => part !== '').join(' ');
  return entry.certain || words === '' ? words : `~${words}`;
}

/** Entries down the page, further from each other the more time lies between them. */
export function timeline(sheet: Sheet, run: Run, manner: Manner, width: number): Line[] {
  const { strip, fold } = sheet.glyphs;
  const lines: Line[] = [];
  const gutter = (mark: string, words = ''): Line => [
    span(' '.repeat(manner.column + 1)),
    span(words === '' ? mark : `${mark}  ${words}`, 'faint'),
  ];
  let before: Entry | undefined;
  let height = 0;
  let said: string | null = null;
  run.forEach((event, index) => {
    if (event.type === 'label') {
      if (lines.length > 0) lines.push([]);
      for (const each of wrap([span(event.words, 'strong')], width)) lines.push(each);
      height = longest;
      return;
    }
    const { entry } = event;
    const day = manner.byDay ? null : dayOf(entry);
    const heading = day !== null && day !== said ? dayHeading(day, said) : null;
    const gap = gapBetween(before, entry);
    const wanted = gap === null ? 1 : manner.scale.lines(gap);
    const free = (wanted ?? 0) - height - (heading ? 1 : 0);
    if (before && wanted === null && gap !== null)
      lines.push(gutter(fold), gutter(fold, duration(gap)), gutter(fold));
    else if (before) for (let at = 0; at < Math.max(free, heading ? 1 : 0); at++) lines.push(gutter(strip));
    if (heading) for (const each of wrap([span(heading, 'strong')], width)) lines.push(each);
    const told = tell(sheet, event, manner, run[index + 1] !== undefined, width);
    for (const each of told) lines.push(each);
    height = told.length;
    before = entry;
    said = day ?? said;
  });
  return lines;
}

function tell(sheet: Sheet, event: Happening, manner: Manner, goesOn: boolean, width: number): Line[] {
  const { entry, notes, cells } = event;
  const { glyphs, text } = sheet;
  const mark = entry.moment ? span(glyphs.moment, momentTones[entry.moment]) : span(glyphs.between, 'faint');
  const label = span(labelOf(entry, manner).padStart(manner.column));
  const head = line(label, ' ', mark, '  ');
  const until = entry.until ? `${glyphs.rule === '-' ? '-' : '–'}${entry.until}` : '';
  const body = (inner: number): Line[] =>
    apart([
      [
        ...wrap(wordsOf(sheet, entry), inner),
        ...pairs(
          cells
            .map(({ head, range }) => ({ head, source: text.slice(range.from, range.to) }))
            .filter(({ source }) => !isFiller(source))
            .map(({ head, source }) => pair(head, inline(source))),
          inner,
        ),
      ],
      blocks(sheet, notes, inner),
    ]);
  const by = lineWidth(head);
  if (width - by < 16) return hanging(head, width, body);
  const [first = [], ...rest] = body(width - by);
  if (until !== '' && rest.length === 0) rest.push([]);
  return [
    [...head, ...first],
    ...rest.map((each, index) => [
      span(`${(index === 0 ? until : '').padStart(manner.column)} `, 'faint'),
      span(goesOn ? glyphs.strip : ' ', 'faint'),
      span('  '),
      ...each,
    ]),
  ];
}

/** What happened, with the moment that it is in front, unless the words begin with it. */
function wordsOf({ text }: Sheet, { moment, text: words, textRange }: Entry): Span[] {
  if (!moment) return inline(text.slice(textRange.from, textRange.to));
  const name = `${moment.charAt(0).toUpperCase()}${moment.slice(1)}`;
  const sentence = /^[^.!?:]*/.exec(words)?.[0] ?? '';
  if (momentOf(sentence) === moment && sentence.toLowerCase().includes(moment))
    return [span(sentence, 'strong'), span(words.slice(sentence.length))];
  return [span(`${name}.`, 'strong'), span(' '), span(words)];
}
