import type { Block, List, ListItem, Paragraph } from '../markdown/blocks.js';
import { linesOf } from '../markdown/label.js';
import { plainAt } from '../markdown/plain.js';
import type { Action } from '../model.js';
import type { Range } from '../range.js';
import type { SectionKind } from '../sections/names.js';
import type { Outline, Section } from '../sections/sections.js';
import { groupState } from './done.js';
import { actionFrom } from './item.js';
import { isGroupWord, isNothing, isRemark, marksAction, readsAsAction } from './prose.js';
import { readActionTable } from './table.js';

/** Parts whose checkboxes mean something else than work to do. */
const ownBoxes: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'review',
  'followup',
  'questions',
  'timeline',
  'evidence',
  'factors',
  'glossary',
  'wider',
  'external',
]);

/** Every action of a document: what stands in a part for actions, and what is marked as one anywhere else. */
export function readActions(
  text: string,
  outline: Outline,
  references: ReadonlyMap<string, string>,
): Action[] {
  const reader = new ActionReader(text, references);
  reader.elsewhere(outline.intro, 'other');
  for (const section of outline.sections) reader.section(section, null);
  return reader.actions;
}

class ActionReader {
  readonly actions: Action[] = [];
  readonly #text: string;
  readonly #references: ReadonlyMap<string, string>;

  constructor(text: string, references: ReadonlyMap<string, string>) {
    this.#text = text;
    this.#references = references;
  }

  section(section: Section, state: boolean | null): void {
    if (section.kind === 'actions') {
      const own = groupState(section.title) ?? state;
      this.#blocks(section.blocks, own);
      for (const each of section.sections) this.section(each, own);
      return;
    }
    this.elsewhere(section.blocks, section.kind);
    for (const each of section.sections) this.section(each, null);
  }

  /** Outside the parts for actions only what is marked counts: "Action item: …", a checkbox, a table with owners. */
  elsewhere(blocks: readonly Block[], kind: SectionKind): void {
    for (const block of blocks) {
      if (block.type === 'paragraph') this.#marked(block);
      if (block.type === 'list') for (const item of block.items) this.#markedItem(item, kind);
      if (block.type === 'table' && !ownBoxes.has(kind))
        this.actions.push(...readActionTable(this.#text, block, this.#references, null, true));
    }
  }

  #marked(paragraph: Range): void {
    for (const line of linesOf(this.#text, paragraph)) {
      if (marksAction(this.#text, line))
        this.#push({ ...line, to: paragraph.to }, { ...line, to: paragraph.to }, null, null);
    }
  }

  #markedItem(item: ListItem, kind: SectionKind): void {
    const first = item.blocks[0];
    if (
      first?.type === 'paragraph' &&
      ((item.task && !ownBoxes.has(kind)) || marksAction(this.#text, first))
    ) {
      this.#push(item, first, item, null);
      return;
    }
    for (const block of item.blocks.slice(1))
      if (block.type === 'list') for (const nested of block.items) this.#markedItem(nested, kind);
  }

  #blocks(blocks: readonly Block[], state: boolean | null): void {
    let group = state;
    blocks.forEach((block, index) => {
      if (block.type === 'list') {
        this.#list(block, group);
      } else if (block.type === 'table') {
        this.actions.push(...readActionTable(this.#text, block, this.#references, group, false));
      } else if (block.type === 'paragraph') {
        const next = blocks[index + 1];
        const words = plainAt(this.#text, block);
        const leads = next?.type === 'list' || next?.type === 'table';
        if (leads && isLeadIn(words)) group = groupState(words) ?? state;
        else this.#paragraph(block, next, group);
      }
    });
  }

  #list(list: List, state: boolean | null): void {
    for (const item of list.items) {
      const first = item.blocks[0];
      const nested = item.blocks.filter((block) => block.type === 'list');
      const words = first?.type === 'paragraph' ? plainAt(this.#text, first) : '';
      if (nested.length > 0 && !item.task && isGroupWord(this.#text, first, words)) {
        for (const each of nested) this.#list(each, groupState(words) ?? state);
      } else if (first?.type === 'paragraph' && !isNothing(words) && !isRemark(words)) {
        this.#push(item, first, item, state);
      }
    }
  }

  /** A loose paragraph is an action when it reads as work to do. Lines that are whole sentences count one by one. */
  #paragraph(paragraph: Paragraph, next: Block | undefined, state: boolean | null): void {
    const nextWords = next?.type === 'paragraph' ? plainAt(this.#text, next) : '';
    for (const piece of sentencesByLine(this.#text, paragraph)) {
      const words = plainAt(this.#text, piece);
      if (isNothing(words) || !readsAsAction(words)) continue;
      const answered =
        words.endsWith('?') && piece.to === paragraph.to && /^(?:no|not really|nope)\b/i.test(nextWords);
      if (!answered) this.#push(piece, piece, null, state);
    }
  }

  #push(whole: Range, words: Range, item: ListItem | null, state: boolean | null): void {
    this.actions.push(actionFrom(this.#text, whole, words, item, state, this.#references));
  }
}

/** A line in front of a list that says what the list is. */
function isLeadIn(words: string): boolean {
  return /[:：]$/.test(words) || (words.split(' ').length <= 6 && !/[.?!]$/.test(words));
}

/** The lines of a paragraph, when each of them is a sentence of its own; else the whole paragraph. */
function sentencesByLine(text: string, paragraph: Range): Range[] {
  const lines = linesOf(text, paragraph);
  const whole = lines.every(({ from, to }, index) => {
    const ends = index === lines.length - 1 || /[.?!…)\]]$/.test(text.slice(from, to));
    return ends && /^[^a-z]/.test(text.slice(from, to));
  });
  return whole ? lines : [{ from: paragraph.from, to: paragraph.to }];
}
