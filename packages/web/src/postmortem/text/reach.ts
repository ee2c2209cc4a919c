import { type RefObject, useEffect } from 'react';

/** What is wider than its place can be moved by the keyboard too: tables of long words, code. */
export function useReachableScrollers(article: RefObject<HTMLElement | null>, html: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other tables.
  useEffect(() => {
    const text = article.current;
    if (text === null) return;
    const look = (): void => {
      for (const each of text.querySelectorAll<HTMLElement>('.pm-rendered :is(table, pre)')) {
        if (each.scrollWidth > each.clientWidth) each.tabIndex = 0;
        else each.removeAttribute('tabindex');
      }
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(text);
    return () => sizes.disconnect();
  }, [article, html]);
}
