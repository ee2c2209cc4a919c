import { readLabel } from '../markdown/label.js';
import type { Model } from '../model.js';
import type { Range } from '../range.js';
import type { Leaf } from './leaves.js';
import type { Mention } from './mentions.js';
import type { Places } from './places.js';
import { roleOf } from './roles.js';
import { lineStartOf } from './sentence.js';

const listedBefore = /(?:^|[,;&/+]|(?<![\p{L}\p{N}])(?:and|und))[\s*_~`"'<([]*$/u;
const listedBehind = /^\s*[*_~`"'>)\]]*\s*(?:$|\n|[,;&/+([#]|[–—-]{1,2}\s|(?:and|und)(?![\p{L}\p{N}]))/u;

/** What may stand between names in a list, and around them. */
const joining = /^(?:[\s,;&/+*_~`'"<>()[\]:–—-]|and|und)*$/;

/** Tells lists of names (`Present: …`) from sentences. */
export class NameLists {
  readonly #model: Model;
  readonly #text: string;
  readonly #byLeaf = new Map<Leaf, Mention[]>();
  readonly #bare = new Map<number, boolean>();

  constructor(model: Model, places: Places, mentions: readonly Mention[]) {
    this.#model = model;
    this.#text = model.text;
    for (const mention of mentions) {
      const leaf = places.leafAt(mention.from);
      const others = leaf && this.#byLeaf.get(leaf);
      if (others) others.push(mention);
      else if (leaf) this.#byLeaf.set(leaf, [mention]);
    }
  }

  /** A name in bold that leads a line as the name of an owner does: `**Dana** Move the alert`. */
  isBoldHead({ from, to }: Range, leaf: Leaf): boolean {
    const mark = this.#text.slice(leaf.from, from);
    if (mark !== '**' && mark !== '__') return false;
    return (
      this.#text.startsWith(mark, to) &&
      /^\s*(?:$|\n|(?:[:–—-]\s*)?\p{Lu}\S*\s+\p{Ll})/u.test(
        this.#text.slice(to + 2, Math.min(leaf.to, to + 60)),
      )
    );
  }

  /** The value of the `Name: value` line in which a mention stands. */
  fieldOf(leaf: Leaf, { from }: Range): (Range & { readonly role: boolean }) | null {
    if (leaf.kind === 'cell' || leaf.kind === 'heading' || leaf.kind === 'code') return null;
    const lineStart = Math.max(leaf.from, lineStartOf(this.#text, from));
    for (const start of new Set([lineStart, leaf.from])) {
      const lead = /^[\s>]*/.exec(this.#text.slice(start, Math.min(from, start + 40)))?.[0].length ?? 0;
      const label = readLabel(this.#text, start + lead, leaf.to);
      if (label?.led && label.rest <= from)
        return { from: label.rest, to: leaf.to, role: roleOf(label.words) !== null };
    }
    return null;
  }

  /** True where a name is an item of a list of names, not part of a sentence. */
  isListed(leaf: Leaf, field: Range & { readonly role?: boolean }, { from, to }: Range): boolean {
    const before = this.#text.slice(Math.max(field.from, from - 60), from);
    const behind = this.#text.slice(to, Math.min(field.to, to + 60));
    if (!listedBefore.test(before) || !listedBehind.test(behind)) return false;
    return field.role || this.#isPeopleValue(leaf) || this.onlyNames(leaf, field.from);
  }

  #isPeopleValue({ kind, from }: Leaf): boolean {
    if (kind !== 'value') return false;
    const key = this.#model.frontMatter.keys.find((each) => each.from <= from && from < each.to);
    return key !== undefined && (key.name === 'people' || roleOf(key.name) !== null);
  }

  /** True for a leaf that, from an offset on, says names and nothing else. */
  onlyNames(leaf: Leaf, start = leaf.from): boolean {
    const known = this.#bare.get(start);
    if (known !== undefined) return known;
    let at = start;
    const mentions = (this.#byLeaf.get(leaf) ?? []).filter(({ from }) => from >= start);
    const bare = [...mentions, { from: leaf.to, to: leaf.to }].every(({ from, to }) => {
      const gap = { from: at, to: Math.max(at, from) };
      at = Math.max(at, to);
      return gap.to - gap.from < 80 && joining.test(this.#text.slice(gap.from, gap.to));
    });
    this.#bare.set(start, bare);
    return bare;
  }
}
