import type { Table, TableRow } from '../markdown/blocks.js';
import { lineEndAt } from '../markdown/label.js';
import { endOf, itemBefore, itemBehind, recounted } from '../markdown/list.js';
import { lineBeside, type Place, placeAt } from '../markdown/place.js';
import { plain } from '../markdown/plain.js';
import { isBarTable, rowBefore, rowBehind } from '../markdown/rows.js';
import { asCell, indentAt, oneLine } from '../markdown/write.js';
import type { Entry } from '../model.js';
import { type Draft, find } from '../operations/draft.js';
import type { Fact } from '../operations/facts.js';
import type { Plan } from '../operations/guard.js';
import { type Planned, removeThing } from '../operations/items.js';
import type { Add, Change, Remove, Things } from '../operations/operation.js';
import { isRefusal, refuse } from '../operations/outcome.js';
import { applyEdits, type Edit, type Range, trimmed } from '../range.js';
import type { Section } from '../sections/sections.js';
import { freshSections, putText } from '../sections/spots.js';
import { aroundOf } from '../time/around.js';
import { stampLike } from '../time/copy.js';
import { formatDay } from '../time/dates.js';
import { dayLike, sameDay } from '../time/dayform.js';
import { readStamp } from '../time/stamp.js';
import { plainStamp, type When } from '../time/when.js';
import { rewriteStamp } from '../time/write.js';
import { zoneOffset } from '../time/zones.js';
import { dayOf, localWords, order, timeAmong } from './clock.js';
import { momentOf } from './moments.js';
import { doubtOf, entryWords, leadOf, piecesOf } from './words.js';

type Facts = Things['entry'];

export function planEntries(
  draft: Draft,
  operation: Add<'entry'> | Change<'entry'> | Remove<'entry'>,
): Planned {
  if (operation.do === 'add') return add(draft, operation.facts);
  const entry = find(draft.model.timeline, operation.item, 'entry of the timeline');
  if (isRefusal(entry)) return entry;
  return operation.do === 'remove' ? remove(draft, entry) : change(draft, entry, operation.facts);
}

/** The entries among which a new one goes: those of the part that holds most of them. */
function mainEntries({ model }: Draft): readonly Entry[] {
  const groups = new Map<Section | null, Entry[]>();
  for (const entry of model.timeline) {
    const section =
      model.outline.sections.find(({ from, to }) => from <= entry.from && entry.from < to) ?? null;
    const group = groups.get(section);
    if (group) group.push(entry);
    else groups.set(section, [entry]);
  }
  return [...groups.values()].reduce<readonly Entry[]>(
    (best, each) => (each.length > best.length ? each : best),
    [],
  );
}

function add(draft: Draft, facts: Facts): Planned {
  if (plain(facts.text) === '' && !facts.moment)
    return refuse('value not allowed', 'An entry needs words: what happened, as it was seen then.');
  const entries = mainEntries(draft);
  const when = timeAmong(facts.time, entries, null);
  if (isRefusal(when)) return when;
  const expected = {
    part: 'timeline',
    item: null,
    says: { ...wordsSay(facts), ...timeSays(when, entries) },
  } as const;
  const beside = neighbours(entries, when).flatMap(({ entry, side }) =>
    besideEntry(draft, entries, entry, side, when, facts),
  );
  return [
    ...beside.map((way): Plan => ({ ...way, expects: [...way.expects, expected] })),
    ...inFreshPart(draft, when, facts).map((plan) => ({ ...plan, expects: [...plan.expects, expected] })),
  ].slice(0, mostTried);
}

/** More ways of writing are not tried: each costs a parse. */
const mostTried = 14;

function wordsSay({ moment, text, uncertain }: Partial<Facts>): Fact['says'] {
  return {
    ...(text !== undefined && { text: plain(text + doubtOf(uncertain)) }),
    ...(moment !== undefined && { moment }),
    ...(uncertain !== undefined && { certain: !uncertain }),
  };
}

/** What the model will say of a time: in the zone of the timeline, unless it has to be told in its own. */
function timeSays(when: When, entries: readonly Entry[]): Fact['says'] {
  const zone = when.zone ?? entries.find((entry) => entry.zone)?.zone ?? null;
  const local = localWords(when);
  return { local, ...(when.zone !== null && { at: instantOf(when, zone) }) };
}

