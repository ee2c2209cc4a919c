import { readField } from '../fields.js';
import type { FrontMatterValue } from '../frontmatter/frontmatter.js';
import type { Block } from '../markdown/blocks.js';
import { linesOf, readLabel } from '../markdown/label.js';
import { plainAt } from '../markdown/plain.js';
import type { Action, Model } from '../model.js';
import type { Said } from '../range.js';
import { kindOf } from '../sections/names.js';
import { mergePeople } from './identity.js';
import { wordsOf } from './names.js';
import { peopleNamed, type Trust } from './naming.js';
import { colleague, roleOf, roleWords } from './roles.js';

/** Somebody with every name that they go by, and what stands for them where names do not. */
export interface Person {
  /** Full names, handles (`@dana`), e-mail addresses, initials. */
  readonly names: readonly string[];
  /** `a responder`, `the scribe` */
  readonly role: string;
}

/**
 * Everyone whom the document names in a place that names people: its front matter, its review, the owners of its
 * actions, the authors of its amendments, lines such as `Author: …`. Teams are none.
 *
 *     peopleIn(parse('---\nowner: Dana Reyes\n---\n').model); // [{ names: ['Dana Reyes'], role: 'the owner of this review' }]
 */
export function peopleIn(model: Model): readonly Person[] {
  const known = mentionsIn(model);
  known.people ??= mergePeople(known.mentions);
  return known.people;
}

/** Every name of a person in a document; the same array while nobody else is named. */
export function namesOfPeople(model: Model): readonly string[] {
  const known = mentionsIn(model);
  known.names ??= [...new Set(known.mentions.flatMap(({ names }) => names))];
  return known.names;
}

/** Who is named where, and what was made of it. */
interface Mentions {
  readonly key: string;
  readonly mentions: readonly Person[];
  people: readonly Person[] | null;
  names: readonly string[] | null;
}

/** Whom the latest document names: while somebody types, it is nearly always the same. */
let latest: Mentions | null = null;

function mentionsIn(model: Model): Mentions {
  const reader = new Reader(model);
  const given = reader.read();
  const key = JSON.stringify([reader.things, given]);
  if (latest?.key !== key)
    latest = { key, mentions: given.flatMap((each) => reader.named(each)), people: null, names: null };
  return latest;
}

/** Words that name people, and what they are called where names are not. */
type Given = readonly [value: string, role: string, trust: Trust];

const usualRoles = roleWords([]);

class Reader {
  readonly #model: Model;
  readonly #given: Given[] = [];
  /** What is no person, whatever it looks like: the systems and the team of the document. */
  readonly #things: ReadonlySet<string>;

  constructor(model: Model) {
    this.#model = model;
    const { systems, team } = model.meta;
    this.#things = new Set([...systems, ...(team ? [team] : [])].map(({ value }) => value.toLowerCase()));
  }

  get things(): readonly string[] {
    return [...this.#things];
  }

  read(): readonly Given[] {
    const { frontMatter, actions, amendments } = this.#model;
    for (const { name, value } of frontMatter.keys) {
      if (name === 'people' && value?.type === 'map')
        for (const entry of value.entries) this.#values(entry.value, roleOf(entry.name) ?? colleague);
      const role = name === 'people' ? colleague : roleOf(name);
      if (role) this.#values(value, role);
    }
    this.#lines();
    for (const action of actions)
      if (action.owner && this.#isTold(action, action.owner))
        this.#add(action.owner.value, colleague, 'may name people');
    for (const { text } of amendments) this.#add(authorOf(text), colleague, 'may name people');
    return this.#given;
  }

  #values(value: FrontMatterValue | null, role: string): void {
    if (value?.type === 'text') this.#add(value.value, role, 'key for people');
    if (value?.type === 'list') for (const each of value.items) this.#add(each.value, role, 'key for people');
  }

  /** The `Name: value` lines of a document whose name is a role, or says what somebody did. */
  #lines(): void {
    const { text, outline, blocks } = this.#model;
    const intro = new Set(outline.intro);
    for (const block of blocks)
      for (const { label, role, value, inner } of labelsIn(text, block))
        this.#labelled(label, role, value, !inner && intro.has(block));
  }

