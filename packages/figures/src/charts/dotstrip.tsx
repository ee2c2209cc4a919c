import type { ReactNode } from 'react';
import { called, unheard } from '../links/heard.js';
import { moveFocus } from '../links/roving.js';
import { accent, accentSoft, crisp, face, ink, inkFaint, inkSoft, paper } from '../paint.js';
import { chartType, type DotsLayout, layOutDots } from './dots.js';
import { type ChartFigure, type Spread, valueWords } from './figure.js';
import { Notes } from './notes.js';

export interface DotStripProps {
  readonly figure: ChartFigure<Spread>;
  readonly width: number;
  /** What the postmortem with an id is called; by itself its title, or else its id. */
  readonly nameOf?: (id: string) => string;
  /** Where it is. */
  readonly href: (id: string) => string;
}

/** One dot for each incident, with the middle of them and how far chance may have moved it. */
export function DotStrip({ figure, width, nameOf, href }: DotStripProps): ReactNode {
  const layout = layOutDots(figure, { width });
  if (layout.dots.length === 0) return <Notes notes={['Nothing to show yet.', ...layout.notes]} />;
  return (
    <div className="fig-chart">
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset. */}
      <svg
        className="fig fig-dots"
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
        role="group"
        aria-label={layout.name}
        fontFamily={face}
        fontSize={chartType.small}
      >
        <Scale layout={layout} />
        {layout.dots.map(({ id, title, value, x, y }, index) => {
          const name = `${nameOf?.(id) ?? title ?? id}: ${valueWords(value, figure.value.unit)}`;
          return (
            <a
              key={id}
              className="fig-dot"
              href={href(id)}
              tabIndex={index === 0 ? 0 : -1}
              onKeyDown={moveFocus}
              {...called(name)}
            >
              <title>{name}</title>
              <circle cx={x} cy={y} r={layout.radius + 3} fill="transparent" />
              <circle className="fig-mark" cx={x} cy={y} r={layout.radius} fill={inkSoft} stroke={paper} />
            </a>
          );
        })}
      </svg>
      <Notes notes={layout.notes} />
    </div>
  );
}

function Scale({ layout }: { readonly layout: DotsLayout }): ReactNode {
  const { base, top, x0, x1, ticks, median, interval } = layout;
  return (
    <g {...unheard}>
      {interval && (
        <rect
          x={interval.x0}
          y={top}
          width={Math.max(2, interval.x1 - interval.x0)}
          height={base - top}
          rx={3}
          fill={accentSoft}
        />
      )}
      {median && (
        <g>
          <path d={`M${crisp(median.x)} ${top - 4}V${base}`} stroke={accent} strokeWidth={1.5} />
          <text x={median.labelX} y={top - 10} fontSize={chartType.label} fill={ink}>
            {median.label}
          </text>
        </g>
      )}
      <path d={`M${x0 - 8} ${base}H${x1 + 8}`} stroke={inkFaint} />
      {ticks.map(({ value, x, label, labelX }) => (
        <g key={value}>
          <path d={`M${crisp(x)} ${base}v5`} stroke={inkFaint} />
          <text x={labelX} y={base + 20} fill={inkSoft} className="fig-number">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The same as the dots, to be read: each incident with its value. */
export function DotStripTable({ figure, nameOf, href }: Omit<DotStripProps, 'width'>): ReactNode {
  const { values, unit } = figure.value;
  return (
    <table className="fig-table">
      <caption>{figure.title}</caption>
      <thead>
        <tr>
          <th scope="col">Postmortem</th>
          <th scope="col">{unit === 'seconds' ? 'How long' : 'Days'}</th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ id, title, value }) => (
          <tr key={id}>
            <th scope="row">
              <a href={href(id)}>{nameOf?.(id) ?? title ?? id}</a>
            </th>
            <td className="fig-number">{valueWords(value, unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
