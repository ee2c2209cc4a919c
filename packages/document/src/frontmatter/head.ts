import type { Edit } from '../range.js';
import { arrange, insertAt, insertBefore } from './arrangement.js';
import { type Hand, keyForm, pairForm } from './form.js';
import { type FrontMatter, type FrontMatterKey, readFrontMatter } from './frontmatter.js';
import { neighbourOf } from './keyorder.js';
import { endOfLine, endsLine, startOfLine } from './line.js';
import { isCommented, type Pair, readPair } from './pair.js';
import { styleAt } from './scalar.js';
import { openingBrace, readSeries, readTop } from './series.js';
import { changeEntry, changeValue, fill, replaceValue } from './values.js';
import type { KeyChange, Wanted, WantedWords } from './wanted.js';

/** Edits, and where the front matter ends after them. */
export interface HeadChange {
  readonly edits: readonly Edit[];
  readonly to: number;
}

/** How a change can be written; null where the front matter holds more there than the reader shows. */
export function changeHead(hand: Hand, frontMatter: FrontMatter, change: KeyChange): HeadChange | null {
  const head = new Head(hand, frontMatter);
  switch (change.type) {
    case 'set':
      return change.inner === null
        ? head.set(change.name, change.wanted)
        : head.setInside(change.name, change.inner, change.wanted);
    case 'remove':
      return change.inner === null ? head.remove(change.name) : head.removeInside(change.name, change.inner);
    case 'rename':
      return head.rename(change.name, change.inner, change.to);
  }
}

class Head {
  readonly #hand: Hand;
  readonly #frontMatter: FrontMatter;

  constructor(hand: Hand, frontMatter: FrontMatter) {
    this.#hand = hand;
    this.#frontMatter = frontMatter;
  }

  set(name: string, wanted: Wanted): HeadChange | null {
    const key = this.#frontMatter.get(name);
    if (!key) return this.#add(name, wanted);
    const pair = this.#pair(key);
    return pair && this.#within(changeValue(this.#hand, pair, wanted, this.#flow));
  }

  setInside(name: string, inner: string, wanted: WantedWords): HeadChange | null {
    const key = this.#frontMatter.get(name);
    const map: Wanted = { type: 'map', entries: [{ name: inner, value: wanted }] };
    if (!key) return this.#add(name, map);
    const pair = this.#pair(key);
    if (!pair) return null;
    const { value } = pair;
    if (!value) return this.#within(fill(this.#hand, pair, map, this.#flow));
    if (value.type === 'map') return this.#within(changeEntry(this.#hand, value, inner, wanted));
    const empty = value.type === 'list' && value.items.length === 0;
    return empty ? this.#within(replaceValue(this.#hand, pair, value, map, this.#flow)) : null;
  }

