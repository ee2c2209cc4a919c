import { readReferences } from '../markdown/links.js';
import type { Model } from '../model.js';
import { holding, type Range } from '../range.js';
import { type Leaf, leavesOf } from './leaves.js';

/** The target of a link, with its words. */
export interface Target extends Range {
  /** The words between the brackets of the link; null for a bare address. */
  readonly words: Range | null;
}

/** What stands where in a document, as far as it matters for wording. */
export class Places {
  readonly leaves: readonly Leaf[];
  readonly targets: readonly Target[];
  readonly #code: readonly Range[];
  /** Names of references and footnotes, which tie two places together. */
  readonly #labels: readonly Range[];

  constructor(model: Model) {
    const { text } = model;
    this.leaves = leavesOf(model);
    this.targets = targetsOf(text, this.leaves);
    this.#code = codeOf(model);
    this.#labels = labelsOf(text, model);
  }

  leafAt(offset: number): Leaf | null {
    return holding(this.leaves, offset) ?? null;
  }

  isAddress(offset: number): boolean {
    return holding(this.targets, offset) !== undefined;
  }

  isCode(offset: number): boolean {
    return holding(this.#code, offset) !== undefined || this.leafAt(offset)?.kind === 'code';
  }

  labelAt(offset: number): Range | null {
    return holding(this.#labels, offset) ?? null;
  }
}

function codeOf({ body }: Model): Range[] {
  const found: Range[] = [];
  body.tree.iterate({
    enter(node) {
      if (node.name !== 'InlineCode') return undefined;
      found.push({ from: node.from + body.base, to: node.to + body.base });
      return false;
    },
  });
  return found;
}

/** `](target "title")`, `href="target"`, a bare address, `mailto:…` */
const target =
  /\]\([ \t]{0,9}<?([^\s()<>]{1,4000}(?:\([^\s()<>]{0,500}\)[^\s()<>]{0,500}){0,9})|\b(?:href|src|cite|action|data)\s{0,9}=\s{0,9}["']?([^\s"'<>]{1,4000})|(?<![\w+.-])([a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"'`()[\]|]{1,4000}|(?:mailto|xmpp|sips?|tel|sms|skype|callto):[^\s<>"'`()[\]|]{1,500}|www\.[^\s<>"'`()[\]|]{1,4000})/gi;

function targetsOf(text: string, leaves: readonly Leaf[]): Target[] {
  const found: Target[] = [];
  for (const match of text.matchAll(target)) {
    const [whole, linked, attribute, bare] = match;
    const value = linked ?? attribute ?? bare ?? '';
    const from = match.index + whole.length - value.length;
    const words = linked === undefined ? null : wordsBefore(text, match.index);
    found.push({ from, to: from + trimEnd(value, bare !== undefined), words });
  }
  for (const leaf of leaves) {
    if (leaf.kind !== 'reference') continue;
    const at = text.indexOf(']:', leaf.from) + 2;
    const [lead = '', address = ''] = /^\s*<?(\S*?)>?(?=\s|$)/.exec(text.slice(at, leaf.to)) ?? [];
    const from = at + lead.indexOf(address);
    if (address !== '' && !holding(found, from)) found.push({ from, to: from + address.length, words: null });
  }
  found.sort((a, b) => a.from - b.from);
  let end = 0;
  return found.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

function trimEnd(value: string, bare: boolean): number {
  let end = value.length;
  while (bare && end > 0 && /[.,:;!?*_~]/.test(value.charAt(end - 1))) end--;
  return end;
}

/** The words of a link whose closing bracket stands at an offset, when they are few and hold no other bracket. */
function wordsBefore(text: string, close: number): Range | null {
  const least = Math.max(0, close - 200);
  for (let at = close - 1; at >= least; at--) {
    if (text[at] === '[') return { from: at + 1, to: close };
    if (text[at] === ']' || text[at] === '\n') return null;
  }
  return null;
}

const bracketed = /\[(\^?[^[\]\n]{1,200})\](?!\()/g;

function labelsOf(text: string, { blocks }: Model): Range[] {
  const references = readReferences(blocks);
  const found: Range[] = [];
  for (const match of text.matchAll(bracketed)) {
    const label = match[1] ?? '';
    const footnote = label.startsWith('^') && !/\s/.test(label);
    if (!footnote && (references.size === 0 || !references.has(label.toLowerCase()))) continue;
    // In `[words][label]` the words only show.
    if (text[match.index + match[0].length] === '[' && text[match.index + match[0].length + 1] !== ']')
      continue;
    found.push({ from: match.index + 1, to: match.index + 1 + label.length });
  }
  return found;
}
