import type { ReactNode } from 'react';
import { unheard } from '../links/heard.js';
import { face, ink, inkSoft } from '../paint.js';
import { wrap } from '../words/wrap.js';
import { Dot, reachOf } from './dot.js';
import { entryWords } from './dots.js';
import { stripType } from './frame.js';
import { Ground, Milestones } from './ground.js';
import type { StripLayout } from './layout.js';

export interface StripProps {
  readonly layout: StripLayout;
  /** The entry that is lit, here and in the text, as an index in the timeline. */
  readonly lit?: number | null;
  /** Where an entry is in the page. */
  readonly href: (entry: number) => string;
  /** Called with an entry when it is pointed at or focused, and with null when no longer. */
  readonly onLight?: (entry: number | null) => void;
  /** Called when an entry is chosen. The link is followed unless this prevents it. */
  readonly onPick?: (entry: number, event: { readonly preventDefault: () => void }) => void;
}

/** The incident to scale: a dot for each entry, moments named, long gaps folded. */
export function Strip({ layout, lit = null, href, onLight, onPick }: StripProps): ReactNode {
  const { width, height, dots, timeline, noteY, noteLines } = layout;
  if (dots.length === 0) return <NothingYet untimed={layout.untimed.length} />;
  const entry = lit === null ? undefined : timeline[lit];
  const words = entry ? entryWords(entry) : layout.note;
  const litDot = dots.find(({ entries }) => lit !== null && entries.includes(lit));
  const reached = litDot ?? dots[0];
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset.
    <svg
      className={`fig fig-strip${litDot ? ' fig-has-lit' : ''}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={layout.name}
      fontFamily={face}
      fontSize={stripType.small}
      onPointerLeave={onLight && (() => onLight(null))}
    >
      <Ground layout={layout} />
      <Milestones layout={layout} />
      {dots.map((dot, index) => (
        <Dot
          key={dot.entries[0]}
          dot={dot}
          reach={reachOf(dots, index)}
          isLit={dot === litDot}
          isReached={dot === reached}
          href={href}
          {...(onLight && { onLight })}
          {...(onPick && { onPick })}
        />
      ))}
      <text className="fig-note" fontSize={stripType.label} fill={entry ? ink : inkSoft} {...unheard}>
        {wrap(words, { width, size: stripType.label, lines: noteLines }).map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text have no other name.
          <tspan key={index} x={0} y={noteY + index * 17}>
            {each}
          </tspan>
        ))}
      </text>
    </svg>
  );
}

function NothingYet({ untimed }: { readonly untimed: number }): ReactNode {
  return (
    <p className="fig-empty">
      {untimed > 0
        ? 'No entry of the timeline says its day and its clock yet. Once they do, each stands here as a dot, to scale.'
        : 'The incident in time. Each entry of the timeline will stand here as a dot, to scale.'}
    </p>
  );
}
