import type { KeyboardEvent } from 'react';

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(last, at + 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** For many dots in one figure: one is reached with Tab, and from there the others with the arrows. */
export function moveFocus(event: KeyboardEvent<Element>): void {
  const figure = event.currentTarget.closest('svg');
  const all = [...(figure?.querySelectorAll<SVGAElement>('.fig-dot') ?? [])];
  const to = moves[event.key]?.(all.indexOf(event.currentTarget as SVGAElement), all.length - 1);
  if (to === undefined) return;
  event.preventDefault();
  all[to]?.focus();
}
