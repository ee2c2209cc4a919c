import type { Block, Section } from '@debrief/document';
import { apart, indented } from '../terminal/indent.js';
import { blank, type Line, lineWidth, span } from '../terminal/line.js';
import { wrap } from '../terminal/wrap.js';
import { blocks, title } from './blocks.js';
import { duration } from './clock.js';
import { type Event, eventsIn, eventsOf } from './events.js';
import { factorSection, fieldsAndProse } from './factors.js';
import { spaced } from './fields.js';
import type { Sheet } from './sheet.js';
import { strip } from './strip.js';
import { type Manner, mannerOf, timeline } from './timeline.js';

/** In minutes; a scale beyond it tells nothing. */
const aWeek = 7 * 24 * 60;

/** What stands under no heading. */
export function intro(sheet: Sheet, each: readonly Block[], width: number): Line[] {
  return hasEntries(sheet, each)
    ? told(sheet, eventsIn(sheet, each), width, null)
    : blocks(sheet, each, width);
}

/** The parts of a document in their order; those that say nothing are left out. */
export function sections(sheet: Sheet, each: readonly Section[], width: number): Line[] {
  const lines: Line[] = [];
  let before = 0;
  for (const group of grouped(each)) {
    const [first] = group;
    const set = first?.stamped
      ? told(
          sheet,
          group.flatMap((one) => eventsOf(sheet, one)),
          width,
          null,
        )
      : group.flatMap((one) => section(sheet, one, width));
    if (set.length === 0) continue;
    // Parts of one line, such as "Time to repair  45 min", stand close.
    if (before > 1 || (before === 1 && set.length > 1)) lines.push(blank);
    for (const each of set) lines.push(each);
    before = set.length;
  }
  return lines;
}

/** Neighbouring headings that are times are one timeline. */
function grouped(each: readonly Section[]): Section[][] {
  const groups: Section[][] = [];
  for (const one of each) {
    const last = groups.at(-1);
    if (one.stamped && last?.[0]?.stamped) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function section(sheet: Sheet, one: Section, width: number): Line[] {
  const factor = one.kind === 'factors' ? sheet.factors.at(one.from) : null;
  if (factor) return factorSection(sheet, factor, one, width);
  const head = title(labelOf(sheet, one), width);
  // A first heading that holds the whole document needs no indent below it.
  const holdsAll = one.level === 1 && one.sections.length > 0;
  const body = indented(2, width, (inner) => ownBody(sheet, one, inner));
  const below = one.kind === 'timeline' ? [] : one.sections;
  const parts = indented(holdsAll ? 0 : 2, width, (inner) => sections(sheet, below, inner));
  if (body.length + parts.length === 0) return [];
  const [only] = body;
  const [name] = head;
  if (
    one.via !== 'heading' &&
    one.blocks[0]?.type === 'paragraph' &&
    parts.length === 0 &&
    body.length === 1 &&
    only &&
    name &&
    head.length === 1
  ) {
    const joined = [...name, ...only];
    if (lineWidth(joined) <= width) return [joined];
  }
  return [...head, ...apart([body, parts])];
}

/** The words of a heading, without a colon at its end. */
function labelOf({ text }: Sheet, { label }: Section): string {
  const words = text.slice(label.from, label.to).trimEnd();
  return words.endsWith(':') ? words.slice(0, -1) : words;
}

function ownBody(sheet: Sheet, one: Section, width: number): Line[] {
  if (one.kind === 'timeline') return told(sheet, eventsOf(sheet, one), width, one);
  if (hasEntries(sheet, one.blocks)) return told(sheet, eventsIn(sheet, one.blocks), width, one);
  return ['review', 'followup', 'glossary'].includes(one.kind)
    ? fieldsAndProse(sheet, one.blocks, width)
    : blocks(sheet, one.blocks, width);
}

function hasEntries({ entries }: Sheet, each: readonly Block[]): boolean {
  return each.some(({ from, to }) => entries.between(from, to).length > 0);
}

/** Events in their order: runs of entries as a strip, what stands around them as it is. */
function told(sheet: Sheet, events: readonly Event[], width: number, within: Section | null): Line[] {
  const entries = events.flatMap((event) => (event.type === 'entry' ? [event.entry] : []));
  const manner = mannerOf(entries);
  const parts: Line[][] = [];
  let run: Extract<Event, { type: 'entry' | 'label' }>[] = [];
  let noted = false;
  const flush = (): void => {
    const isStrip = run.some(({ type }) => type === 'entry');
    if (isStrip && !noted) {
      if (entries.some((entry) => entry === sheet.firstMoment))
        parts.push(strip(sheet.model.times, sheet.glyphs, width));
    }
    const above = isStrip && !noted ? note(sheet, events, manner, within, width) : [];
    noted ||= isStrip;
    if (run.length > 0) parts.push([...above, ...timeline(sheet, run, manner, width)]);
    run = [];
  };
  for (const event of events) {
    if (event.type === 'entry' || event.type === 'label') {
      run.push(event);
      continue;
    }
    flush();
    parts.push(
      event.type === 'blocks' ? blocks(sheet, event.blocks, width) : section(sheet, event.section, width),
    );
  }
  flush();
  return apart(parts);
}

/** The zone, unless the part itself states it, and the scale. */
function note(
  { text, glyphs }: Sheet,
  events: readonly Event[],
  { zones, scale }: Manner,
  within: Section | null,
  width: number,
): Line[] {
  const [zone, ...others] = zones;
  const stated = [
    within?.title ?? '',
    ...events.flatMap((event) =>
      event.type === 'blocks' ? event.blocks.map(({ from, to }) => text.slice(from, to)) : [],
    ),
  ];
  const parts = [
    ...(zone && others.length === 0 && !stated.some((words) => words.includes(zone))
      ? [`times in ${zone}`]
      : []),
    ...(scale.unit <= aWeek && events.length > 3 ? [`one line down is about ${duration(scale.unit)}`] : []),
  ];
  return wrap(
    spaced(
      parts.map((part) => [span(part, 'faint')]),
      ` ${glyphs.dot} `,
    ),
    width,
  );
}