function instantOf({ day, clock }: When, zone: string | null): string | null {
  if (!day || !clock || !zone) return null;
  const offset = zoneOffset(zone, day.year, day.month, day.day, clock.hour, clock.minute);
  if (offset === null) return null;
  const at = Date.UTC(day.year, day.month - 1, day.day, clock.hour, clock.minute) - offset * 60_000;
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

interface Neighbour {
  readonly entry: Entry;
  readonly side: 'before' | 'behind';
}

/** Beside which entries a time belongs: behind the last one that is not later; also in a list with the latest first. */
function neighbours(entries: readonly Entry[], when: When): readonly Neighbour[] {
  const [first] = entries;
  if (!first) return [];
  const zone = when.zone ?? first.zone;
  const time = { local: localWords(when), at: instantOf(when, zone) };
  const notLater = (entry: Entry): boolean => (order(entry, time) ?? 1) <= 0;
  const steps = entries.slice(1).map((entry, index) => order(entries[index] ?? entry, entry) ?? 0);
  const falls = steps.filter((step) => step > 0).length > steps.filter((step) => step < 0).length;
  if (falls) {
    const next = entries.find(notLater);
    return next ? [{ entry: next, side: 'before' }] : [{ entry: entries.at(-1) ?? first, side: 'behind' }];
  }
  const previous = entries.findLast(notLater);
  const next = entries[previous ? entries.indexOf(previous) + 1 : 0];
  const beside: Neighbour[] = [
    ...(previous ? [{ entry: previous, side: 'behind' } as const] : []),
    ...(next ? [{ entry: next, side: 'before' } as const] : []),
  ];
  // Before the first entry of its day rather than behind the last one of another.
  return beside.toSorted((one, other) => Number(isOn(other.entry, when)) - Number(isOn(one.entry, when)));
}

function isOn({ local }: Entry, { day }: When): boolean {
  const own = dayOf(local);
  return day !== null && own !== null && sameDay(own, day);
}

/** Edits, what else they are to do, and what they touch. */
type Way = Pick<Plan, 'edits' | 'expects' | 'touches'>;

function way(edits: readonly Edit[]): Way {
  return { edits, expects: [], touches: [] };
}

/** Ways to write a new entry beside another one, best first. */
function besideEntry(
  draft: Draft,
  entries: readonly Entry[],
  entry: Entry,
  side: 'before' | 'behind',
  when: When,
  facts: Facts,
): readonly Way[] {
  const { text, model, lineEnd } = draft;
  const place = placeAt(text, model.blocks, entry.from);
  const words = entryWords(facts);
  const atEnd = entry.textRange.to <= entry.stamp.from && entry.textRange.to > entry.textRange.from;
  const stamps = stampForms(draft, entries, entry, when);
  const lines = stamps.map((stamp) =>
    atEnd ? `${words} ${stamp.trim().replace(/\s*[–:-]$/, '')}` : stamp + words,
  );
  switch (place?.type) {
    case 'item': {
      const put = side === 'behind' ? itemBehind : itemBefore;
      const next = place.list.items[place.list.items.indexOf(place.item) + (side === 'behind' ? 1 : 0)];
      const further = recounted(text, place.list, next, 1);
      const items = lines.map((line) => [
        put(text, place.list, place.item, { words: line, box: null }, lineEnd),
        ...further,
      ]);
      const bullet = text.slice(place.item.mark.from, place.item.mark.to);
      const mark = place.list.ordered ? '-' : bullet;
      return [
        ...underNewDay(draft, entry, side, when, `${mark} ${lines[0] ?? words}`),
        ...[...items, ...dated(draft, entries, entry, side, items)].map(way),
      ];
    }
    case 'row':
      if (!isBarTable(text, place.table)) return [];
      return rowForms(draft, entries, entry, place.table, place.row, side, when, facts).map(way);
    case 'line':
      return [
        ...underNewDay(draft, entry, side, when, lines[0] ?? words),
        ...lines.map((line) => way([lineBeside(text, place.paragraph, entry, side, line, lineEnd)])),
      ];
    case 'heading':
      return headingForms(draft, entry, side, lines, stamps, words).map(way);
    default:
      return [];
  }
}

/** How the stamp of a new entry may be written, beside another one. */
function stampForms({ text }: Draft, entries: readonly Entry[], entry: Entry, when: When): string[] {
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
  const forms: When[] = entry.stamp.parts.day
    ? [short, dayless, full]
    : [dayless, { ...short, day: when.day }, full];
  const like = forms.flatMap((form) => stampLike(text, entry.stamp, form, around) ?? []);
  const plainly = forms.flatMap((form) => {
    const stamp = plainStamp(form);
    return stamp === '' ? [] : [`${stamp} `, `${stamp} – `];
  });
  return [...new Set([...like, ...plainly])];
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

function withDay(text: string, entries: readonly Entry[], entry: Entry): Edit[] | null {
  const day = dayOf(entry.local);
  if (!day || entry.stamp.parts.day) return null;
  return rewriteStamp(text, entry.stamp, { day, clock: null, zone: null }, aroundOf(entries, entry));
}

/** In a timeline that heads its days, the first entry of another day gets a heading of its own. */
function underNewDay(
  draft: Draft,
  entry: Entry,
  side: 'before' | 'behind',
  when: When,
  line: string,
): readonly Way[] {
  const { text, model, lineEnd } = draft;
  const { day, clock } = when;
  if (!day || !clock || model.timeline.some((each) => isOn(each, when))) return [];
  const section = dayHeading(draft, entry);
  if (!section) return [];
  const last = !model.timeline.some(({ from }) => from > entry.from && from < section.to);
  if (side === 'behind' && !last) return [];
  const near = dayOf(entry.local);
  const named = dayLike(text.slice(section.label.from, section.label.to), day, { near, order: null });
  const heading = text.slice(section.from, section.label.from) + (named ?? formatDay(day));
  const body = `${heading}${lineEnd}${lineEnd}${line}`;
  const end = lineEndAt(text, section.to, text.length);
  const edit: Edit =
    side === 'before'
      ? { from: section.from, to: section.from, insert: body + lineEnd + lineEnd }
      : { from: end, to: end, insert: lineEnd + lineEnd + body };
  if (section.stamped) return [way([edit])];
  // A heading is read as a day where there are several, and as the name of a part where it stands alone.
  const part = { part: 'sections', item: section.label, says: null } as const;
  return [{ edits: [edit], expects: [part], touches: [section.label] }];
}

/** The heading that says on which day an entry was. */
function dayHeading({ text, model }: Draft, { from: at }: Entry): Section | null {
  const isDay = ({ kind, via, label }: Section): boolean => {
    const stamp = kind === 'timeline' && via === 'heading' ? readStamp(text, label.from, label.to) : null;
    return stamp !== null && stamp.day !== null && stamp.clock === null && stamp.rest >= label.to;
  };
  const around = model.outline.all.filter(({ from, to }) => from <= at && at < to);
  return around.findLast((section) => section.stamped || isDay(section)) ?? null;
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
  const at = side === 'before' ? section.from : lineEndAt(text, section.to, text.length);
  return forms.map((form) => [
    { from: at, to: at, insert: side === 'before' ? form + lineEnd + lineEnd : lineEnd + lineEnd + form },
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
  const { words } = { words: asCell(entryWords(facts)) };
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

function isIn(inner: Range, outer: Range): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function applyWithin(text: string, cell: Range, edits: readonly Edit[]): string {
  const own = edits.filter((edit) => isIn(edit, cell));
  return applyEdits(
    text.slice(cell.from, cell.to),
    own.map(({ from, to, insert }) => ({ from: from - cell.from, to: to - cell.from, insert })),
  );
}

function withoutDoubt(words: string): string {
  return words.replace(/~|≈|\b(?:ca?\.|circa|about|around|approx(?:imately|\.)?)\s*/gi, '').trim();
}

/** The first entry of a document: with its day above it and its zone said once. */
function inFreshPart(draft: Draft, when: When, facts: Facts): Plan[] {
  const { lineEnd, model, text } = draft;
  const words = entryWords(facts);
  const gap = lineEnd + lineEnd;
  const zone = when.zone ? `All times are ${when.zone}.${gap}` : '';
  const heading = when.day && when.clock ? `### ${formatDay(when.day)}${gap}` : '';
  const stamp = plainStamp({ ...when, day: heading ? null : when.day, zone: null });
  const line = `- ${stamp} ${words}`;
  const full = `- ${plainStamp(when)} ${words}`;
  const known = model.outline.all.find(({ kind, stamped }) => kind === 'timeline' && !stamped);
  if (known) {
    const at = lineEndAt(text, Math.max(known.label.to, known.blocks.at(-1)?.to ?? 0), text.length);
    return [zone + heading + line, heading + line, full].map((body) => ({
      edits: [{ from: at, to: at, insert: gap + body }],
      expects: [],
      touches: [],
    }));
  }
  return freshSections(draft, 'timeline', null).flatMap((spot): Plan[] =>
    [zone + heading + line, full].map((body) => ({
      edits: [putText(spot, body)],
      expects: spot.expects,
      touches: [],
    })),
  );
}

/** Takes an entry out. Where the next one took its day, that gets a day of its own. */
function remove(draft: Draft, entry: Entry): Planned {
  const { timeline } = draft.model;
  const removed = removedAlone(draft, entry);
  if (isRefusal(removed)) return removed;
  const next = timeline[timeline.indexOf(entry) + 1];
  const edits = next && withDay(draft.text, timeline, next);
  return [
    ...removed,
    ...(edits
      ? removed.map((plan) => ({
          ...plan,
          edits: [...plan.edits, ...edits],
          touches: [...plan.touches, next],
        }))
      : []),
  ];
}

/** The entry without a thought for the others. Parts below a heading stay; that of a day goes with its last entry. */
function removedAlone(draft: Draft, entry: Entry): Planned {
  const { text, model } = draft;
  const heading = model.outline.all.find(({ from, stamped }) => stamped && from === entry.from);
  const below = heading?.sections[0]?.from ?? entry.to;
  const own = removeThing(draft, 'timeline', entry, trimmed(text, entry.from, below));
  const day = model.outline.all.findLast(
    ({ stamped, from, to }) => stamped && from < entry.from && entry.from < to,
  );
  const items = day?.blocks.flatMap((block): readonly unknown[] =>
    block.type === 'list' ? block.items : [block, block],
  );
  if (!day || day.sections.length > 0 || items?.length !== 1) return own;
  const whole = removeThing(draft, 'timeline', entry, { from: day.from, to: day.to });
  if (isRefusal(whole)) return own;
  const [left, ...others] = model.outline.all.filter((each) => each.stamped && each !== day);
  // The only heading that is left is read as the name of a part.
  const part = left && { part: 'sections' as const, item: null, says: { title: left.title } };
  const alone = whole.map((plan) =>
    part && others.length === 0
      ? { ...plan, expects: [...plan.expects, part], touches: [...plan.touches, left.label] }
      : plan,
  );
  return [...alone, ...(isRefusal(own) ? [] : own)];
}

function change(draft: Draft, entry: Entry, facts: Partial<Facts>): Planned {
  const { text, model } = draft;
  const { lead } = piecesOf(text, entry);
  if (facts.moment === null && entry.moment && lead.from === lead.to && facts.text === undefined)
    return refuse(
      'value not allowed',
      'The words of this entry name the moment themselves. Other words would not.',
    );
  const words = wordEdits(draft, entry, facts);
  if (isRefusal(words)) return words;
  const says: Record<string, unknown> = words.says;
  const free = [...words.free];
  const plan = (edits: readonly Edit[], touches: readonly Range[] = [entry]): Plan => ({
    edits,
    expects: [{ part: 'timeline', item: entry, says, free }],
    touches,
  });
  if (facts.time === undefined) return [plan(words.edits)];
  const when = timeAmong(facts.time, model.timeline, entry);
  if (isRefusal(when)) return when;
  Object.assign(says, timeSays(when, [entry]));
  free.push('at', 'zone', 'until');
  const around = aroundOf(model.timeline, entry);
  const own = dayOf(entry.local);
  const moved = when.day !== null && (own === null || !sameDay(own, when.day));
  const short: When = {
    ...when,
    day: moved ? when.day : null,
    zone: when.zone === entry.zone ? null : when.zone,
  };
  const plainly = entry.stamp.parts.day ? [] : [{ ...short, day: null }];
  const inPlace = [...plainly, short, when].flatMap((form) => {
    const edits = rewriteStamp(text, entry.stamp, form, around);
    return edits ? [edits] : [];
  });
  const next = model.timeline[model.timeline.indexOf(entry) + 1];
  const nextDay = next && withDay(text, model.timeline, next);
  const stays = inPlace.map((edits) => plan([...words.edits, ...edits]));
  const staysDated = nextDay
    ? inPlace.map((edits) => plan([...words.edits, ...edits, ...nextDay], [entry, next]))
    : [];
  const goes = movedPlans(draft, entry, when, words.edits, inPlace, plan);
  const elsewhere = moved && dayHeading(draft, entry) !== null;
  const plans =
    !elsewhere && inOrder(model.timeline, entry, when)
      ? [...stays, ...goes, ...staysDated]
      : [...goes, ...stays, ...staysDated];
  return plans.length > 0
    ? plans.slice(0, mostTried)
    : refuse(
        'no place',
        'The time of this entry is written in a way that cannot be changed in place.',
        entry.stamp,
      );
}

/** True where an entry may keep its place with another time. */
function inOrder(entries: readonly Entry[], entry: Entry, when: When): boolean {
  const index = entries.indexOf(entry);
  const time = { local: localWords(when), at: instantOf(when, when.zone ?? entry.zone) };
  const [before, behind] = [entries[index - 1], entries[index + 1]];
  const [up, down] = [before ? (order(before, time) ?? 0) : 0, behind ? (order(time, behind) ?? 0) : 0];
  return up <= 0 && down <= 0;
}

/** The entry taken out and put where its new time belongs, with all that stands in it. */
function movedPlans(
  draft: Draft,
  entry: Entry,
  when: When,
  words: readonly Edit[],
  times: readonly Edit[][],
  plan: (edits: readonly Edit[], touches?: readonly Range[]) => Plan,
): Plan[] {
  const { text, model, lineEnd } = draft;
  const own = placeAt(text, model.blocks, entry.from);
  const removed = removedAlone(draft, entry);
  const whole = own && wholeOf(draft, own, entry);
  if (isRefusal(removed) || !whole) return [];
  const others = model.timeline.filter((each) => each !== entry);
  const around = aroundOf(model.timeline, entry);
  const dayless = rewriteStamp(text, entry.stamp, { day: null, clock: when.clock, zone: null }, around);
  const stamps = (other: Entry): Edit[][] => {
    const like =
      entry.stamp.from <= entry.textRange.from ? stampForms(draft, model.timeline, other, when) : [];
    const rest = Math.min(entry.stamp.rest, entry.textRange.from);
    const rewritten =
      own.type === 'item'
        ? like.slice(0, 4).map((insert): Edit[] => [{ from: entry.stamp.from, to: rest, insert }])
        : [];
    return [...(dayless ? [dayless] : []), ...times, ...rewritten];
  };
  const ways = neighbours(others, when).flatMap(({ entry: other, side }): Way[] => {
    const there = placeAt(text, model.blocks, other.from);
    const target = there?.type === own.type ? wholeOf(draft, there, other) : null;
    if (!target || (there?.type === 'row' && own.type === 'row' && there.table !== own.table)) return [];
    const gap = own.type === 'heading' ? lineEnd + lineEnd : lineEnd;
    const headed =
      own.type === 'item' && dayless
        ? underNewDay(draft, other, side, when, applyWithin(text, whole, [...words, ...dayless]))
        : [];
    const beside = stamps(other).map((edits) => {
      const source = applyWithin(text, whole, [...words, ...edits]);
      const indent = indentAt(text, target.from);
      const lines = source.replaceAll(`\n${indentAt(text, whole.from)}`, `\n${indent}`);
      const insert: Edit =
        side === 'behind'
          ? { from: target.to, to: target.to, insert: gap + indent + lines }
          : { from: target.from, to: target.from, insert: lines + gap + indent };
      return way([insert]);
    });
    return [...headed, ...beside];
  });
  const next = model.timeline[model.timeline.indexOf(entry) + 1];
  const nextDay = next ? withDay(text, model.timeline, next) : null;
  return [null, ...(next && nextDay ? [{ next, nextDay }] : [])].flatMap((dated) =>
    removed.flatMap((gone) =>
      ways.map((put): Plan => {
        const moves = plan(
          [...gone.edits, ...put.edits, ...(dated?.nextDay ?? [])],
          [...gone.touches, ...put.touches, ...(dated ? [dated.next] : [])],
        );
        const parts = [...gone.expects, ...put.expects].filter(({ part }) => part === 'sections');
        return { ...moves, expects: [...moves.expects, ...parts] };
      }),
    ),
  );
}

/** All that moves with an entry: its list item, its row, its heading with what stands below. */
function wholeOf({ text, model }: Draft, place: Place, entry: Entry): Range | null {
  switch (place.type) {
    case 'item':
      return { from: place.item.from, to: endOf(text, place.item) };
    case 'row':
      return isBarTable(text, place.table)
        ? { from: place.row.from, to: lineEndAt(text, place.row.to, text.length) }
        : null;
    case 'heading': {
      const section = model.outline.all.find(({ from, stamped }) => stamped && from === entry.from);
      return section ? { from: section.from, to: endOf(text, section) } : null;
    }
    default:
      return null;
  }
}

interface WordEdits {
  readonly edits: Edit[];
  readonly says: Record<string, unknown>;
  readonly free: readonly string[];
}

function wordEdits(draft: Draft, entry: Entry, { text: words, moment, uncertain }: Partial<Facts>) {
  const { text, model } = draft;
  const pieces = piecesOf(text, entry);
  const inTable = placeAt(text, model.blocks, entry.from)?.type === 'row';
  const write = inTable ? asCell : oneLine;
  const edits: Edit[] = [];
  const says: Record<string, unknown> = {};
  const free: string[] = [];
  if (words !== undefined) {
    if (plain(words) === '')
      return refuse('value not allowed', 'An entry needs words: what happened, as it was seen then.');
    const bare = pieces.words.from === pieces.words.to && /[^\s|]/.test(text[pieces.words.from - 1] ?? ' ');
    edits.push({ ...pieces.words, insert: `${bare ? ' – ' : ''}${write(words)}` });
    free.push(
      'links',
      ...(moment === undefined ? ['moment'] : []),
      ...(uncertain === undefined ? ['certain'] : []),
    );
  }
  if (moment !== undefined) {
    edits.push({ ...pieces.lead, insert: moment ? leadOf(moment) : '' });
    says['moment'] = moment;
  }
  if (uncertain !== undefined) {
    const doubt = pieces.doubt;
    if (doubt) edits.push({ ...doubt, insert: doubtOf(uncertain) });
    else if (uncertain) edits.push(newDoubt(text, entry, uncertain));
    if (!uncertain) edits.push(...sureStamp(text, entry));
    says['certain'] = !uncertain;
  }
  const kept =
    pieces.doubt && pieces.doubt.to === entry.textRange.to
      ? text.slice(pieces.doubt.from, pieces.doubt.to)
      : '';
  const doubt = uncertain === undefined ? kept : doubtOf(uncertain);
  if (words !== undefined) says['text'] = plain(words + doubt);
  else if (uncertain !== undefined) free.push('text');
  return { edits, says, free } satisfies WordEdits;
}

/** A doubt stands last, but for a moment in brackets: `Reattached (uncertain) (resolved).` */
function newDoubt(text: string, { textRange, stamp }: Entry, uncertain: boolean | string): Edit {
  if (textRange.to <= stamp.from) return { from: stamp.to, to: stamp.to, insert: doubtOf(uncertain) };
  const source = text.slice(textRange.from, textRange.to);
  const closing = /\s*\(([a-z ]{3,20})\)[.\s]*$/i.exec(source);
  const at = closing && momentOf(closing[1] ?? '') ? textRange.from + closing.index : textRange.to;
  return { from: at, to: at, insert: doubtOf(uncertain) };
}

/** Takes the marks of a guess off a stamp: `~10:45`, `ca. 10:45`. */
function sureStamp(text: string, { stamp }: Entry): Edit[] {
  const end = stamp.parts.clock?.from ?? stamp.parts.day?.from ?? stamp.from;
  const head = text.slice(stamp.from, end);
  const mark = /(?:~|≈|\b(?:ca?\.|circa|about|around|approx(?:imately|\.)?))\s*/i.exec(head);
  if (!mark) return [];
  const from = stamp.from + mark.index;
  return [{ from, to: from + mark[0].length, insert: '' }];
}
