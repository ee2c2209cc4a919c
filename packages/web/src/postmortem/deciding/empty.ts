import type { SectionKind } from '@debrief/document';
import type { Desk } from '../../changing/state.js';

/**
 * Takes a part back that was put there only for its form, once that is left with nothing written: to look at what a
 * part asks writes nothing.
 */
export function takeBackIfLeft(desk: Desk, kind: Exclude<SectionKind, 'other'>): void {
  const article = document.querySelector('.pm');
  const added = desk.parsed?.text;
  if (article === null || added === undefined) return;
  let wasOpen = false;
  const observer = new MutationObserver(() => {
    const isOpen = article.querySelector(`section[data-kind="${kind}"] form`) !== null;
    const isOver = desk.parsed?.text !== added || !article.isConnected;
    if (isOver || (wasOpen && !isOpen)) observer.disconnect();
    if (!isOver && wasOpen && !isOpen) void desk.undo();
    wasOpen = isOpen;
  });
  observer.observe(article, { childList: true, subtree: true });
}
