import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';

/** Links of a text or a figure to other pages of ours, followed without a reload. */
export function useInnerLinks(): (event: MouseEvent<HTMLElement>) => void {
  const router = useRouter();
  return (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!link || link.hasAttribute('target')) return;
    // A link of a figure is one of SVG, whose `href` is no address.
    const { origin, pathname, search, hash } = new URL(link.getAttribute('href') ?? '', location.href);
    const isHere = pathname === location.pathname && hash !== '';
    if (origin !== location.origin || isHere || !isPage(pathname)) return;
    event.preventDefault();
    router.history.push(`${pathname}${search}${hash}`);
  };
}

/** A postmortem, `/2026/05.search.slow`, or what the library finds. Attachments and texts come from the server as they are. */
function isPage(path: string): boolean {
  return /^\/(?:\d{4}\/[^/]+|library)$/.test(path);
}
