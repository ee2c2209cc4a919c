import { readFields } from '../fields.js';
import type { Block, List, ListItem, Paragraph, Table } from '../markdown/blocks.js';
import { linesOf } from '../markdown/label.js';
import { plainAt } from '../markdown/plain.js';
import type { Action } from '../model.js';
import type { Range } from '../range.js';
import type { SectionKind } from '../sections/kinds.js';
import type { Outline, Section } from '../sections/sections.js';
import { type Group, groupOf, isHelpText, noGroup, withoutOwner } from './group.js';
import { actionFrom } from './item.js';
import { isGroupWord, isNothing, isRemark, marksAction, readsAsAction } from './prose.js';
import { groupState } from './status.js';
import { readActionTable } from './table.js';
import { readTicket } from './tickets.js';
import { startsWithVerb } from './verbs.js';

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

/** Names of parts in which every loose paragraph is meant as an action. */
const asksForActions =
  /\b(?:actions?|follow[ -]?ups?|remediations?|next steps?|corrective|preventati?ve|to-?dos?|tasks?|fixes)\b/i;

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

/** A box with nothing behind it, as templates have it. */
const emptyBox = /^\[[ xX]\]$/;

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
      this.#blocks(section.blocks, own, asksForActions.test(section.title));
      for (const each of section.sections) this.section(each, own);
      return;
    }
    this.elsewhere(
      section.blocks,
      /checklist|\bnotes to\b|instructions/i.test(section.title) ? 'review' : section.kind,
    );
    for (const each of section.sections) this.section(each, null);
  }

  /** Outside the parts for actions only what is marked counts: "Action item: …", a checkbox, a table with owners. */
  elsewhere(blocks: readonly Block[], kind: SectionKind): void {
    for (const block of blocks) {
      if (block.type === 'paragraph') this.#marked(block);
      if (block.type === 'list') for (const item of block.items) this.#markedItem(item, kind);
      if (block.type === 'table' && !ownBoxes.has(kind)) this.#table(block, null, true);
    }
  }

  #table(table: Table, state: boolean | null, strict: boolean): void {
    for (const action of readActionTable(this.#text, table, this.#references, state, strict))
      this.actions.push(action);
  }

  #marked(paragraph: Range): void {
    for (const line of linesOf(this.#text, paragraph)) {
      if (marksAction(this.#text, line))
        this.#push({ ...line, to: paragraph.to }, { ...line, to: paragraph.to }, null, noGroup);
    }
  }

  #markedItem(item: ListItem, kind: SectionKind): void {
    const first = item.blocks[0];
    if (
      first?.type === 'paragraph' &&
      ((item.task && !ownBoxes.has(kind)) || marksAction(this.#text, first))
    ) {
      this.#push(item, first, item, noGroup);
      return;
    }
    for (const block of item.blocks.slice(1))
      if (block.type === 'list') for (const nested of block.items) this.#markedItem(nested, kind);
  }

  #blocks(blocks: readonly Block[], state: boolean | null, asked: boolean): void {
    const prose = asked && !blocks.some(({ type }) => type === 'list' || type === 'table');
    let group: Group = { state, owner: null };
    let details = false;
    blocks.forEach((block, index) => {
      if (block.type === 'list') {
        if (!details) this.#list(block, group);
        details = false;
      } else if (block.type === 'table') {
        this.#table(block, group.state, false);
      } else if (block.type === 'paragraph' && !isHelpText(this.#text, block)) {
        const next = blocks[index + 1];
        const words = plainAt(this.#text, block);
        const leads = next?.type === 'list' || next?.type === 'table';
        details =
          leads &&
          /[:：]$/.test(words) &&
          words.split(' ').length >= 5 &&
          startsWithVerb(withoutOwner(this.#text, block));
        if (leads && /^(?:for )?(?:examples?|instance)\b/i.test(words)) details = true;
        else if (leads && !details && isLeadIn(words)) group = groupOf(this.#text, block, words, state);
        else if (details) this.#push(block, block, null, group);
        else this.#paragraph(block, next, group, prose);
      }
    });
  }

  #list(list: List, group: Group): void {
    for (const item of list.items) {
      const first = item.blocks[0];
      const nested = item.blocks.filter((block) => block.type === 'list');
      const words = first?.type === 'paragraph' ? plainAt(this.#text, first) : '';
      const hasFields = nested.some(
        (each) => each.type === 'list' && readFields(this.#text, each).length * 2 >= each.items.length,
      );
      if (nested.length > 0 && !item.task && !hasFields && isGroupWord(this.#text, first, words)) {
        for (const each of nested) this.#list(each, { ...group, state: groupState(words) ?? group.state });
      } else if (first?.type === 'paragraph' && !isNothing(words.replace(emptyBox, '')) && !isRemark(words)) {
        this.#push(item, first, item, group);
      }
    }
  }

  /** A loose paragraph is an action when it reads as work to do. Lines that are whole sentences count one by one. */
  #paragraph(paragraph: Paragraph, next: Block | undefined, group: Group, alone: boolean): void {
    const nextWords = next?.type === 'paragraph' ? plainAt(this.#text, next) : '';
    for (const piece of sentencesByLine(this.#text, paragraph)) {
      const words = withoutOwner(this.#text, piece);
      const ticket = alone || words.includes('://') ? readTicket(this.#text, piece, this.#references) : null;
      const onlyTicket = ticket?.url !== null && ticket?.url === words;
      if (isNothing(words) || !(onlyTicket || readsAsAction(words, alone))) continue;
      const answered =
        words.endsWith('?') && piece.to === paragraph.to && /^(?:no|not really|nope)\b/i.test(nextWords);
      if (!answered) this.#push(piece, piece, null, group);
    }
  }

  #push(whole: Range, words: Range, item: ListItem | null, group: Group): void {
    this.actions.push(actionFrom(this.#text, whole, words, item, group, this.#references));
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
