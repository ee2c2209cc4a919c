import { type RefObject, useLayoutEffect, useState } from 'react';

/** What a document lists, as elements of the text tell it: `data-entry="3"`. */
export const itemNames = [
  'entry',
  'factor',
  'why',
  'answer',
  'action',
  'impact',
  'lesson',
  'wider',
  'question',
  'term',
  'criterion',
  'dissent',
  'amendment',
] as const;

export type ItemName = (typeof itemNames)[number];

/** A place in the text where something of ours stands: at an item, or at the end of a part. */
export interface AlivePlace {
  readonly key: string;
  /** An item by its name, or `end` of the part of a kind. */
  readonly what: ItemName | 'end';
  /** The list of items, `review:2` has `review`; the kind of a part. */
  readonly list: string | null;
  readonly index: number;
  /** Where it begins in the text. */
  readonly from: number;
  readonly owner: HTMLElement;
  readonly host: HTMLElement;
}

/** A part in prose, or the causes, may be a labelled bullet. */
const labelled =
  'li:is([data-kind="summary"], [data-kind="background"], [data-kind="detection"], [data-kind="response"], [data-kind="factors"])';

const selector = [...itemNames.map((name) => `[data-${name}]`), 'section[data-kind]', labelled].join(', ');

/** The elements of the text that show a part of the model, each with a host for what makes it alive. */
export function useAlivePlaces(article: RefObject<HTMLElement | null>, html: string): readonly AlivePlace[] {
  const [places, setPlaces] = useState<readonly AlivePlace[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other places.
  useLayoutEffect(() => {
    setPlaces(placesIn(article.current));
  }, [article, html]);
  return places;
}

function placesIn(article: HTMLElement | null): readonly AlivePlace[] {
  const found = [...(article?.querySelectorAll<HTMLElement>(`.pm-rendered :is(${selector})`) ?? [])];
  const places: AlivePlace[] = [];
  for (const owner of found) {
    for (const name of itemNames) {
      const value = owner.getAttribute(`data-${name}`);
      if (value === null) continue;
      const [list, index] = value.includes(':') ? value.split(':') : [null, value];
      places.push(placeOf(owner, name, list ?? null, Number(index)));
    }
    const isPart = owner.tagName === 'SECTION' || (owner.tagName === 'LI' && owner.matches(labelled));
    const kind = isPart ? owner.getAttribute('data-kind') : null;
    // A part that the map of causes stands in goes on behind it: its end is that of the last piece.
    const from = owner.getAttribute('data-from');
    const isLast =
      found.findLast(
        (each) =>
          each.tagName === owner.tagName &&
          each.getAttribute('data-kind') === kind &&
          each.getAttribute('data-from') === from,
      ) === owner;
    if (kind !== null && isLast && !isWithinItsKind(owner, kind)) places.push(placeOf(owner, 'end', kind, 0));
  }
  const hosts = new Set(places.map(({ host }) => host));
  for (const each of article?.querySelectorAll('.pm-host') ?? []) {
    const isOurs = [...hosts].some((host) => each === host || each.contains(host));
    if (!isOurs) each.remove();
  }
  return places;
}

/** A day of the timeline, a factor: the part around it has the end. What has a name of its own ends by itself. */
function isWithinItsKind(owner: HTMLElement, kind: string): boolean {
  return kind !== 'other' && owner.parentElement?.closest(`section[data-kind="${kind}"]`) != null;
}

const hostsByOwner = new WeakMap<
  HTMLElement,
  Map<string, { readonly host: HTMLElement; readonly key: string }>
>();
let made = 0;

function placeOf(
  owner: HTMLElement,
  what: AlivePlace['what'],
  list: string | null,
  index: number,
): AlivePlace {
  const known =
    hostsByOwner.get(owner) ?? new Map<string, { readonly host: HTMLElement; readonly key: string }>();
  hostsByOwner.set(owner, known);
  const name = what === 'end' ? `end ${list}` : what;
  const there = known.get(name) ?? { host: hostFor(owner, what), key: `${name} ${++made}` };
  known.set(name, there);
  if (!there.host.isConnected || isAstray(owner, what, there.host)) putHost(owner, there.host, what);
  return { ...there, what, list, index, from: Number(owner.getAttribute('data-from')), owner };
}

/** An element of ours; in a table it stands in a row of its own. */
function hostFor(owner: HTMLElement, what: AlivePlace['what']): HTMLElement {
  const host = document.createElement(owner.tagName === 'TR' ? 'td' : 'div');
  host.className = owner.tagName === 'TR' ? 'pm-host-cell' : 'pm-host';
  host.dataset['hosts'] = what;
  return host;
}

/** The heading of an item that is a whole section: what can be done with it stands below that, not below all it holds. */
function headingOf(owner: HTMLElement, what: AlivePlace['what']): Element | null {
  const first =
    owner.tagName === 'SECTION' && what !== 'end'
      ? owner.querySelector(':scope > :is(h1, h2, h3, h4, h5, h6)')
      : null;
  return first?.parentElement === owner ? first : null;
}

/** Another heading has come since. */
function isAstray(owner: HTMLElement, what: AlivePlace['what'], host: HTMLElement): boolean {
  const heading = headingOf(owner, what);
  return heading !== null && heading.nextElementSibling !== host;
}

function putHost(owner: HTMLElement, host: HTMLElement, what: AlivePlace['what']): void {
  const heading = headingOf(owner, what);
  if (heading !== null) {
    heading.after(host);
    return;
  }
  if (host instanceof HTMLTableCellElement) {
    const row = document.createElement('tr');
    row.className = 'pm-host';
    host.colSpan = Math.max(1, owner.childElementCount);
    row.append(host);
    owner.after(row);
    return;
  }
  const holds = ['LI', 'SECTION', 'DIV', 'DD', 'TD', 'BLOCKQUOTE'].includes(owner.tagName);
  if (holds) owner.append(host);
  else (owner.closest('p, h1, h2, h3, h4, h5, h6, dt') ?? owner).after(host);
}