  #labelled(label: string, role: string, value: string, head: boolean): void {
    const [names = ''] = value.split(/\s[–—-]{1,2}\s|:\s/);
    // Under an action or a factor, its owner is meant.
    const own = /^owners?$/i.test(label.trim()) && !head;
    this.#add(names, own ? colleague : role, own ? 'may name people' : 'line for people');
  }

  /** One word in front of a list or at the head of a sentence ("Kafka will …") may be a thing as well. */
  #isTold({ from, to, textRange }: Action, owner: Said<string>): boolean {
    if (/[\s@]/.test(owner.value)) return true;
    if (owner.from < from || owner.to > to) return false;
    const inWords = owner.from >= textRange.from && owner.to <= textRange.to;
    return (
      !inWords ||
      /[([:–—-]\s*$/.test(this.#model.text.slice(Math.max(textRange.from, owner.from - 4), owner.from))
    );
  }

  #add(value: string, role: string, trust: Trust): void {
    this.#given.push([value, role, trust]);
  }

  /** The people whom some words name. */
  named([value, role, trust]: Given): Person[] {
    const isRole = (name: string): boolean =>
      this.#things.has(name.toLowerCase()) ||
      saysRole(name, usualRoles) ||
      (trust === 'may name people' && kindOf(name) !== null);
    return peopleNamed(value, trust, isRole).map((names) => ({ names, role }));
  }
}

/** A labelled line that names people, and whether it stands inside of something else. */
interface Labelled {
  readonly label: string;
  readonly role: string;
  readonly value: string;
  readonly inner: boolean;
}

const known = new Map<string, readonly Labelled[]>();
const mostKnown = 8192;

/** The labelled lines of a block. While somebody types, nearly every block is the one that it was a moment ago. */
function labelsIn(text: string, block: Block): readonly Labelled[] {
  if (block.type !== 'paragraph' && block.type !== 'list' && block.type !== 'quote') return [];
  const source = text.slice(block.from, block.to);
  if (!/[:：*_]/.test(source)) return [];
  const words = `${block.type} ${source}`;
  const before = known.get(words);
  if (before) return before;
  const labels = [...readLabels(text, block, false)];
  if (known.size >= mostKnown) known.clear();
  if (words.length < 4096) known.set(words, labels);
  return labels;
}

function* readLabels(text: string, block: Block, inner: boolean): Generator<Labelled> {
  if (block.type === 'quote') for (const each of block.blocks) yield* readLabels(text, each, true);
  if (block.type === 'list')
    for (const item of block.items) {
      const field = readField(text, item);
      const role = field && roleOf(field.name);
      if (role) yield { label: field.name, role, value: field.value, inner };
      for (const each of item.blocks.slice(1)) yield* readLabels(text, each, true);
    }
  if (block.type !== 'paragraph') return;
  for (const line of linesOf(text, block)) {
    const label = readLabel(text, line.from, line.to);
    const role = label?.led ? roleOf(label.words) : null;
    if (label && role)
      yield { label: label.words, role, value: plainAt(text, { from: label.rest, to: line.to }), inner };
  }
}

/** True for a name that redaction has put there: nothing but the words of a role, or one of the usual roles among them. */
export function saysRole(name: string, words: ReadonlySet<string>): boolean {
  if (/(?:^|\s)(?:responders?|colleagues?|scribes?|facilitators?|commanders?)(?:\s|$)/.test(name))
    return true;
  const own = wordsOf(name);
  return own.length > 0 && own.every((word) => words.has(word));
}

/** Who wrote an amendment: `2026-12-16 Dana Reyes: …` */
function authorOf(words: string): string {
  return (
    /^\d{4}-\d{2}-\d{2}[T\d: ]*(?:\(?(?:UTC|Z|[A-Z]{3,4})\)?)?[\s,–—-]+([^:]{1,80}?)(?::\s|\s[–—-]\s)/.exec(
      words,
    )?.[1] ?? ''
  );
}
