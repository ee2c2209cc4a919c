import type { Block, ListItem, Table } from '../markdown/blocks.js';
import { type Label, linesOf, readLabel } from '../markdown/label.js';
import { plainAt } from '../markdown/plain.js';
import { type Range, trimmed } from '../range.js';
import type { SectionKind } from '../sections/kinds.js';
import type { Outline, Section } from '../sections/sections.js';
import { noParts, readStamp, type Stamp } from '../time/stamp.js';
import type { Candidate } from './candidate.js';
import { stampAtEnd } from './endstamp.js';
import { candidateOf, type KnownEntries, nothingKnown } from './known.js';
import { readTimeTable } from './table.js';

/** The stamped things of one part of the document, in order. */
export interface Group {
  readonly section: Section | null;
  readonly candidates: readonly Candidate[];
  /** Where the part speaks of its times: its label, its table headers, its other paragraphs. */
  readonly governing: readonly Range[];
}

/** Parts that tell what happened, so that a dated list in them is a timeline too. */
const telling: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'other',
  'background',
  'summary',
  'response',
  'detection',
]);

/** Everything that has a stamp: all that stands in a timeline, and elsewhere the lists that are dated throughout. */
export function collectTimeline(text: string, outline: Outline, known: KnownEntries = nothingKnown): Group[] {
  const groups: Group[] = [];
  const dated = datedList(text, outline.intro);
  if (dated.length > 0) groups.push({ section: null, candidates: dated, governing: [] });
  for (const section of outline.sections) collectSection(text, section, groups, known);
  return groups;
}

function collectSection(text: string, section: Section, groups: Group[], known: KnownEntries): void {
  if (section.kind === 'timeline') {
    const collector = new Collector(text, known);
    collector.section(section);
    groups.push({ section, candidates: collector.finish(), governing: collector.governing });
    return;
  }
  if (telling.has(section.kind)) {
    const candidates = datedList(text, section.blocks);
    if (candidates.length > 0) groups.push({ section, candidates, governing: [section.label] });
  }
  for (const each of section.sections) collectSection(text, each, groups, known);
}

/** The entries of tables of times, and of a list or a run of paragraphs that is dated throughout; else nothing. */
function datedList(text: string, blocks: readonly Block[]): Candidate[] {
  const reading = readingOf(text, blocks);
  const collector = new Collector(text, nothingKnown);
  for (const block of blocks) {
    if (block.type === 'table') collector.table(block, true);
    else if (reading) collector.block(block, reading === 'every line');
  }
  return collector.finish();
}

/** How blocks are dated: most of them begin with a time that stands apart, or every line begins with a clock. */
function readingOf(text: string, blocks: readonly Block[]): 'most' | 'every line' | null {
  const starts = blocks
    .flatMap((block) => (block.type === 'list' ? block.items.map((item) => item.blocks[0]) : [block]))
    .filter((start) => start?.type === 'paragraph');
  const stamped = starts.filter((start) => isStamped(text, start, true)).length;
  if (stamped >= 3 && stamped * 2 >= starts.length) return 'most';
  const lines = starts.flatMap((start) => linesOf(text, start));
  return lines.length >= 3 && lines.every((line) => isStamped(text, line, false)) ? 'every line' : null;
}

function isStamped(text: string, { from, to }: Range, apart: boolean): boolean {
  const stamp = readStamp(text, from, to);
  return stamp?.clock != null && (!apart || stamp.apart || stamp.day !== null);
}

class Collector {
  readonly governing: Range[] = [];
  readonly #text: string;
  readonly #known: KnownEntries;
  readonly #found: Candidate[] = [];

  constructor(text: string, known: KnownEntries) {
    this.#text = text;
    this.#known = known;
  }

  section(section: Section): void {
    this.governing.push(section.label);
    if (section.stamped) this.#heading(section);
    for (const block of section.blocks) this.block(block, true);
    for (const each of section.sections) {
      if (each.kind === 'timeline') this.section(each);
    }
  }

