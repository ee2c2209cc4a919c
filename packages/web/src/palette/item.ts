import type { IconName } from '../shell/icons.js';

/** Something that the palette leads to, or does. */
export interface Item {
  /** The same on every day, so that what was used lately is found again. */
  readonly id: string;
  readonly title: string;
  /** What it is, or where it stands. */
  readonly hint?: string;
  /** Other words that find it. */
  readonly also?: string;
  readonly icon: IconName;
  readonly go: { readonly href: string } | { readonly run: () => void };
}

export interface Group {
  readonly title: string;
  readonly items: readonly Item[];
}
