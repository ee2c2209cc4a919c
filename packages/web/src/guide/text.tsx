import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';

/** A text of the guide; its links lead from page to page without loading anew. */
export function Text({ html }: { readonly html: string }) {
  const { history } = useRouter();
  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href');
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!href || !isPlain || !/^\/(?:guide|rules)\//.test(href)) return;
    event.preventDefault();
    history.push(href);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: links in it are what is clicked.
    // biome-ignore lint/security/noDangerouslySetInnerHtml: `render` of document makes it safe.
    <div className="prose" onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />
  );
}
