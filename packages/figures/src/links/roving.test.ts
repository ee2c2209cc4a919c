import type { KeyboardEvent } from 'react';
import { expect, it } from 'vitest';
import { moveFocus } from './roving.js';

/** Three dots in a figure, and what has the focus after a key at one of them. */
function after(key: string, at: number): { readonly focused: number | null; readonly isPrevented: boolean } {
  let focused: number | null = null;
  let isPrevented = false;
  const dots = [0, 1, 2].map((index) => ({
    closest: () => ({ querySelectorAll: () => dots }),
    focus: () => {
      focused = index;
    },
  }));
  const event = {
    key,
    currentTarget: dots[at],
    preventDefault: () => {
      isPrevented = true;
    },
  };
  moveFocus(event as unknown as KeyboardEvent<Element>);
  return { focused, isPrevented };
}

it('goes from dot to dot with the arrows, and stays at the ends', () => {
  expect(after('ArrowRight', 0)).toEqual({ focused: 1, isPrevented: true });
  expect(after('ArrowLeft', 1)).toEqual({ focused: 0, isPrevented: true });
  expect(after('ArrowRight', 2)).toEqual({ focused: 2, isPrevented: true });
  expect(after('Home', 2).focused).toBe(0);
  expect(after('End', 0).focused).toBe(2);
});

it('leaves other keys to the page', () => {
  expect(after('Enter', 1)).toEqual({ focused: null, isPrevented: false });
});