  remove(name: string): HeadChange | null {
    const { keys } = this.#frontMatter;
    const index = keys.findIndex((key) => key.name === name);
    const pair = keys[index] && this.#pair(keys[index]);
    if (!pair) return null;
    if (keys.length === 1 && !this.#hand.careful && this.#holdsNothingBut(pair)) return this.#block();
    const top = readTop(this.#hand.text, this.#frontMatter, keys);
    const others = [...keys.keys()].filter((each) => each !== index);
    return top && this.#within(arrange(this.#hand.text, top, others, this.#hand.lineEnd));
  }

  removeInside(name: string, inner: string): HeadChange | null {
    const key = this.#frontMatter.get(name);
    if (key?.value?.type !== 'map') return null;
    const { entries } = key.value;
    const index = entries.findIndex((entry) => entry.name === inner);
    const series = readSeries(this.#hand.text, key.value);
    if (!series) return null;
    if (entries.length === 1 && !isCommented(this.#hand.text, key)) return this.remove(name);
    const others = [...entries.keys()].filter((each) => each !== index);
    return this.#within(arrange(this.#hand.text, series, others, this.#hand.lineEnd));
  }

  rename(name: string, inner: string | null, to: string): HeadChange | null {
    const key = this.#frontMatter.get(name);
    const map = key?.value?.type === 'map' ? key.value : null;
    const renamed = inner === null ? key : map?.entries.find((entry) => entry.name === inner);
    if (!renamed) return null;
    const flow = inner === null ? this.#flow : this.#hand.text[map?.from ?? 0] === '{';
    const { from, to: end } = renamed.key;
    const insert = keyForm(this.#hand, to, { style: styleAt(this.#hand.text, from), flow });
    return this.#within([{ from, to: end, insert }]);
  }

  /** True where the front matter as a whole stands between braces. */
  get #flow(): boolean {
    return openingBrace(this.#hand.text, this.#frontMatter) !== null;
  }

  /** How a key is written; null also where YAML stumbles over it. */
  #pair(key: FrontMatterKey): Pair | null {
    const end = endOfLine(this.#hand.text, key.to);
    const broken = this.#frontMatter.findings.some(
      ({ rule, from, to }) => rule === 'syntax/yaml' && from <= end && to >= key.from,
    );
    return broken ? null : readPair(this.#hand.text, key, { flow: this.#flow });
  }

  #within(edits: readonly Edit[] | null): HeadChange | null {
    const change = (edits ?? []).reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
    return edits && { edits, to: this.#frontMatter.to + change };
  }

  #add(name: string, wanted: Wanted): HeadChange | null {
    const { keys, from, to } = this.#frontMatter;
    if (from === to) return this.#create(name, wanted);
    const { text, lineEnd } = this.#hand;
    const top = readTop(text, this.#frontMatter, keys);
    if (!top) return null;
    const names = keys.map((key) => key.name);
    const next = neighbourOf(name, names);
    const lead = top.type === 'lines' ? top.lead : '';
    const form = pairForm(this.#hand, name, wanted, { flow: top.type === 'flow', lead });
    if (!next) return this.#addFirst(form);
    if ('behind' in next) return this.#within(insertAt(text, top, next.behind + 1, [form], lineEnd));
    return this.#within(
      top.type === 'flow'
        ? insertAt(text, top, next.before, [form], lineEnd)
        : insertBefore(top.parts[next.before], top, [form], lineEnd),
    );
  }

  /** Adds a key to a block without any: behind its comments. */
  #addFirst(form: string): HeadChange | null {
    const end = this.#closing;
    if (!this.#frontMatter.closed || /^[ \t]*[^\s#]/m.test(this.#inner)) return null;
    return this.#within([{ from: end, to: end, insert: `${form}${this.#hand.lineEnd}` }]);
  }

  /** Puts a block at the head. The blank line behind it goes again with the last key. */
  #create(name: string, wanted: Wanted): HeadChange {
    const { text, lineEnd } = this.#hand;
    const { from } = this.#frontMatter;
    const block = `---${lineEnd}${pairForm(this.#hand, name, wanted, { flow: false, lead: '' })}${lineEnd}---${lineEnd}`;
    const insert = from === text.length ? block : `${block}${lineEnd}`;
    return { edits: [{ from, to: from, insert }], to: from + block.length };
  }

  /** Takes the block out, with a blank line behind it; unless the text below would then be taken for such a block. */
  #block(): HeadChange | null {
    const { text } = this.#hand;
    const { from, to } = this.#frontMatter;
    const blank = /^\r?\n/.exec(text.slice(to, to + 2))?.[0].length ?? 0;
    const end = [to + blank, to].find((each) => {
      const rest = readFrontMatter(text.slice(0, from) + text.slice(each));
      return rest.to === rest.from;
    });
    return end === undefined ? null : { edits: [{ from, to: end, insert: '' }], to: from };
  }

  #holdsNothingBut(pair: Pair): boolean {
    if (this.#flow) return false;
    const { text } = this.#hand;
    const before = text.slice(endOfLine(text, this.#frontMatter.from), pair.from);
    const behind = text.slice(endOfLine(text, pair.to), this.#closing);
    return endsLine(text, pair.to) && `${before}${behind}`.trim() === '';
  }

  /** Where the closing line begins; the end, where there is none. */
  get #closing(): number {
    const { to, closed } = this.#frontMatter;
    const { text } = this.#hand;
    return closed ? startOfLine(text, text[to - 1] === '\n' ? to - 1 : to) : to;
  }

  get #inner(): string {
    const { text } = this.#hand;
    return text.slice(endOfLine(text, this.#frontMatter.from), this.#closing);
  }
}
