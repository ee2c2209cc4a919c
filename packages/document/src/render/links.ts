import type { Block } from '../markdown/blocks.js';
import { type Address, readAddress, splitFragment } from './addresses.js';
import { decodeEntities } from './entities.js';
import { attributes } from './escape.js';
import { sourceOf, type TreeNode } from './nodes.js';
import { labelOf } from './words.js';

/** What an address is asked for. */
export type Use = 'link' | 'image';

/** Turns a relative target, as written but without its fragment, into the address to use; null where there is no such thing. */
export type Resolve = (target: string, use: Use) => string | null;

/** Where a link points as the author wrote it, with the title that he gave it. */
export interface Target {
  readonly address: string;
  readonly title: string | null;
}

/** What is written around the words of a link, or instead of an image. */
export interface Around {
  readonly open: string;
  readonly close: string;
}

export const bare: Around = { open: '', close: '' };

/** `[name]: address "title"` definitions, by name. The first of several counts. */
export function readDefinitions(text: string, blocks: readonly Block[]): ReadonlyMap<string, Target> {
  const definitions = new Map<string, Target>();
  const visit = (each: readonly Block[]): void => {
    for (const block of each) {
      if (block.type === 'list') for (const item of block.items) visit(item.blocks);
      else if (block.type === 'quote') visit(block.blocks);
      else if (block.type === 'reference') {
        const name = nameOf(block.label);
        if (definitions.has(name)) continue;
        const behind = text.indexOf(block.url, block.from + block.label.length + 3) + block.url.length;
        const title = /^>?\s+(["'(].*["')])\s*$/s.exec(text.slice(behind, block.to))?.[1] ?? null;
        definitions.set(name, { address: unescaped(block.url), title: title && titleOf(title) });
      }
    }
  };
  visit(blocks);
  return definitions;
}

function nameOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Where a link or image node points; null for brackets that lead nowhere. */
export function targetOf(
  text: string,
  node: TreeNode,
  definitions: ReadonlyMap<string, Target>,
): Target | null {
  const label = labelOf(node);
  let url: TreeNode | null = null;
  let title: TreeNode | null = null;
  let name: TreeNode | null = null;
  let marks = 0;
  for (const child of node.children) {
    if (child.name === 'LinkMark') marks++;
    if (child.from < label.to) continue;
    if (child.name === 'URL') url = child;
    if (child.name === 'LinkTitle') title = child;
    if (child.name === 'LinkLabel') name = child;
  }
  if (marks > 2) {
    const address = url ? text.slice(url.from, url.to).replace(/^<(.*)>$/s, '$1') : '';
    return {
      address: unescaped(address),
      title: title && titleOf(sourceOf(text, title, title.children)),
    };
  }
  const named = name && name.to - name.from > 2 ? { from: name.from + 1, to: name.to - 1 } : label;
  if (named.to - named.from > 1000) return null;
  return definitions.get(nameOf(text.slice(named.from, named.to))) ?? null;
}

/** Backslashes and entities of an address or title resolved. */
function unescaped(source: string): string {
  return source
    .split(/(\\[!-/:-@[-`{-~])/)
    .map((part, index) => (index % 2 === 1 ? part.slice(1) : decodeEntities(part)))
    .join('');
}

function titleOf(source: string): string {
  return unescaped(source.slice(1, -1));
}

/** The tags around the words of a link. An address that is not safe leaves the words alone. */
export function linkTo(target: Target, resolve: Resolve): Around {
  const found = resolved(target, 'link', resolve);
  if (found === 'unknown') {
    return { open: `<span${attributes({ title: target.title ?? target.address })}>`, close: '</span>' };
  }
  if (found === null) return bare;
  const rel = found.kind === 'web' || found.kind === 'host' ? 'noopener noreferrer' : null;
  return { open: `<a${attributes({ href: found.href, rel, title: target.title })}>`, close: '</a>' };
}

/** An image, or its words in a span where it can't be shown. */
export function image(target: Target, alt: string, words: string, resolve: Resolve): string {
  const found = resolved(target, 'image', resolve);
  if (found !== null && found !== 'unknown' && (found.kind === 'web' || found.kind === 'relative')) {
    return `<img${attributes({ src: found.href, alt, title: target.title, loading: 'lazy' })}>`;
  }
  if (words === '') return '';
  const title = found === 'unknown' ? (target.title ?? target.address) : target.title;
  return title === null ? words : `<span${attributes({ title })}>${words}</span>`;
}

/** The address to write; null where it is not safe, 'unknown' where the target does not exist. */
function resolved({ address: written }: Target, use: Use, resolve: Resolve): Address | null | 'unknown' {
  const address = readAddress(written);
  if (address?.kind !== 'relative') return address;
  const [path, fragment] = splitFragment(written.trim());
  const found = resolve(path, use);
  return found === null ? 'unknown' : readAddress(found + fragment);
}
