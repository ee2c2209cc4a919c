import type { Place } from './notes.js';
import { wordsPattern } from './pattern.js';

/** Where a place of the text is on the page: the innermost element that shows it, and the words in it if found. */
export interface Found {
  readonly element: Element;
  readonly range: Range | null;
}

/** Finds places of the text in its article. */
export function finder(article: Element): (place: Place) => Found | null {
  const parts = [...article.querySelectorAll('[data-from]')].map((element) => ({
    element,
    from: Number(element.getAttribute('data-from')),
    to: Number(element.getAttribute('data-to')),
  }));
  return (place) => {
    // In the order of the page an inner one comes after what it stands in.
    const part = parts.findLast(({ from, to }) => from <= place.from && place.from < to);
    if (!part) return null;
    const where = (place.from - part.from) / Math.max(1, part.to - part.from);
    return {
      element: part.element,
      range: place.words === null ? null : rangeOf(part.element, place.words, where),
    };
  };
}

/** The words in an element; where they stand several times, those nearest to a share of its length. */
function rangeOf(element: Element, words: string, where: number): Range | null {
  const pattern = wordsPattern(words);
  if (pattern === null) return null;
  const nodes: { readonly node: Node; readonly from: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (each) =>
    // What can be done with a thing is no part of its words.
    each.parentElement?.closest('.pm-host') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, from: text.length });
    text += node.textContent ?? '';
  }
  const away = ({ index }: RegExpExecArray): number => Math.abs(index / Math.max(1, text.length) - where);
  const [match] = [...text.matchAll(pattern)].sort((a, b) => away(a) - away(b));
  if (!match) return null;
  const start = nodes.findLast(({ from }) => from <= match.index);
  const end = nodes.findLast(({ from }) => from < match.index + match[0].length);
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start.node, match.index - start.from);
  range.setEnd(end.node, match.index + match[0].length - end.from);
  return range;
}
