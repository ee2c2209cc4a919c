import type { ItemName } from '../alive/places.js';

/** Gives the focus to what can be done with a thing, when the text shows it anew. */
export function focusItem(what: ItemName, index: number): void {
  // The text is drawn after the change, and what stands beside it after that.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const control = document.querySelector<HTMLElement>(
        `.pm-rendered [data-${what}="${index}"] > .pm-host[data-hosts="${what}"] .alive-control`,
      );
      control?.focus({ preventScroll: true });
      control?.scrollIntoView({ block: 'nearest' });
    }),
  );
}
