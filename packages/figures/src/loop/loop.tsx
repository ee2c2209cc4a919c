import type { Phase } from '@debrief/process';
import type { ReactNode } from 'react';
import { unheard } from '../links/heard.js';
import { accent, accentSoft, face, ink, inkSoft, line } from '../paint.js';
import { arcPath, type LoopArc, type LoopPhase, layOutLoop } from './ring.js';

export interface LoopProps {
  readonly phases: readonly LoopPhase[];
  /** The phase that the postmortem is in; null when the loop is closed. */
  readonly current: Phase | null;
  /** From 28 pixels, without words, to 160 and more, with the phase in the middle. */
  readonly size?: number;
}

/** From this size on there is room for words in the ring. */
const roomForWords = 112;

/** The six phases as a ring that fills. */
export function Loop({ phases, current, size = 160 }: LoopProps): ReactNode {
  const layout = layOutLoop(phases, current);
  const stroke = size < 48 ? Math.max(3, size / 8) : Math.max(5, size / 24);
  const radius = size / 2 - stroke / 2 - 1;
  // The gap between two parts, in turns: as wide as it must be to be seen, whatever the size.
  const gap = Math.max(2, size / 40) / (2 * Math.PI * radius);
  return (
    <svg
      className="fig fig-loop"
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={layout.name}
    >
      <title>{layout.name}</title>
      {layout.arcs.map((arc) => (
        <Arc key={arc.phase} arc={arc} centre={size / 2} radius={radius} stroke={stroke} gap={gap} />
      ))}
      {size >= roomForWords && <Middle current={layout.current} size={size} />}
    </svg>
  );
}

function Arc(props: {
  readonly arc: LoopArc;
  readonly centre: number;
  readonly radius: number;
  readonly stroke: number;
  readonly gap: number;
}): ReactNode {
  const { arc, centre, radius, stroke, gap } = props;
  const [from, to] = [arc.from + gap / 2, arc.to - gap / 2];
  const end = from + (to - from) * arc.filled;
  return (
    <g className={`fig-loop-phase${arc.isCurrent ? ' fig-current' : ''}`} fill="none" strokeWidth={stroke}>
      <path d={arcPath(centre, radius, from, to)} stroke={arc.isCurrent ? accentSoft : line} />
      {arc.filled > 0 && (
        <path d={arcPath(centre, radius, from, end)} stroke={arc.isCurrent ? accent : inkSoft} />
      )}
    </g>
  );
}

function Middle({ current, size }: { readonly current: LoopArc | null; readonly size: number }): ReactNode {
  const middle = size / 2;
  const scale = size / 160;
  const words = current
    ? current.phase === 'loop closed'
      ? ['closing', 'the loop']
      : [current.phase]
    : ['closed'];
  const below = current ? (current.asked > 0 ? `${current.met} of ${current.asked}` : '') : 'all six phases';
  const height = words.length * 20 + (below === '' ? 0 : 18);
  const first = middle - (height * scale) / 2 + 15 * scale;
  return (
    <g fontFamily={face} textAnchor="middle" {...unheard}>
      {words.map((word, index) => (
        <text
          key={word}
          x={middle}
          y={first + index * 20 * scale}
          fontSize={17 * scale}
          fontWeight={600}
          fill={ink}
        >
          {word}
        </text>
      ))}
      {below !== '' && (
        <text x={middle} y={first + (words.length * 20 - 1) * scale} fontSize={13 * scale} fill={inkSoft}>
          {below}
        </text>
      )}
    </g>
  );
}