  /** A line that names a day and is followed by clocks is their day; one that is not is an entry. */
  finish(): Candidate[] {
    return this.#found.map((each, index) => {
      if (!each.dayOnly) return each;
      const next = this.#found[index + 1];
      const governs =
        next !== undefined && next.stamp.day === null && (next.stamp.clock !== null || next.stamp.blank);
      return governs || each.words.to === each.words.from
        ? { ...each, dayOnly: governs || !hasBody(each) }
        : { ...each, dayOnly: false };
    });
  }

  block(block: Block, governed: boolean): void {
    if (block.type === 'list') for (const item of block.items) this.#item(item, governed);
    else if (block.type === 'paragraph') this.#paragraph(block, governed);
    else if (block.type === 'table') this.table(block, false);
    else if (block.type === 'code' && governed && !/[`~]/.test(this.#text[block.from] ?? ''))
      this.#lines(block, block, true);
  }

  table(table: Table, strict: boolean): void {
    const read = readTimeTable(this.#text, table, strict);
    if (!read) return;
    this.governing.push(read.heading);
    for (const candidate of read.candidates) this.#found.push(candidate);
  }

  #heading(section: Section): void {
    const stamp = readStamp(this.#text, section.label.from, section.label.to);
    if (!stamp) return;
    const inHeading = { from: stamp.rest, to: section.label.to };
    const { from, to } =
      plainAt(this.#text, inHeading).replace(/^\(.*\)$/, '') === '' ? bodyOf(section) : inHeading;
    const words = { from, to };
    const dayOnly = stamp.clock === null && !stamp.blank;
    this.#found.push({
      from: section.from,
      to: section.to,
      stamp,
      words,
      milestone: null,
      dayOnly,
      known: null,
    });
  }

  #item(item: ListItem, governed: boolean): void {
    const first = item.blocks[0];
    const known = this.#known(item);
    if (known) this.#found.push(candidateOf(known));
    else if (first?.type === 'paragraph') this.#lines(first, item, governed);
    for (const block of item.blocks) {
      if (block.type === 'list') for (const nested of block.items) this.#item(nested, governed);
    }
  }

  #paragraph(paragraph: Range, governed: boolean): void {
    if (!this.#lines(paragraph, paragraph, governed)) this.governing.push(paragraph);
  }

  /** Each line that begins with a stamp is an entry of its own; other lines belong to the entry before them. */
  #lines(paragraph: Range, whole: Range, governed: boolean): boolean {
    const starts: { line: Range; stamp: Stamp; milestone: Range | null }[] = [];
    for (const line of linesOf(this.#text, paragraph)) {
      const found = this.#stampOf(line, governed);
      if (found) starts.push({ line, ...found });
    }
    const isItem = whole !== paragraph;
    starts.forEach(({ line, stamp, milestone }, index) => {
      const next = starts[index + 1]?.line.from;
      const end = next === undefined ? paragraph.to : trimEnd(this.#text, next);
      const words = milestone ?? trimmed(this.#text, Math.min(stamp.rest, end), end);
      const aside = /^\(.*\)$/.test(plainAt(this.#text, words));
      const dayOnly = stamp.clock === null && !stamp.blank && (words.to === words.from || aside);
      if (dayOnly && aside) this.governing.push(words);
      const from = isItem && index === 0 ? whole.from : line.from;
      const to = isItem && next === undefined && index === 0 ? whole.to : end;
      this.#found.push({ from, to, stamp, words, milestone, dayOnly, known: null });
    });
    return starts.length > 0;
  }

  #stampOf(line: Range, governed: boolean): { stamp: Stamp; milestone: Range | null } | null {
    const lead = governed ? /^(?:[-–—*•]\s+)?(?:(?:at|on|from|by|@)\s+)?/iy : /^(?:[-–—*•]\s+)?/y;
    const skip = lead.exec(this.#text.slice(line.from, Math.min(line.to, line.from + 12)))?.[0].length ?? 0;
    const stamp = readStamp(this.#text, line.from + skip, line.to, governed);
    if (stamp && isEntryStamp(stamp, governed)) return { stamp, milestone: null };
    if (!governed) return null;
    const label = readLabel(this.#text, line.from, line.to);
    if (label && label.rest < line.to) {
      const behind = readStamp(this.#text, label.rest, line.to);
      if (behind && behind.rest >= line.to) return { stamp: behind, milestone: label.range };
    }
    return stampAtEnd(this.#text, line) ?? vagueStamp(label);
  }
}

const vague =
  /\b(?:before|after|later|earlier|prior|during|early|late|morning|afternoon|evening|night|day|weekend|week|month|year|hours?|minutes?|unknown|same|next|previous|(?:pre|post)[ -]?incident)\b/i;

/** A bold label that names a time without a clock: "**Before the incident**: …", "**Early morning July 12th**: …". */
function vagueStamp(label: Label | null): { stamp: Stamp; milestone: null } | null {
  if (!label?.bold || !label.led || label.words.split(' ').length > 7 || !vague.test(label.words))
    return null;
  const named = label.words.search(
    /\b(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i,
  );
  const day = named < 0 ? null : (readStamp(label.words, named, label.words.length)?.day ?? null);
  const stamp: Stamp = {
    ...label.range,
    day: day ?? { readings: [], repaired: false },
    clock: null,
    until: null,
    zone: null,
    approximate: true,
    blank: true,
    relative: false,
    rest: label.rest,
    apart: true,
    parts: noParts,
  };
  return { stamp, milestone: null };
}

function isEntryStamp(stamp: Stamp, governed: boolean): boolean {
  if (stamp.clock) return governed || stamp.apart || stamp.day !== null;
  if (stamp.day?.readings.some((each) => each.weekday !== null)) return stamp.apart && governed;
  if (stamp.day) return governed || stamp.apart;
  return governed && stamp.apart && (stamp.blank || stamp.relative);
}

function bodyOf(section: Section): Range {
  const first = section.blocks[0];
  if (first?.type === 'paragraph') return first;
  if (first?.type === 'list') return first.items[0]?.blocks[0] ?? first;
  return { from: section.label.to, to: section.label.to };
}

/** True where more follows the stamp, as below a heading. */
function hasBody({ to, stamp }: Candidate): boolean {
  return to > stamp.rest;
}

function trimEnd(text: string, to: number): number {
  let end = to;
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}
