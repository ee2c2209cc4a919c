import {
  type Block,
  idOfPath,
  type Model,
  plain,
  type Range,
  type Section,
  type Thread,
  targetsIn,
} from '@debrief/document';
import { type Field, fieldOf } from './fields.js';

/** Some words of a postmortem that belong together: a paragraph, an item, a row. */
export interface Passage {
  readonly field: Field;
  /** The title of the part that they stand in, as people wrote it; null in front of the first. */
  readonly section: string | null;
  readonly text: string;
}

/** Everything that a postmortem and its discussion say, in plain words, in the order of the text. */
export function passagesOf(model: Model, path: string, threads: readonly Thread[]): Passage[] {
  return [
    ...named(model, path),
    ...inFrontMatter(model),
    ...inBody(model),
    ...inLinks(model),
    ...threads.flatMap(inThread),
  ].filter(({ text }) => text !== '');
}

function named({ title, meta }: Model, path: string): Passage[] {
  const said = [...meta.systems, ...meta.labels].map(({ value }) => value);
  return [
    { field: 'title', section: null, text: title?.value ?? '' },
    // The day is asked for by `on:` and `after:`, not by the digits of the folder.
    {
      field: 'name',
      section: null,
      text: idOfPath(path)
        .replace(/^\d{4}\/\d{2}\./, '')
        .replaceAll('.', ' '),
    },
    ...said.map((text): Passage => ({ field: 'name', section: null, text })),
  ];
}

function inFrontMatter({ text, frontMatter: { from, to } }: Model): Passage[] {
  return text
    .slice(from, to)
    .split(/\r?\n/)
    .filter((line) => !/^(?:---|\+\+\+|\.\.\.)?\s*$/.test(line))
    .map((line) => ({ field: 'head', section: null, text: line.trim() }));
}

function inBody({ text, blocks, outline, titleHeading }: Model): Passage[] {
  const sections = new Sections(outline.all);
  const passages: Passage[] = [];
  const add = (range: Range, own: string): void => {
    const section = sections.around(range.from);
    passages.push({
      field: section ? fieldOf(section.kind) : 'other',
      section: sections.name,
      text: own,
    });
  };
  const read = (block: Block): void => {
    switch (block.type) {
      case 'heading':
        if (block.from !== titleHeading?.from) add(block, plain(slice(block.content)));
        return;
      case 'paragraph':
        add(block, plain(slice(block)));
        return;
      case 'list':
        for (const item of block.items) for (const each of item.blocks) read(each);
        return;
      case 'quote':
        for (const each of block.blocks) read(each);
        return;
      case 'table':
        for (const row of [block.header, ...block.rows])
          add(
            { from: row.cells[0]?.from ?? block.from, to: block.to },
            row.cells.map((cell) => plain(slice(cell))).join(' · '),
          );
        return;
      case 'code':
        for (const line of slice(block).split(/\r?\n/)) add(block, line.trim());
        return;
      case 'html':
        add(block, plain(slice(block)));
        return;
      case 'reference':
        add(block, block.label);
        return;
      case 'rule':
        return;
    }
  };
  const slice = ({ from, to }: Range): string => text.slice(from, to);
  for (const block of blocks) read(block);
  return passages;
}

/** Finds the innermost part around an offset, for offsets that grow. */
class Sections {
  readonly #all: readonly Section[];
  readonly #open: Section[] = [];
  #next = 0;

  constructor(all: readonly Section[]) {
    this.#all = all.toSorted((a, b) => a.from - b.from || b.to - a.to);
  }

  around(offset: number): Section | null {
    for (let section = this.#all[this.#next]; section && section.from <= offset; ) {
      this.#open.push(section);
      this.#next += 1;
      section = this.#all[this.#next];
    }
    while (this.#open.length > 0 && (this.#open.at(-1)?.to ?? 0) <= offset) this.#open.pop();
    return this.#open.at(-1) ?? null;
  }

  /** What the part is called that was found last; a day or a time says too little without the part that it stands in. */
  get name(): string | null {
    const [outer, own] = [this.#open.at(-2), this.#open.at(-1)];
    if (!own) return null;
    return outer && !/\p{L}/u.test(own.title) ? `${outer.title}, ${own.title}` : own.title;
  }
}

/** Where links lead: people search for the ticket and the host in them. */
function inLinks({ body: { tree, base }, text }: Model): Passage[] {
  const addresses = new Set(
    targetsIn(tree, base, text).addresses.map(({ from, to }) => text.slice(from, to)),
  );
  return [...addresses].map((address) => ({ field: 'link', section: null, text: address }));
}

function inThread({ anchor, entries }: Thread): Passage[] {
  return entries.flatMap((event) => {
    const edits = event.type === 'suggested' ? event.edits.map(({ insert }) => insert) : [];
    return [event.words ?? '', ...edits].map(
      (words): Passage => ({ field: 'discussion', section: anchor?.section ?? null, text: plain(words) }),
    );
  });
}
