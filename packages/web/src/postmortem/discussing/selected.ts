import type { Shown } from './place.js';

/** Words that are selected on the page, and where. */
export interface Selected {
  readonly shown: Shown;
  readonly range: Range;
}

/** What a block shows of itself: neither what stands within it as a block of its own, nor what can be done with it. */
interface Piece {
  readonly node: Text | HTMLBRElement;
  readonly from: number;
}

/** The words that are selected in the text; those that reach into another block end with the first. */
export function selectedIn(article: Element): Selected | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.startContainer)) return null;
  const first = firstText(range);
  const within = first?.parentElement?.closest('.pm-host') ? null : blockOf(first?.parentElement ?? null);
  if (!within) return null;
  const { pieces, words } = readBlock(within);
  let [from, to] = [-1, -1];
  for (const { node, from: at } of pieces) {
    if (!range.intersectsNode(node) || !(node instanceof Text)) continue;
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.data.length;
    if (end <= start) continue;
    if (from < 0) from = at + start;
    to = at + end;
  }
  if (from < 0 || words.slice(from, to).trim() === '') return null;
  return { shown: { block: offsetsOf(within), words, ...wholeWords(words, from, to) }, range };
}

/** All that a block shows of itself. */
export function wholeOf(element: Element): Shown | null {
  const block = blockOf(element);
  if (!block) return null;
  const { words } = readBlock(block);
  return words.trim() === '' ? null : { block: offsetsOf(block), words, from: 0, to: words.length };
}

/** The words that the focus is on: an entry, an action, a heading. A part is spoken of by its heading. */
export function focusedIn(article: Element): Element | null {
  const active = document.activeElement;
  if (!active || active === article || !article.contains(active)) return null;
  const thing = active.closest('[data-from]');
  if (thing?.tagName !== 'SECTION') return thing;
  return thing.querySelector(':is(h2, h3, h4, h5, h6)[data-from]');
}

/** The innermost element that the text tells the place of; in a table, the cell. */
function blockOf(element: Element | null): Element | null {
  const cell = element?.closest('td, th') ?? null;
  if (cell?.closest('[data-from]')) return cell;
  const block = element?.closest('[data-from]') ?? null;
  return block?.tagName === 'SECTION' ? null : block;
}

function offsetsOf(block: Element): { from: number; to: number } {
  const told = block.closest('[data-from]');
  return { from: Number(told?.getAttribute('data-from')), to: Number(told?.getAttribute('data-to')) };
}

function readBlock(block: Element): { pieces: readonly Piece[]; words: string } {
  const pieces: Piece[] = [];
  let words = '';
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    if (node.matches('.pm-host, [data-from]')) return NodeFilter.FILTER_REJECT;
    return node instanceof HTMLBRElement ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      pieces.push({ node, from: words.length });
      words += node.data;
    } else words += '\n';
  }
  return { pieces, words };
}

/** The first piece of text that a range touches with a letter. */
function firstText(range: Range): Text | null {
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  let node: Node | null = range.commonAncestorContainer;
  if (!(node instanceof Text)) node = walker.nextNode();
  for (; node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const start = node === range.startContainer ? range.startOffset : 0;
    if (node.data.slice(start).trim() !== '') return node;
  }
  return null;
}

/** Letters of scripts that part their words by spaces. */
const inWord =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{M}\p{N}]/u;

/** Whoever lets go in the midst of a word means all of it. */
export function wholeWords(words: string, from: number, to: number): { from: number; to: number } {
  const is = (at: number): boolean => inWord.test(words.charAt(at));
  let [start, end] = [from, to];
  while (start > 0 && is(start) && is(start - 1)) start--;
  while (end < words.length && end > start && is(end - 1) && is(end)) end++;
  return { from: start, to: end };
}
