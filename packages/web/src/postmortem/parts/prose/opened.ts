import { useLayoutEffect } from 'react';

/** While a form is open, the words of its part make room for it: its own ones, or those of the parts below it as well. */
export function useOpened(owner: HTMLElement, isOpen: boolean, which: 'own' | 'whole' = 'own'): void {
  // After each rendering: the text may have been written anew, and its elements with it.
  useLayoutEffect(() => {
    if (!isOpen) return;
    const name = which === 'own' ? 'prose-opened' : 'prose-opened-whole';
    owner.classList.add(name);
    return () => owner.classList.remove(name);
  });
}
