import type { ItemName } from '../../alive/places.js';

/** So many frames a change takes at most until it is on the page. */
const patience = 40;

/**
 * Gives the focus back to a control of a thing once a change is on the page: what changed is made anew there, and would
 * leave a keyboard nowhere.
 */
export function focusControl(what: ItemName, index: number, list: string | null, control: string): void {
  const value = list === null ? String(index) : `${list}:${index}`;
  const look = (left: number): void => {
    const owner = document.querySelector(`.pm-rendered [data-${what}="${value}"]`);
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && owner !== null) controlOf(owner, what, control)?.focus({ preventScroll: true });
    if (left > 0) requestAnimationFrame(() => look(left - 1));
  };
  look(patience);
}

/** A control of a thing; in a table it stands in the row below. */
export function controlOf(owner: Element, what: ItemName, control: string): HTMLElement | null {
  const place = owner.tagName === 'TR' ? owner.nextElementSibling : owner;
  // What stands within it may have controls of the same name: a why below a why.
  const hosts = [...(place?.querySelectorAll(`[data-hosts="${what}"]`) ?? [])];
  const host = hosts.find(({ parentElement }) => parentElement === place);
  return host?.querySelector<HTMLElement>(`[data-control="${control}"]`) ?? null;
}
