import type { Heading } from '@debrief/api/client';
import { useCurrentHeading } from './current.js';

interface Props {
  readonly headings: readonly Heading[];
}

/** The sections of the text. The one that is being read is marked. */
export function Contents({ headings }: Props) {
  const shown = headings.filter(isShown);
  const current = useCurrentHeading(shown);
  if (shown.length < 2) return <div className="pm-contents" />;
  return (
    <nav className="pm-contents" aria-label="Contents">
      <List headings={shown} current={current} />
    </nav>
  );
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
