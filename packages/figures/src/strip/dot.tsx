import type { ReactNode } from 'react';
import { called } from '../links/heard.js';
import { moveFocus } from '../links/roving.js';
import { accent, ink, inkSoft, paper } from '../paint.js';
import type { StripDot } from './dots.js';

export interface Reach {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** The room around a dot that belongs to it: half of the way to its neighbours, at most 12 pixels. */
export function reachOf(dots: readonly StripDot[], index: number): Reach {
  const dot = dots[index];
  if (!dot) return { x0: 0, x1: 0, y0: 0, y1: 0 };
  const near = (step: 1 | -1): number => {
    for (let at = index + step; ; at += step) {
      const other = dots[at];
      if (!other || Math.abs(other.x - dot.x) >= 24) return 12;
      if (other.lane === dot.lane) return Math.abs(other.x - dot.x) / 2;
    }
  };
  const isAlone = !dots.some(
    (other) => other !== dot && Math.abs(other.x - dot.x) < 20 && other.lane > dot.lane,
  );
  return {
    x0: dot.x - near(-1),
    x1: dot.x + near(1),
    y0: dot.y - (isAlone ? 12 : 5),
    y1: dot.y + (dot.lane === 0 ? 12 : 5),
  };
}

/** A dot that leads to its entry, and lights it. */
export function Dot(props: {
  readonly dot: StripDot;
  readonly reach: Reach;
  readonly isLit: boolean;
  readonly isReached: boolean;
  readonly href: (entry: number) => string;
  readonly onLight?: (entry: number | null) => void;
  readonly onPick?: (entry: number, event: { readonly preventDefault: () => void }) => void;
}): ReactNode {
  const { dot, reach, isLit, isReached, href, onLight, onPick } = props;
  const { x, y, moment, certain, entries } = dot;
  const first = entries[0] ?? 0;
  const radius = entries.length > 1 ? 2.5 : isLit ? 5.5 : moment ? 4.75 : 3.75;
  const tone = isLit ? accent : moment ? ink : inkSoft;
  return (
    <a
      className={`fig-dot${isLit ? ' fig-lit' : ''}`}
      href={href(first)}
      {...called(dot.name)}
      tabIndex={isReached ? 0 : -1}
      onKeyDown={moveFocus}
      onPointerEnter={onLight && (() => onLight(first))}
      onFocus={onLight && (() => onLight(first))}
      onBlur={onLight && (() => onLight(null))}
      onClick={onPick && ((event) => onPick(first, event))}
    >
      <title>{dot.name}</title>
      <rect
        x={reach.x0}
        y={reach.y0}
        width={reach.x1 - reach.x0}
        height={reach.y1 - reach.y0}
        fill="transparent"
      />
      {entries.length > 1 && <circle cx={x} cy={y} r={4.5} fill={paper} stroke={tone} />}
      <circle
        className="fig-mark"
        cx={x}
        cy={y}
        r={certain ? radius : radius - 0.5}
        fill={certain ? tone : paper}
        stroke={certain ? paper : tone}
        strokeWidth={certain ? 1 : 1.5}
      />
    </a>
  );
}
