import type { ReactNode } from 'react';
import { pictureCalled, unheard } from '../links/heard.js';
import { accent, accentSoft, face, ink, inkSoft, onAccent, paper } from '../paint.js';
import { textWidth } from '../words/width.js';
import { chartType } from './dots.js';
import { type ChartFigure, chartNotes, type PartRow, type Parts } from './figure.js';
import { Notes } from './notes.js';
import { type ChartRow, layOutRows } from './rows.js';

export interface PartBarsProps {
  readonly figure: ChartFigure<Parts>;
  readonly width: number;
}

interface Tone {
  readonly fill: string;
  readonly words: string;
}

/** The first part is full, the last one empty, what lies between is between: told apart without colours. */
function toneOf(part: number, parts: number): Tone {
  if (part === 0) return { fill: accent, words: onAccent };
  return { fill: part === parts - 1 ? paper : accentSoft, words: ink };
}

/** Wholes in their parts, as bars, with the number in each part. */
export function PartBars({ figure, width }: PartBarsProps): ReactNode {
  const { parts, rows } = figure.value;
  const notes = chartNotes(figure);
  const most = Math.max(0, ...rows.map(totalOf));
  if (most === 0) return <Notes notes={['Nothing to show yet.', ...notes]} />;
  const legend = layOutLegend(parts, width);
  const layout = layOutRows(
    rows.map(({ name }) => name),
    { width, end: 44, thick: 18, top: legend.height },
  );
  return (
    <div className="fig-chart">
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset. */}
      <svg
        className="fig fig-parts"
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
        role="group"
        aria-label={`${figure.title}. ${notes.join(' ')}`}
        fontFamily={face}
        fontSize={chartType.label}
      >
        <g {...unheard}>
          {legend.entries.map(({ name, x, y }, index) => (
            <g key={name}>
              <rect
                x={x + 0.5}
                y={y - 9.5}
                width={11}
                height={11}
                rx={2}
                fill={toneOf(index, parts.length).fill}
                stroke={accent}
              />
              <text x={x + 18} y={y} fill={inkSoft}>
                {name}
              </text>
            </g>
          ))}
        </g>
        {rows.map((row, index) => {
          const place = layout.rows[index];
          return (
            place && (
              <PartBar
                key={row.name}
                row={row}
                parts={parts}
                place={place}
                pixels={Math.min(48, layout.most / most)}
              />
            )
          );
        })}
      </svg>
      <Notes notes={notes} />
    </div>
  );
}

function PartBar(props: {
  readonly row: PartRow;
  readonly parts: readonly string[];
  readonly place: ChartRow;
  readonly pixels: number;
}): ReactNode {
  const { row, parts, place, pixels } = props;
  const total = totalOf(row);
  const name = `${row.name}: ${parts.map((part, index) => `${row.counts[index] ?? 0} ${part}`).join(', ')}`;
  let before = 0;
  const pieces = parts.map((part, index) => {
    const count = row.counts[index] ?? 0;
    const x = place.x0 + before * pixels;
    before += count;
    return { part, index, count, x, width: count * pixels };
  });
  return (
    <g {...pictureCalled(name)}>
      <title>{name}</title>
      <g {...unheard}>
        <text x={place.labelX} y={place.labelY} textAnchor={place.anchor} fill={ink}>
          {place.label}
        </text>
        {pieces
          .filter(({ count }) => count > 0)
          .map(({ part, index, count, x, width }) => (
            <g key={part}>
              <rect
                x={x + 1}
                y={place.y - 8.5}
                width={Math.max(1, width - 2)}
                height={17}
                rx={2}
                fill={toneOf(index, parts.length).fill}
                stroke={accent}
              />
              {width > textWidth(String(count), chartType.small) + 8 && (
                <text
                  x={x + width / 2}
                  y={place.y + 4}
                  textAnchor="middle"
                  fontSize={chartType.small}
                  fill={toneOf(index, parts.length).words}
                  className="fig-number"
                >
                  {count}
                </text>
              )}
            </g>
          ))}
        <text x={place.x0 + total * pixels + 8} y={place.y + 4} fill={inkSoft} className="fig-number">
          {total}
        </text>
      </g>
    </g>
  );
}

function totalOf({ counts }: PartRow): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** What each tone stands for, in as many lines as it takes. */
function layOutLegend(parts: readonly string[], width: number) {
  let [x, y] = [0, 12];
  const entries = parts.map((name) => {
    const own = textWidth(name, chartType.label) + 18;
    if (x > 0 && x + own > width) [x, y] = [0, y + 20];
    const entry = { name, x, y };
    x += own + 20;
    return entry;
  });
  return { entries, height: y + 14 };
}

/** The same as the bars, to be read. */
export function PartBarsTable({ figure }: Pick<PartBarsProps, 'figure'>): ReactNode {
  const { parts, rows } = figure.value;
  return (
    <table className="fig-table">
      <caption>{figure.title}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          {parts.map((part) => (
            <th key={part} scope="col">
              {part}
            </th>
          ))}
          <th scope="col">together</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            {parts.map((part, index) => (
              <td key={part} className="fig-number">
                {row.counts[index] ?? 0}
              </td>
            ))}
            <td className="fig-number">{totalOf(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
