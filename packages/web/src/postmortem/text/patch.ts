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
  const was = [...into.childNodes].filter((node) => !isSpace(node) && !isHost(node));
  const is = [...from.childNodes].filter((node) => !isSpace(node));
  const places = kept(was.map(wordsOf), is.map(wordsOf));
  const spare = was.filter((_, place) => !places.includes(place));
  const isOnlyOne = is.filter((_, at) => places[at] === null).length === 1;
  const shown = is.map((node, at) => {
    const place = places[at] ?? null;
    const old = place === null ? takeAlike(spare, node, isOnlyOne) : was[place];
    if (old === undefined && node instanceof Element) changed.push(node);
    if (old instanceof Element && node instanceof Element) {
      copyAttributes(old, node);
      if (place === null && isItem(old) && headOf(old) !== headOf(node)) changed.push(old);
      // What has the same words may stand elsewhere by now, and so say other offsets.
      if (place === null) patchChildren(old, node, changed);
      else copyOffsets(old, node);
    }
    return old ?? node;
  });
  for (const node of spare) into.removeChild(node);
  // What stands in its place already is not moved: moving takes the focus away.
  let next = nextShown(into.firstChild);
  for (const node of shown) {
    if (node === next) next = nextShown(next.nextSibling);
    else into.insertBefore(node, next);
  }
}

/** The node itself or the first behind it that is more than space. */
function nextShown(node: ChildNode | null): ChildNode | null {
  let at = node;
  while (at !== null && (isSpace(at) || isHost(at))) at = at.nextSibling;
  return at;
}

/**
 * An old container of the same kind, for what is new: its parts may be the same. An item of a list is the same where
 * its own words are, or where it is the only one that has changed.
 */
function takeAlike(spare: ChildNode[], node: Node, isOnlyOne: boolean): ChildNode | undefined {
  if (!(node instanceof Element)) return undefined;
  if (isItem(node)) {
    const head = headOf(node);
    const isAlike = (each: ChildNode | undefined): each is Element =>
      each instanceof Element && each.tagName === node.tagName;
    const same = spare.findIndex((each) => isAlike(each) && headOf(each) === head);
    const alone = isOnlyOne && spare.length === 1 && isAlike(spare[0]) ? 0 : -1;
    const found = same >= 0 ? same : alone;
    return found < 0 ? undefined : spare.splice(found, 1)[0];
  }
  if (!containers.has(node.tagName)) return undefined;
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
  return withoutHosts(node).outerHTML.replace(
    / (?:data-(?:from|to|entry|factor|why|answer|action|question|impact|lesson|wider|term|criterion|dissent|amendment)|class)="[^"]*"/g,
    '',
  );
}

/** The words of an item without the lists below it. */
function headOf(item: Element): string {
  return [...item.childNodes]
    .filter((node) => !(node instanceof Element && (isHost(node) || /^[UO]L$/.test(node.tagName))))
    .map((node) => node.textContent ?? '')
    .join('')
    .trim();
}

function isSpace(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() === '';
}

/** What makes a thing alive stands in the text, and is none of its words. */
function isHost(node: Node): boolean {
  return node instanceof Element && node.classList.contains('pm-host');
}

function withoutHosts(element: Element): Element {
  if (element.querySelector('.pm-host') === null) return element;
  const copy = element.cloneNode(true) as Element;
  for (const host of copy.querySelectorAll('.pm-host')) host.remove();
  return copy;
}

/** A line of a list or of a table: where its words are other ones now, it is still the same line. */
function isItem({ tagName }: Element): boolean {
  return tagName === 'LI' || tagName === 'TR';
}
