import { readId } from '../fields.js';
import type { Block, Heading, List, ListItem, Paragraph } from '../markdown/blocks.js';
import { type Label, lineEndAt, linesOf, readLabel } from '../markdown/label.js';
import { plainAt } from '../markdown/plain.js';
import { type Range, trimmed } from '../range.js';
import { readStamp } from '../time/stamp.js';
import type { SectionKind } from './kinds.js';
import { kindsOf, normalise } from './names.js';
import { kindUnder, strong, structured } from './nesting.js';
import type { Outline, Section } from './sections.js';
import { titleOf } from './title.js';

type Open = {
  -readonly [K in keyof Section]: Section[K] extends readonly (infer T)[] ? T[] : Section[K];
} & { sections: Open[]; blocks: Block[] };

/** Sorts the blocks of a document into its parts. */
export function readOutline(text: string, blocks: readonly Block[]): Outline {
  const builder = new OutlineBuilder(text, titleOf(text, blocks), stampedHeadings(text, blocks));
  for (const [index, block] of blocks.entries()) builder.add(block, blocks[index + 1]);
  return builder.finish();
}

/** Headings that begin with a time. A day alone counts where there are several of them. */
export function stampedHeadings(text: string, blocks: readonly Block[]): ReadonlySet<Heading> {
  const sure = new Set<Heading>();
  const days: Heading[] = [];
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    const stamp = readStamp(text, block.content.from, block.content.to);
    if (!stamp || (stamp.day === null && stamp.clock === null && !stamp.blank)) continue;
    if (stamp.clock || (stamp.blank && stamp.apart)) sure.add(block);
    else if (stamp.apart) days.push(block);
  }
  if (sure.size + days.length > 1) for (const day of days) sure.add(day);
  return sure;
}

/** Words before a colon that name an item or the incident itself ("Incident: card payments"), and open no part. */
const noPart =
  /^(?:to-?do|done|wip|action(?: item)?|(?:the )?(?:incident|issue|problem|event|outage|failure))$/i;

/** Sorts blocks into parts, one after the other. */
export class OutlineBuilder {
  readonly #text: string;
  readonly #title: Heading | null;
  readonly #stamped: ReadonlySet<Heading>;
  readonly #intro: Block[] = [];
  readonly #sections: Open[] = [];
  readonly #stack: Open[] = [];
  readonly #all: Open[] = [];

  constructor(text: string, title: Heading | null, stamped: ReadonlySet<Heading>) {
    this.#text = text;
    this.#title = title;
    this.#stamped = stamped;
  }

