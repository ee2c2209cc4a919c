import type { Range, Step, Thing } from '@debrief/document';
import { type DragEvent, useEffect, useRef } from 'react';

type What = Exclude<Thing, 'entry'>;

interface Dragged {
  readonly what: What;
  readonly item: number;
  /** Those that it can change places with, by where they begin. */
  readonly among: readonly number[];
}

let dragged: Dragged | null = null;

/** A thing that can be dragged among those of its list. */
export interface Draggable {
  readonly what: What;
  readonly list: readonly Range[];
  readonly at: number;
  /** The element that shows it: others can be dropped on it. */
  readonly owner: HTMLElement;
  readonly onMove: (step: Step) => void;
}

/** Lets a thing be dragged by its handle in front of another one of its list, or behind it. */
export function useDragging(given: Draggable) {
  const latest = useRef(given);
  latest.current = given;
  const { owner } = given;
  useEffect(() => {
    const over = (event: globalThis.DragEvent): void => {
      if (targetOf(latest.current) === null) return;
      event.preventDefault();
      event.stopPropagation();
      owner.dataset['drop'] = isUpper(owner, event) ? 'before' : 'behind';
    };
    const leave = (): void => {
      delete owner.dataset['drop'];
    };
    const drop = (event: globalThis.DragEvent): void => {
      leave();
      const at = targetOf(latest.current);
      if (at === null || dragged === null) return;
      event.preventDefault();
      event.stopPropagation();
      const { what, list, onMove } = latest.current;
      const before = list[isUpper(owner, event) ? at : at + 1]?.from ?? null;
      if (before !== dragged.item) onMove({ do: 'move', what, item: dragged.item, before });
      dragged = null;
    };
    owner.addEventListener('dragover', over);
    owner.addEventListener('dragleave', leave);
    owner.addEventListener('drop', drop);
    return () => {
      leave();
      owner.removeEventListener('dragover', over);
      owner.removeEventListener('dragleave', leave);
      owner.removeEventListener('drop', drop);
    };
  }, [owner]);
  return {
    draggable: true,
    onDragStart: (event: DragEvent): void => {
      const { what, list, at } = latest.current;
      const own = list[at];
      if (!own) return;
      dragged = { what, item: own.from, among: list.map(({ from }) => from) };
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setDragImage(owner, 0, 0);
    },
    onDragEnd: (): void => {
      dragged = null;
    },
  };
}

/** Its place in the list, where what is dragged belongs to the same one; null for another list, and for itself. */
function targetOf({ what, list, at }: Draggable): number | null {
  const own = list[at];
  const isOne =
    own && dragged?.what === what && dragged.item !== own.from && dragged.among.includes(own.from);
  return isOne ? at : null;
}

function isUpper(owner: HTMLElement, { clientY }: globalThis.DragEvent): boolean {
  const { top, height } = owner.getBoundingClientRect();
  return clientY < top + height / 2;
}
