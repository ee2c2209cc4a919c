import type { ComponentType } from 'react';

/** What is told to the component at a thing of the document. */
export interface ItemProps {
  /** In the list of the model. */
  readonly index: number;
  /** Which list, where there are several: `review`, `well`. */
  readonly list: string | null;
  /** Where it begins in the text. */
  readonly from: number;
  /** The element that shows it. */
  readonly owner: HTMLElement;
}

/** What is told to the component at the end of a part. */
export type EndProps = Pick<ItemProps, 'from' | 'owner'>;

export type Item = ComponentType<ItemProps>;
export type End = ComponentType<EndProps>;

/** Whether a part is the whole list of factors: one with a heading of its own is a part, too, within it. */
export function isWholeOfFactors(owner: HTMLElement): boolean {
  const around = owner.parentElement?.closest('section[data-kind="factors"]');
  return !around && !owner.hasAttribute('data-factor');
}