  add(block: Block, next: Block | undefined): void {
    if (block === this.#title) this.#closeTo(0);
    else if (block.type === 'heading') this.#addHeading(block);
    else if (block.type === 'paragraph' && this.#isPlainLabel(block, next))
      this.#openLabel(block, block, plainAt(this.#text, block), 'label');
    else if (block.type === 'paragraph') this.#addParagraph(block);
    else if (block.type === 'list' && this.#isLabelList(block)) this.#addLabelList(block);
    else this.#append(block);
  }

  finish(): Outline {
    this.#closeTo(0);
    for (const section of this.#all) if (isMeeting(this.#text, section)) section.kind = 'followup';
    return { title: this.#title, intro: this.#intro, sections: this.#sections, all: this.#all };
  }

  #addHeading(heading: Heading): void {
    const { from, to, content: label } = heading;
    const title = plainAt(this.#text, label);
    const stamped = this.#stamped.has(heading);
    const level = this.#levelOf(heading);
    this.#stack.length = this.#openAround(heading);
    this.#open(
      { from, to, label, title, via: 'heading', level, stamped },
      stamped ? ['timeline'] : this.#isFactor(label) ? [] : kindsOf(title),
    );
  }

  /** A heading that is a time stands in the timeline above it, whatever its level. */
  #levelOf(heading: Heading): number {
    if (!this.#stamped.has(heading)) return heading.level;
    const timeline = this.#stack.find(({ kind, stamped }) => kind === 'timeline' && !stamped);
    return timeline ? Math.max(heading.level, timeline.level + 0.1) : heading.level;
  }

  /** How many of the open parts stay open around a heading. */
  #openAround(heading: Heading): number {
    const level = this.#levelOf(heading);
    let open = this.#stack.length;
    if (!this.#stamped.has(heading)) while (open > 0 && this.#stack[open - 1]?.via !== 'heading') open--;
    while (open > 0 && (this.#stack[open - 1]?.level ?? 0) >= level) open--;
    return open;
  }

  /** True for a heading that stands on top, so that no part in front of it counts for what is behind. */
  isSeam(block: Block): boolean {
    return block.type === 'heading' && block !== this.#title && this.#openAround(block) === 0;
  }

  /** A heading with the number of a factor names no part, whatever else it says: "F3 Impact of the failover". */
  #isFactor(label: Range): boolean {
    return this.#stack.at(-1)?.kind === 'factors' && readId(this.#text, label, 'F') !== null;
  }

  /** A paragraph may hold several labelled lines, one under the other. */
  #addParagraph(paragraph: Paragraph): void {
    let from = paragraph.from;
    for (const line of linesOf(this.#text, paragraph)) {
      const label = this.#sectionLabel(line.from, paragraph.to);
      if (!label) continue;
      this.#append(this.#piece(from, line.from));
      this.#openLabel(line, label.range, label.words, 'label');
      from = Math.min(label.rest, paragraph.to);
    }
    this.#append(from === paragraph.from ? paragraph : this.#piece(from, paragraph.to));
  }

  /** A line that is nothing but the clear name of a part, with a list or a table under it. */
  #isPlainLabel(paragraph: Paragraph, next: Block | undefined): boolean {
    if (next?.type !== 'list' && next?.type !== 'table') return false;
    const words = this.#text.slice(paragraph.from, paragraph.to);
    if (words.length > 40 || !/^[A-Z][\w' -]*$/.test(words)) return false;
    const kind = kindsOf(words)[0];
    const within = this.#within(this.#headingLevel() + 0.5);
    return kind !== undefined && strong.has(kind) && kindUnder(kind, within) !== within;
  }

  #openLabel(whole: Range, label: Range, title: string, via: 'label' | 'item'): void {
    const level = this.#headingLevel() + (via === 'label' ? 0.5 : 0.6);
    this.#closeTo(level);
    const { from, to } = whole;
    this.#open(
      { from, to, label: { from: label.from, to: label.to }, title, via, level, stamped: false },
      kindsOf(title),
    );
  }

  #piece(from: number, to: number): Paragraph | null {
    const range = trimmed(this.#text, from, to);
    return range.to > range.from ? { type: 'paragraph', ...range } : null;
  }

  /** The label at the head of a line, when it opens a part of its own here. */
  #sectionLabel(from: number, to: number): Label | null {
    const label = readLabel(this.#text, from, to);
    if (!label || (label.bold ? /^(?:to-?do|done|wip|action(?: item)?)$/i : noPart).test(label.words))
      return null;
    const within = this.#within(this.#headingLevel() + 0.5);
    const kind = kindsOf(label.words)[0];
    if (kind) return kindUnder(kind, within) === within ? null : label;
    const lineEnd = lineEndAt(this.#text, label.rest, this.#text.length);
    const alone = label.bold && this.#text.slice(label.rest, lineEnd).trim() === '';
    return alone && !(within && structured.has(within)) && !readStamp(this.#text, from, to) ? label : null;
  }

  /** A list whose items are the parts of the document: `- **Impact**: …`. */
  #isLabelList(list: List): boolean {
    const within = this.#within(this.#headingLevel() + 0.6);
    const free = within === null || within === 'other';
    return list.items.some((item) => {
      const label = this.#itemLabel(item);
      const kind = label && kindsOf(label.words)[0];
      if (!kind || !(strong.has(kind) || (free && label.bold))) return false;
      if (!label.bold && label.words.split(' ').length > 3) return false;
      return kindUnder(kind, within) !== within;
    });
  }

  #addLabelList(list: List): void {
    for (const item of list.items) {
      const label = this.#itemLabel(item);
      const first = item.blocks[0];
      if (!label || !first || !(label.bold || kindsOf(label.words).length > 0)) {
        this.#append({ type: 'list', ordered: list.ordered, from: item.from, to: item.to, items: [item] });
        continue;
      }
      this.#openLabel(item, label.range, label.words, 'item');
      this.#append(this.#piece(label.rest, first.to));
      for (const block of item.blocks.slice(1)) this.#append(block);
    }
  }

  #itemLabel(item: ListItem): Label | null {
    const first = item.blocks[0];
    if (first?.type !== 'paragraph' || item.task) return null;
    return readLabel(this.#text, first.from, first.to);
  }

  #open(head: Omit<Section, 'kind' | 'also' | 'blocks' | 'sections'>, kinds: readonly SectionKind[]): void {
    const [first, ...also] = kinds;
    const parent = this.#stack.at(-1);
    const kind = kindUnder(first ?? null, parent?.kind ?? null) ?? 'other';
    const { from, to, label, title, via, level, stamped } = head;
    const section: Open = {
      from,
      to,
      label,
      title,
      via,
      level,
      stamped,
      kind,
      also,
      blocks: [],
      sections: [],
    };
    for (const open of this.#stack) open.to = Math.max(open.to, section.to);
    (parent ? parent.sections : this.#sections).push(section);
    this.#stack.push(section);
    this.#all.push(section);
  }

  /** The purpose of the part that would hold a label of this level. */
  #within(level: number): SectionKind | null {
    return this.#stack.findLast((section) => section.level < level)?.kind ?? null;
  }

  #headingLevel(): number {
    return this.#stack.findLast((section) => section.via === 'heading')?.level ?? 0;
  }

  #append(block: Block | null): void {
    if (!block) return;
    const section = this.#stack.at(-1);
    (section ? section.blocks : this.#intro).push(block);
    for (const open of this.#stack) open.to = Math.max(open.to, block.to);
  }

  #closeTo(level: number): void {
    while (this.#stack.length > 0 && (this.#stack.at(-1)?.level ?? 0) >= level) this.#stack.pop();
  }
}

/** "Follow-up" names the actions as well as the meeting that looks back on them; the meeting says when it was held. */
function isMeeting(text: string, { kind, title, blocks, sections }: Section): boolean {
  if (kind !== 'actions' || !/^follow[ -]?up(?: (?:meeting|review))?$/.test(normalise(title))) return false;
  const [first] = blocks;
  if (!first) return sections.length === 0;
  return (
    first.type === 'list' &&
    /^[-*+]\s+(?:\*\*)?(?:held|planned|scheduled|facilitator|present|agreed|dissent|look again)(?:\*\*)?:/i.test(
      text.slice(first.from, first.from + 40),
    )
  );
}
