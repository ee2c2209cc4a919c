import { Fields, namesIn, readField } from '../fields.js';
import type { Block, ListItem } from '../markdown/blocks.js';
import { plainAt } from '../markdown/plain.js';
import type { Criterion, Field, Model, Review } from '../model.js';
import type { Range } from '../range.js';
import type { SectionKind } from '../sections/kinds.js';
import type { Outline, Section } from '../sections/sections.js';

/** What a review or a follow-up meeting recorded; null where the document has no such part. */
export function readReview(
  text: string,
  outline: Outline,
  kind: Extract<SectionKind, 'review' | 'followup'>,
): Review | null {
  for (const section of outline.all) if (section.kind === kind) return fromSection(text, section);
  return null;
}

/** Where the disagreements stand that a meeting recorded, in the order in which the review tells them. */
export function dissentsIn(
  { text, outline }: Pick<Model, 'text' | 'outline'>,
  kind: Extract<SectionKind, 'review' | 'followup'>,
): readonly Range[] {
  const section = outline.all.find((each) => each.kind === kind);
  return section ? linesIn(text, section).fields.filter(isDissent) : [];
}

function linesIn(text: string, { blocks }: Section) {
  const items = blocks.flatMap((block: Block) => (block.type === 'list' ? block.items : []));
  const fields: readonly Field[] = items.flatMap((item) => readField(text, item) ?? []);
  return { items, fields };
}

function isDissent({ name }: Field): boolean {
  return name.toLowerCase() === 'dissent';
}

function fromSection(text: string, section: Section): Review {
  const { items, fields: read } = linesIn(text, section);
  const dissent = read.filter(isDissent).map(({ value }) => value);
  const fields = new Fields(read.filter((each) => !isDissent(each)));
  return {
    from: section.from,
    to: section.to,
    held: fields.words('held', 'held on', 'date', 'when'),
    facilitator: fields.words('facilitator'),
    present: namesIn(fields.words('present', 'attendees', 'participants')),
    agreed: namesIn(fields.words('agreed', 'signed off by', 'approved by')),
    dissent,
    criteria: items.flatMap((item) => criterion(text, item) ?? []),
    fields: fields.rest,
  };
}

function criterion(text: string, item: ListItem): Criterion | null {
  const first = item.blocks[0];
  if (!item.task || first?.type !== 'paragraph') return null;
  return { from: item.from, to: item.to, ...criterionWords(plainAt(text, first)), met: item.task.done };
}

/** A criterion, and behind a dash the reason why it is not met. */
export function criterionWords(words: string): Pick<Criterion, 'text' | 'reason'> {
  const [text = '', ...reason] = words.split(/\s[–—]\s/);
  return { text, reason: reason.length > 0 ? reason.join(' — ') : null };
}
