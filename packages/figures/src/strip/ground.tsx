import type { ReactNode } from 'react';
import { unheard } from '../links/heard.js';
import { accent, crisp, ink, inkFaint, inkSoft, line, paper } from '../paint.js';
import { type StripFold, stripType } from './frame.js';
import type { StripLayout } from './layout.js';
import type { StripSpan } from './spans.js';

/** What lies behind the dots: the line, the incident itself, folds, marks and durations. */
export function Ground({ layout }: { readonly layout: StripLayout }): ReactNode {
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

/** The names of the moments, each with a line to its dot. */
export function Milestones({ layout }: { readonly layout: StripLayout }): ReactNode {
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
