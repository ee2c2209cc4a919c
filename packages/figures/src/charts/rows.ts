import { textWidth } from '../words/width.js';
import { clip } from '../words/wrap.js';
import { chartType } from './dots.js';

/** A row of a chart: its name, and where its bar goes. */
export interface ChartRow {
  readonly name: string;
  /** The name as far as there is room. */
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: 'start' | 'end';
  /** Where the bar begins, and its middle. */
  readonly x0: number;
  readonly y: number;
}

export interface RowsLayout {
  readonly rows: readonly ChartRow[];
  /** How many pixels there are for the longest bar. */
  readonly most: number;
  readonly height: number;
}

/** Names before the bars where there is room for both, else above them. `end` is kept free for numbers. */
export function layOutRows(
  names: readonly string[],
  {
    width,
    end,
    thick,
    top = 0,
  }: { readonly width: number; readonly end: number; readonly thick: number; readonly top?: number },
): RowsLayout {
  const size = chartType.label;
  const widest = Math.max(0, ...names.map((name) => textWidth(name, size)));
  const isNarrow = width < 480;
  const column = isNarrow ? 0 : Math.min(widest, Math.max(90, width * 0.36));
  const step = isNarrow ? 30 + thick : 26;
  const x0 = isNarrow ? 0 : column + 14;
  const rows = names.map((name, index): ChartRow => {
    const y = top + index * step + (isNarrow ? 20 + thick / 2 : step / 2);
    const label = clip(name, isNarrow ? width : column + 1, size);
    const labelY = isNarrow ? y - thick / 2 - 6 : y + 4;
    return { name, label, labelX: isNarrow ? 0 : column, labelY, anchor: isNarrow ? 'start' : 'end', x0, y };
  });
  return { rows, most: Math.max(20, width - x0 - end), height: top + names.length * step + 4 };
}
