import { kept } from './same.js';

/** Elements whose children are compared one by one. */
const containers = new Set(['SECTION', 'TABLE', 'TBODY', 'UL', 'OL', 'DL', 'DIV']);

/** Makes an element's content what some HTML says, touching only what is different; gives what is new. */
export function patch(into: Element, html: string): readonly Element[] {
  const template = document.createElement('template');
  template.innerHTML = html;
  const changed: Element[] = [];
  patchChildren(into, template.content, changed);
  return changed;
}

function patchChildren(into: Element, from: ParentNode & Node, changed: Element[]): void {
  const was = [...into.childNodes].filter((node) => !isSpace(node));
  const is = [...from.childNodes].filter((node) => !isSpace(node));
  const places = kept(was.map(wordsOf), is.map(wordsOf));
  const spare = was.filter((_, place) => !places.includes(place));
  let before: Node | null = null;
  for (const [at, node] of is.entries()) {
    const place = places[at] ?? null;
    const old: Node | undefined = place === null ? takeAlike(spare, node) : was[place];
    const shown = old === undefined ? node : old;
    if (old === undefined) {
      if (node instanceof Element) changed.push(node);
    } else if (old instanceof Element && node instanceof Element) {
      copyAttributes(old, node);
      // What has the same words may stand elsewhere by now, and so say other offsets.
      if (place === null) patchChildren(old, node, changed);
      else copyOffsets(old, node);
    }
    const next: ChildNode | null = before === null ? into.firstChild : before.nextSibling;
    if (next !== shown) into.insertBefore(shown, next);
    before = shown;
  }
  for (const node of spare) into.removeChild(node);
}

/** An old container of the same kind, for what is new: its parts may be the same. */
function takeAlike(spare: ChildNode[], node: Node): Node | undefined {
  if (!(node instanceof Element) || !containers.has(node.tagName)) return undefined;
  const at = spare.findIndex((each) => each instanceof Element && each.tagName === node.tagName);
  return at < 0 ? undefined : spare.splice(at, 1)[0];
}

function copyAttributes(old: Element, now: Element): void {
  for (const name of old.getAttributeNames()) if (!now.hasAttribute(name)) old.removeAttribute(name);
  for (const name of now.getAttributeNames()) {
    const value = now.getAttribute(name) ?? '';
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

function copyOffsets(old: Element, now: Element): void {
  const owned = old.querySelectorAll('[data-from]');
  for (const [at, each] of now.querySelectorAll('[data-from]').entries()) {
    const mine = owned[at];
    if (mine) copyAttributes(mine, each);
  }
}

/** What a node shows, wherever it stands. */
function wordsOf(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  return node.outerHTML.replace(
    / (?:data-(?:from|to|entry|factor|action|question|impact)|class)="[^"]*"/g,
    '',
  );
}

function isSpace(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() === '';
}
