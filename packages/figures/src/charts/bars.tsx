import type { ReactNode } from 'react';
import { pictureCalled, unheard } from '../links/heard.js';
import { accent, face, ink, inkFaint, inkSoft } from '../paint.js';
import { chartType } from './dots.js';
import { type ChartFigure, type CountRow, type Counts, chartNotes } from './figure.js';
import { Notes } from './notes.js';
import { type ChartRow, layOutRows } from './rows.js';

export interface BarsProps {
  readonly figure: ChartFigure<Counts>;
  readonly width: number;
  /** Where the postmortems behind a number are; a row without an address is no link. */
  readonly href?: (row: CountRow) => string | null;
}

/** A few are not made to look like many. */
const widestStep = 48;

/** How many there are of each, as bars with their numbers. */
export function Bars({ figure, width, href }: BarsProps): ReactNode {
  const { rows } = figure.value;
  const notes = chartNotes(figure);
  if (rows.length === 0) return <Notes notes={['Nothing to show yet.', ...notes]} />;
  const layout = layOutRows(
    rows.map(({ name }) => name),
    { width, end: 40, thick: 10 },
  );
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <div className="fig-chart">
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset. */}
      <svg
        className="fig fig-bars"
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
        role="group"
        aria-label={`${figure.title}. ${notes.join(' ')}`}
        fontFamily={face}
        fontSize={chartType.label}
      >
        {rows.map((row, index) => {
          const place = layout.rows[index];
          const length = row.count * Math.min(widestStep, layout.most / most);
          return (
            place && <Bar key={row.name} row={row} place={place} length={length} to={href?.(row) ?? null} />
          );
        })}
      </svg>
      <Notes notes={notes} />
    </div>
  );
}

function Bar(props: {
  readonly row: CountRow;
  readonly place: ChartRow;
  readonly length: number;
  readonly to: string | null;
}): ReactNode {
  const { row, place, length, to } = props;
  const name = `${row.name}: ${row.count}`;
  const drawn = (
    <>
      <title>{name}</title>
      <g {...unheard}>
        <text x={place.labelX} y={place.labelY} textAnchor={place.anchor} fill={ink}>
          {place.label}
        </text>
        <path d={`M${place.x0 + 0.5} ${place.y - 9}v18`} stroke={inkFaint} />
        <rect
          className="fig-bar"
          x={place.x0 + 1}
          y={place.y - 5}
          width={length}
          height={10}
          rx={2}
          fill={accent}
        />
        <text x={place.x0 + length + 9} y={place.y + 4} fill={inkSoft} className="fig-number">
          {row.count}
        </text>
      </g>
    </>
  );
  if (to === null) {
    return <g {...pictureCalled(name)}>{drawn}</g>;
  }
  return (
    // Its title is its name: one of its own would have to hold the words as they are cut.
    <a className="fig-row" href={to}>
      <rect
        className="fig-target"
        x={0}
        y={place.labelY - 14}
        width={place.x0 + length + 34}
        height={place.y - place.labelY + 24}
        fill="transparent"
      />
      {drawn}
    </a>
  );
}

/** The same as the bars, to be read. */
export function BarsTable({ figure, href }: Omit<BarsProps, 'width'>): ReactNode {
  return (
    <table className="fig-table">
      <caption>{figure.title}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">How many</th>
        </tr>
      </thead>
      <tbody>
        {figure.value.rows.map((row) => {
          const to = href?.(row) ?? null;
          return (
            <tr key={row.name}>
              <th scope="row">{to === null ? row.name : <a href={to}>{row.name}</a>}</th>
              <td className="fig-number">{row.count}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
