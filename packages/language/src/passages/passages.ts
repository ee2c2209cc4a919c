import type { Block, ListItem, Model, Range, Section } from '@debrief/document';
import type { Passage, Place, Role } from '../place.js';
import { Listed } from './listed.js';

/**
 * Every stretch of the document in which its author speaks, in order, with the place that it has in a postmortem.
 * Quotations, code and tables of data are not the author's voice, and not among them.
 */
export function passagesOf(model: Model, words: string): Passage[] {
  return new Walk(model, words).passages();
}

class Walk {
  readonly #found: Passage[] = [];
  readonly #listed: Listed;
  readonly #model: Model;
  readonly #words: string;

  constructor(model: Model, words: string) {
    this.#model = model;
    this.#words = words;
    this.#listed = new Listed(model);
  }

  passages(): Passage[] {
    const { outline, titleHeading } = this.#model;
    if (titleHeading) this.#add('title', 'heading', titleHeading);
    for (const block of outline.intro) this.#block(block, 'summary', 'prose');
    for (const section of outline.sections) this.#section(section);
    return this.#found.sort((a, b) => a.from - b.from);
  }

  #section(section: Section): void {
    const { kind, label, stamped, via } = section;
    const [factor] = this.#listed.wordsIn(label).filter(({ role }) => role === 'factor');
    if (factor) this.#add(kind, 'factor', within(factor.words, label));
    else if (!stamped) this.#add(kind, via === 'heading' ? 'heading' : 'label', label);
    for (const block of section.blocks) this.#block(block, kind, 'prose');
    for (const inner of section.sections) this.#section(inner);
  }

  #block(block: Block, place: Place, role: Role): void {
    switch (block.type) {
      case 'paragraph':
        this.#leaf(place, role, block);
        break;
      case 'heading':
        this.#leaf(place, 'heading', block);
        break;
      case 'list':
        for (const item of block.items) this.#item(item, place);
        break;
      case 'table':
        for (const row of block.rows) this.#row(row, place);
        break;
      case 'html':
        // What stands behind a comment on its line; anything else in HTML is blank here.
        this.#leaf(place, role, block);
        break;
      case 'quote':
        // A message to customers is often set as a quotation: there it is our own voice.
        if (place === 'external') for (const inner of block.blocks) this.#block(inner, place, role);
        break;
      default:
    }
  }

  #item({ blocks }: ListItem, place: Place): void {
    for (const block of blocks) this.#block(block, place, 'item');
  }

  /** A row that the model reads gives its words; another one only where the part is told in tables. */
  #row(row: Range & { readonly cells: readonly Range[] }, place: Place): void {
    const listed = this.#listed.wordsIn(row);
    if (listed.length > 0) {
      for (const { role, words } of listed) this.#add(place, role, within(words, row), row);
      // In the other columns stand names, days and keys, and now and then a remark.
      for (const cell of row.cells)
        if (
          listed.every(({ words }) => !overlap(words, cell)) &&
          isRemark(this.#words.slice(cell.from, cell.to))
        )
          this.#add(place, 'cell', cell, row);
      return;
    }
    if (!tabular.has(place)) return;
    for (const cell of row.cells) this.#add(place, 'cell', cell, row);
  }

  #leaf(place: Place, role: Role, block: Range): void {
    const listed = this.#listed.wordsIn(block);
    const last = listed.at(-1);
    if (!last) {
      const field = this.#listed.holds(block) ? fieldIn(this.#words, block) : null;
      if (!field) this.#add(place, this.#listed.chainRole(block) ?? role, block);
      else if (!silentFields.test(field.name))
        this.#add(place, beliefs.test(field.name) ? 'belief' : role, field.value);
      return;
    }
    for (const { role: its, words, whole } of listed)
      this.#add(place, its, within(words, block), its === 'action' ? whole : undefined);
    // What follows the words of an entry in its paragraph belongs to it.
    if (last.role === 'entry' && last.words.to < block.to)
      this.#add(place, 'entry', { from: last.words.to, to: block.to });
  }

  #add(place: Place, role: Role, { from, to }: Range, around?: Range): void {
    const words = this.#words.slice(from, to);
    if (!/\p{L}{2}|\bn\/a\b/iu.test(words)) return;
    this.#found.push({
      place,
      role,
      from,
      to,
      words,
      around: around ? this.#words.slice(around.from, Math.min(around.to, around.from + longest)) : words,
    });
  }
}

/** Nobody writes a paragraph of so many letters; it is a log. */
const longest = 20_000;

/** Parts whose tables are read cell by cell; elsewhere a table holds data. */
const tabular: ReadonlySet<Place> = new Set([
  'impact',
  'timeline',
  'factors',
  'lessons',
  'well',
  'wrong',
  'lucky',
  'actions',
]);

function overlap(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to;
}

function isRemark(words: string): boolean {
  return words.length < longest && (words.match(/\p{L}{2,}/gu) ?? []).length > 4;
}

function within(a: Range, b: Range): Range {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

/** `Owner: Dana` under an action or a factor. */
function fieldIn(words: string, { from, to }: Range): { name: string; value: Range } | null {
  const colon = words.indexOf(':', from);
  if (colon < 0 || colon > from + 60 || colon >= to) return null;
  const match = /^[\s*_]*([\p{L}][\p{L} -]{1,40}?)[\s*_]*:[\s*_]*/u.exec(words.slice(from, to));
  return match ? { name: match[1] ?? '', value: { from: from + match[0].length, to } } : null;
}

/** Fields that tell what people took for true, right or wrong. */
const beliefs = /^(?:assumed|assumptions?|known at the time|made sense because|believed|expected)$/i;

/** Fields that hold names, days and keys, and no sentence. */
const silentFields =
  /^(?:owners?|assignees?|assigned to|responsible|due|tickets?|kind|type|priority|level|status|addresses|reinforced by|id|date|team|link)$/i;
