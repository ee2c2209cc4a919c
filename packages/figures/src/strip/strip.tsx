import type { ReactNode } from 'react';
import { unheard } from '../links/heard.js';
import { moveFocus } from '../links/roving.js';
import { accent, crisp, face, ink, inkFaint, inkSoft, line, paper } from '../paint.js';
import { wrap } from '../words/wrap.js';
import { entryWords, type StripDot } from './dots.js';
import { type StripFold, type StripLayout, stripType } from './layout.js';
import type { StripSpan } from './spans.js';

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

/** What lies behind the dots: the line, the incident itself, folds, marks and durations. */
function Ground({ layout }: { readonly layout: StripLayout }): ReactNode {
  const { base, x0, x1, folds, ticks, days, spans, hurt } = layout;
  const dayY = base + 44;
  return (
    <g {...unheard}>
      {days.slice(1).map(({ x, labelX }) => {
        // The label of a short day may begin later than the day: no line to it then.
        const toLabel = Math.abs(labelX - x) < 8 ? `M${crisp(x)} ${dayY - 11}v13` : '';
        const path = `M${crisp(x)} ${base - 9}v18${toLabel}`;
        return <path key={x} d={path} stroke={line} strokeDasharray="2 3" />;
      })}
      {hurt && (
        <g stroke={accent} strokeOpacity={0.17}>
          <path d={`M${hurt.x0} ${base}H${hurt.x1}`} strokeWidth={16} />
          <path d={`M${hurt.x1} ${base}H${hurt.end}`} strokeWidth={6} />
        </g>
      )}
      <path d={`M${x0 - 8} ${base}H${x1 + 8}`} stroke={inkFaint} />
      {folds.map((fold) => (
        <Fold key={fold.x0} x={(fold.x0 + fold.x1) / 2} base={base} label={fold.label} />
      ))}
      {ticks.map(({ x, label, labelX }) => (
        <g key={x}>
          <path d={`M${crisp(x)} ${base + 8}v5`} stroke={inkFaint} />
          <text x={labelX} y={base + 26} fill={inkSoft} className="fig-number">
            {label}
          </text>
        </g>
      ))}
      {days.map(({ x, label, labelX }) => (
        <text key={x} x={labelX} y={dayY} fill={inkSoft}>
          {label}
        </text>
      ))}
      {spans.map((span) => (
        <g key={span.moment}>
          <path d={spanPath(span, folds)} stroke={line} fill="none" />
          <text x={span.labelX} y={span.y + 4} fill={inkSoft}>
            {span.label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A line with an end at each side, open where time is folded and where its words stand. */
function spanPath({ x0, x1, y: at, open }: StripSpan, folds: readonly StripFold[]): string {
  const y = crisp(at);
  const gaps = folds
    .filter((fold) => fold.x0 >= x0 && fold.x1 <= x1)
    .map((fold): readonly [number, number] => {
      const middle = (fold.x0 + fold.x1) / 2;
      return [middle - 4, middle + 4];
    })
    .concat(open ? [open] : [])
    .sort(([one], [other]) => one - other);
  let from = crisp(x0);
  let path = '';
  for (const [left, right] of gaps) {
    if (left > from) path += `M${from} ${y}H${left}`;
    from = Math.max(from, right);
  }
  if (x1 > from) path += `M${from} ${y}H${crisp(x1)}`;
  return `${path}M${crisp(x0)} ${y - 3}v6M${crisp(x1)} ${y - 3}v6`;
}

/** Two strokes through the line where time is folded, and how long it is. */
function Fold({
  x,
  base,
  label,
}: {
  readonly x: number;
  readonly base: number;
  readonly label: string;
}): ReactNode {
  return (
    <g>
      <path d={`M${x - 5} ${base + 6}l6 -12h4l-6 12z`} fill={paper} />
      <path d={`M${x - 5} ${base + 6}l6 -12M${x - 1} ${base + 6}l6 -12`} stroke={inkFaint} fill="none" />
      <text x={x} y={base + 26} textAnchor="middle" fill={inkSoft} fontStyle="italic">
        {label}
      </text>
    </g>
  );
}

function Milestones({ layout }: { readonly layout: StripLayout }): ReactNode {
  return (
    <g {...unheard} fontSize={stripType.label}>
      {layout.milestones.map(({ x, y, top, labelX, labelY, name, clock }) => (
        <g key={name}>
          <path d={`M${crisp(x)} ${top}V${y}`} stroke={line} />
          <text
            x={labelX}
            y={labelY}
            stroke={paper}
            strokeWidth={4}
            strokeLinejoin="round"
            paintOrder="stroke"
          >
            <tspan fill={ink} fontWeight={600}>
              {name}
            </tspan>
            <tspan fill={inkSoft} className="fig-number">{` ${clock}`}</tspan>
          </text>
        </g>
      ))}
    </g>
  );
}

interface Reach {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** The room around a dot that belongs to it: half of the way to its neighbours, at most 12 pixels. */
function reachOf(dots: readonly StripDot[], index: number): Reach {
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

function Dot(props: {
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
      aria-label={dot.name}
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
