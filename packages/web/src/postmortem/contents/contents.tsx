import type { Heading } from '@debrief/api/client';
import { type RefObject, useEffect, useRef } from 'react';
import { useCurrentHeading } from './current.js';

/** How far from the ends of the contents what is marked stays, in pixels. */
const edge = 64;

interface Props {
  readonly headings: readonly Heading[];
}

/** The sections of the text. The one that is being read is marked. */
export function Contents({ headings }: Props) {
  const shown = headings.filter(isShown);
  const current = useCurrentHeading(shown);
  const nav = useShownCurrent(current);
  if (shown.length < 2) return <div className="pm-contents" />;
  return (
    <nav ref={nav} className="pm-contents" aria-label="Contents">
      <List headings={shown} current={current} />
    </nav>
  );
}

/** Keeps what is marked in sight where the contents are longer than the window. */
function useShownCurrent(current: string | null): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const nav = ref.current;
    const link = current === null ? null : nav?.querySelector('[aria-current]');
    if (!nav || !link) return;
    const box = nav.getBoundingClientRect();
    const { top, bottom } = link.getBoundingClientRect();
    if (top < box.top + edge) nav.scrollTop -= box.top + edge - top;
    if (bottom > box.bottom - edge) nav.scrollTop += bottom - box.bottom + edge;
  }, [current]);
  return ref;
}

/** The same where there is no margin: above the text, folded. */
export function FoldedContents({ headings }: Props) {
  const shown = headings.filter(isShown);
  if (shown.length < 2) return null;
  return (
    <details className="pm-contents-folded">
      <summary>Contents</summary>
      <nav aria-label="Contents">
        <List headings={shown} current={null} />
      </nav>
    </details>
  );
}

function List({ headings, current }: Props & { readonly current: string | null }) {
  return (
    <ol>
      {headings.map(({ anchor, title, level }) => (
        <li key={anchor} data-level={level}>
          <a href={`#${anchor}`} aria-current={anchor === current ? 'true' : undefined} dir="auto">
            {title}
          </a>
        </li>
      ))}
    </ol>
  );
}

/** Sections, and the factors below them; days of a timeline and the like would be too much. */
function isShown({ level, kind }: Heading): boolean {
  return level <= 2 || (level === 3 && kind === 'factors');
}
