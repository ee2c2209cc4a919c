import type { ReactNode } from 'react';
import { unheard } from '../links/heard.js';
import { face, ink, inkSoft, line, paper, raised } from '../paint.js';
import { Whys } from './branches.js';
import type { CauseEdge } from './edges.js';
import type { CausesLayout } from './layout.js';
import { Words } from './lines.js';
import { Card, Tag } from './parts.js';
import { Ask, type CausePart, type CausePick } from './picks.js';
import { causesType } from './words.js';

export interface CausesMapProps {
  readonly layout: CausesLayout;
  /** What is lit, here and in the text. */
  readonly lit?: CausePart | null;
  /** Where a factor or an action is in the page. */
  readonly href: (part: CausePart) => string;
  /** Called with a part when it is pointed at or focused, and with null when no longer. */
  readonly onLight?: (part: CausePart | null) => void;
  /** What is open now, below the map. */
  readonly picked?: CausePick | null;
  /** Called with what somebody picks; without it, the parts of the map are links only. */
  readonly onPick?: (pick: CausePick) => void;
}

/** The factors, joined by “and” into the incident, with their whys behind them and their actions below them. */
export function CausesMap(props: CausesMapProps): ReactNode {
  const { layout, lit = null, picked = null, href, onLight, onPick } = props;
  const { width, height, groups, edges, and, incident, notes } = layout;
  if (groups.length === 0) {
    return (
      <p className="fig-empty">
        What had to come together for this to happen? Each contributing factor will stand here, joined by
        “and” into the incident, with its whys behind it and the actions that address it.
      </p>
    );
  }
  const shared = { lit, href, picked, ...(onLight && { onLight }), ...(onPick && { onPick }) };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset.
    <svg
      className="fig fig-causes"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={layout.name}
      fontFamily={face}
    >
      <g {...unheard}>
        {edges.map((edge) => (
          <path key={`${edge.from} ${edge.to}`} d={pathOf(edge)} stroke={line} fill="none" />
        ))}
        <rect
          x={incident.x}
          y={incident.y}
          width={incident.width}
          height={incident.height}
          rx={6}
          fill={raised}
          stroke={line}
        />
        <Words block={incident} type={causesType.title} inset={12} fill={ink} weight={600} />
        {and && (
          <g>
            <circle cx={and.x} cy={and.y} r={and.radius} fill={paper} stroke={line} />
            <text x={and.x} y={and.y + 4} fontSize={12} fontStyle="italic" textAnchor="middle" fill={inkSoft}>
              and
            </text>
          </g>
        )}
      </g>
      {groups.map(({ card, whys }) => (
        <g key={card.index}>
          <Card card={card} {...shared} />
          {card.tags.map((tag) => (
            <Tag key={tag.index} tag={tag} {...shared} />
          ))}
          {onPick &&
            card.asks.map((ask) => <Ask key={ask.kind} ask={ask} factor={card.index} lighting={shared} />)}
          <Whys rows={whys} card={card} isBelow={layout.areWhysBelow} lighting={shared} />
        </g>
      ))}
      {notes.map((note) => (
        <Words key={note.text} block={note} type={causesType.action} fill={inkSoft} />
      ))}
    </svg>
  );
}

/** A line with right angles, rounded. */
function pathOf({ points }: CauseEdge): string {
  return points
    .map(([x, y], index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${x} ${y}`;
      if (!after) return `L${x} ${y}`;
      const radius = Math.min(
        8,
        Math.hypot(x - before[0], y - before[1]),
        Math.hypot(after[0] - x, after[1] - y),
      );
      const near = ([px, py]: readonly [number, number]): string =>
        `${x + Math.sign(px - x) * radius} ${y + Math.sign(py - y) * radius}`;
      return `L${near(before)}Q${x} ${y} ${near(after)}`;
    })
    .join('');
}
