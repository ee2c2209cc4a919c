import type { Range, Said } from '../range.js';
import type { Block } from './blocks.js';

/** A link or bare address: where it points, and the words that it shows. */
export interface Link extends Said<string> {
  readonly words: string;
}

const anyLink =
  /(!?)\[((?:[^\][\\]|\\.|\[[^\][]*\])*)\](?:\(\s*(?!\s)(<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\s*(?!\s)(?:(?<=\s)(?:"[^"\n]*"|'[^'\n]*')\s*)?\)|\[([^\][]*)\])?|<((?:https?|mailto):[^<>\s]+)>|\bhttps?:\/\/[^\s<>"'`]+/g;

/** The links of a stretch of prose, images left out. */
export function readLinks(text: string, range: Range, references: ReadonlyMap<string, string>): Link[] {
  const source = text.slice(range.from, Math.min(range.to, range.from + 20_000));
  if (!source.includes('](') && !source.includes('://') && !source.includes(']')) return [];
  const links: Link[] = [];
  for (const match of source.matchAll(anyLink)) {
    const [whole, bang, words, address, label, angled] = match;
    if (bang) continue;
    const from = range.from + match.index;
    const to = from + whole.length;
    if (words !== undefined) {
      const target =
        address !== undefined
          ? address.replace(/^<(.*)>$/, '$1')
          : references.get((label || words).toLowerCase());
      if (target) links.push({ from, to, value: target, words });
      else if (words.includes('://'))
        for (const each of readLinks(text, { from: from + 1, to: to - 1 }, references)) links.push(each);
    } else {
      const value = angled ?? trimAddress(whole);
      links.push({ from, to: angled ? to : from + value.length, value, words: value });
    }
  }
  return links;
}

/**
 * What the words of a stretch of prose say themselves, with an `x` for each link that stands in brackets of its own.
 * `withoutLinks('Seen ([notice](a.html))')` is `'Seen (x)'`.
 */
export function withoutLinks(source: string): string {
  if (source.length > 20_000 || !/\]\s*[([]|<\/a>/i.test(source)) return source;
  return source
    .replace(anyLink, (whole, bang: string, words?: string, address?: string, label?: string) =>
      bang !== '' || words === undefined || (address === undefined && label === undefined) ? whole : 'x',
    )
    .replace(/<a\s[^<>]*>[^<]*<\/a>/gi, 'x');
}

/** The addresses that a stretch of prose links to. */
export function linksIn(text: string, range: Range, references: ReadonlyMap<string, string>): Said<string>[] {
  return readLinks(text, range, references).map(({ from, to, value }) => ({ from, to, value }));
}

/** Punctuation at the end of a bare address belongs to the sentence. */
function trimAddress(address: string): string {
  let end = endBefore(address, address.length, '.,:;!?*_~');
  let unopened = address.split(')').length - address.split('(').length;
  for (; unopened > 0 && address[end - 1] === ')'; unopened--) end = endBefore(address, end - 1, '.,:;!?');
  return address.slice(0, endBefore(address, end, ']'));
}

/** The end of what is left when letters of one kind are taken from the end. */
function endBefore(words: string, end: number, letters: string): number {
  let at = end;
  while (at > 0 && letters.includes(words.charAt(at - 1))) at--;
  return at;
}

/** `[name]: address` definitions, by lower-case name. The first of several counts. */
export function readReferences(blocks: readonly Block[]): Map<string, string> {
  const references = new Map<string, string>();
  const visit = (each: readonly Block[]): void => {
    for (const block of each) {
      if (block.type === 'reference') {
        const name = block.label.toLowerCase();
        if (!references.has(name)) references.set(name, block.url);
      } else if (block.type === 'list') for (const item of block.items) visit(item.blocks);
      else if (block.type === 'quote') visit(block.blocks);
    }
  };
  visit(blocks);
  return references;
}
