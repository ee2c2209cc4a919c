import type { Postmortem } from '@debrief/api/client';
import { type ReactNode, type RefObject, useMemo } from 'react';
import { useInnerLinks } from './links.js';
import { useLitText } from './lit.js';
import { useReachableScrollers } from './reach.js';
import { Rendered } from './rendered.js';
import { splitAtFactors } from './split.js';
import { labelTables } from './tables.js';

interface Props {
  readonly postmortem: Postmortem;
  readonly article: RefObject<HTMLElement | null>;
  /** The map of causes: it stands below the heading of the factors, or behind the text. */
  readonly children: ReactNode;
}

/** From so much HTML on, sections are laid out when they come near the window. */
const long = 300_000;

/** The text as its authors wrote it, alive where it is a part of the model. */
export function Text({ postmortem: { html }, article, children }: Props) {
  const [before, after] = useMemo(() => splitAtFactors(labelTables(html)), [html]);
  const pointing = useLitText(article);
  const onClick = useInnerLinks();
  useReachableScrollers(article, html);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the clicks are those of links, which Enter makes too.
    <article
      ref={article}
      className={html.length > long ? 'pm-text pm-long' : 'pm-text'}
      onClick={onClick}
      {...pointing}
    >
      <Rendered html={before} />
      {children}
      <Rendered html={after} />
    </article>
  );
}
