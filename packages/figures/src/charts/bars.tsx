import type { ReactNode } from 'react';
import { called, overLink, pictureCalled } from '../links/heard.js';
import { accent, face, ink, inkFaint, inkSoft } from '../paint.js';
import { chartType } from './dots.js';
import { type ChartFigure, type CountRow, type Counts, chartNotes } from './figure.js';
import { Notes } from './notes.js';
import { type ChartRow, layOutRows } from './rows.js';

export interface BarsProps<Row extends CountRow = CountRow> {
  readonly figure: ChartFigure<Counts<Row>>;
  readonly width: number;
  /** Where the postmortems behind a number are; a row without an address is no link. */
  readonly href?: (row: Row) => string | null;
}

/** A few are not made to look like many. */
const widestStep = 48;

/** How many there are of each, as bars with their numbers. */
export function Bars<Row extends CountRow>({ figure, width, href }: BarsProps<Row>): ReactNode {
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
  return (
    <>
      {to === null ? (
        <g {...pictureCalled(name)}>
          <title>{name}</title>
          <Reach place={place} length={length} />
        </g>
      ) : (
        <a className="fig-row" href={to} {...called(name)}>
          <title>{name}</title>
          <Reach place={place} length={length} />
        </a>
      )}
      <g {...overLink}>
        <text x={place.labelX} y={place.labelY} textAnchor={place.anchor} fill={ink}>
          {place.label}
        </text>{' '}
        {/* So that the name that is heard is the one that is seen: “app 5”. */}
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
}

/** What of a row can be pointed at. */
function Reach({ place, length }: { readonly place: ChartRow; readonly length: number }): ReactNode {
  return (
    <rect
      className="fig-target"
      x={0}
      y={place.labelY - 14}
      width={place.x0 + length + 34}
      height={place.y - place.labelY + 24}
      rx={4}
      fill="transparent"
    />
  );
}

/** The same as the bars, to be read. */
export function BarsTable<Row extends CountRow>({ figure, href }: Omit<BarsProps<Row>, 'width'>): ReactNode {
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
