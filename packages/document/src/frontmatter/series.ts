import type { Range } from '../range.js';
import type { FrontMatterKey, FrontMatterValue } from './frontmatter.js';
import { endOfLine, leadOf, startOfLine } from './line.js';
import { endWithComments, type Pair, readPair, startWithComments } from './pair.js';

/** An item of a list or an entry of a map, with the places for something new before and behind it. */
export interface Part extends Range {
  readonly start: number;
  readonly end: number;
}

/** Parts one below the other. */
export interface LineSeries {
  readonly type: 'lines';
  readonly parts: readonly Part[];
  /** What stands before a part on its line. */
  readonly lead: string;
}

/** Parts between brackets. */
export interface FlowSeries extends Range {
  readonly type: 'flow';
  readonly parts: readonly Part[];
}

export type Series = LineSeries | FlowSeries;

/** How the items or entries of a value are written; null where it holds more than the reader shows. */
export function readSeries(text: string, value: FrontMatterValue): Series | null {
  if (value.type === 'text') return null;
  const flow = /[[{]/.test(text[value.from] ?? '');
  if (value.type === 'list')
    return flow ? readFlow(text, value, value.items) : readItems(text, value, value.items);
  const entries = readEntries(text, value.entries, flow);
  if (!entries) return null;
  return flow ? readFlow(text, value, entries) : readItems(text, value, entries);
}

/** The keys of the front matter itself. What the reader does not show between them stays where it is. */
export function readTop(text: string, range: Range, keys: readonly FrontMatterKey[]): Series | null {
  const brace = openingBrace(text, range);
  if (brace !== null) {
    const entries = readEntries(text, keys, true);
    const to = text.lastIndexOf('}', range.to) + 1;
    return entries ? readFlow(text, { from: brace, to }, entries) : null;
  }
  return {
    type: 'lines',
    parts: entryParts(
      text,
      keys.map((key) => readPair(text, key, { flow: false }) ?? key),
    ),
    lead: sharedLead(text, keys, /^[ \t]*$/) ?? '',
  };
}

/** Where the brace stands that opens the front matter as a whole, if it is written so. */
export function openingBrace(text: string, range: Range): number | null {
  const open = endOfLine(text, range.from);
  const before = /^\s*(?:#[^\n]*\n\s*)*(?=\{)/.exec(text.slice(open, range.to));
  return before ? open + before[0].length : null;
}

function readEntries(text: string, keys: readonly FrontMatterKey[], flow: boolean): Part[] | null {
  const pairs: Pair[] = [];
  for (const key of keys) {
    const pair = readPair(text, key, { flow });
    if (!pair) return null;
    pairs.push(pair);
  }
  return flow ? pairs.map(flowPart) : entryParts(text, pairs);
}

function flowPart({ from, to }: Range): Part {
  return { from, to, start: from, end: to };
}

/** Entries one below the other, each with the comments that belong to it. */
function entryParts(text: string, ranges: readonly Range[]): Part[] {
  let floor = 0;
  return ranges.map(({ from, to }) => {
    const part = {
      from,
      to,
      start: startWithComments(text, { from, to }, floor),
      end: endWithComments(text, { from, to }),
    };
    floor = part.end;
    return part;
  });
}

function itemPart(text: string, { from, to }: Range): Part {
  return { from, to, start: startOfLine(text, from), end: endOfLine(text, to) };
}

const linesBetween = /^(?:[ \t\r]*(?:#[^\n]*)?\n)+[ \t]*(?:-[ \t]+)?$/;

function readItems(
  text: string,
  value: FrontMatterValue,
  ranges: readonly (Range | Part)[],
): LineSeries | null {
  // The lone dash of a template is a line to fill or to take out.
  if (text.slice(value.from, value.to) === '-') {
    return { type: 'lines', parts: [itemPart(text, value)], lead: leadOf(text, value.from) };
  }
  const lead = sharedLead(text, ranges, value.type === 'list' ? /^[ \t]*-[ \t]+$/ : /^[ \t]*$/);
  let at = value.from;
  for (const [index, { from, to }] of ranges.entries()) {
    const gap = text.slice(at, from);
    if (index === 0 ? !/^(?:-[ \t]+)?$/.test(gap) : !linesBetween.test(gap)) return null;
    at = to;
  }
  if (lead === null || text.slice(at, value.to).trim() !== '') return null;
  return { type: 'lines', parts: ranges.map((each) => ('end' in each ? each : itemPart(text, each))), lead };
}

/** What stands before the last of several places on its line, when it is nothing but an indent and a dash. */
function sharedLead(text: string, ranges: readonly Range[], form: RegExp): string | null {
  const leads = ranges.map(({ from }) => leadOf(text, from)).filter((lead) => form.test(lead));
  return leads.at(-1) ?? null;
}

const blanks = '(?:\\s|#[^\\n]*\\n)*';
const betweenFlow = new RegExp(`^${blanks},${blanks}$`);
const beforeFlow = new RegExp(`^[[{]${blanks}$`);
const behindFlow = new RegExp(`^${blanks}(?:,${blanks})?[\\]}]$`);

function readFlow(text: string, { from, to }: Range, ranges: readonly Range[]): FlowSeries | null {
  let at = from;
  for (const [index, range] of ranges.entries()) {
    if (!(index === 0 ? beforeFlow : betweenFlow).test(text.slice(at, range.from))) return null;
    at = range.to;
  }
  const closed =
    ranges.length === 0 ? beforeFlow.test(text.slice(from, to - 1)) : behindFlow.test(text.slice(at, to));
  if (!closed || !/[\]}]/.test(text[to - 1] ?? '')) return null;
  return {
    type: 'flow',
    from,
    to,
    parts: ranges.map(flowPart),
  };
}
