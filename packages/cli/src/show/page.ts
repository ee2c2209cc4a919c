import type { Finding, Model } from '@debrief/document';
import { ascii, unicode } from '../terminal/glyphs.js';
import { apart, indented } from '../terminal/indent.js';
import { type Line, lineWidth, paint, span, widest } from '../terminal/line.js';
import { wrap } from '../terminal/wrap.js';
import { facts } from './facts.js';
import { findings } from './findings.js';
import { intro, sections } from './sections.js';
import { type Sheet, sheetOf } from './sheet.js';

export interface PageOptions {
  /** No line is wider; at least 20. */
  readonly width: number;
  readonly colour: boolean;
  /** Marks of ASCII alone. */
  readonly ascii?: boolean;
  /** What stands as the title where the document has none. */
  readonly name?: string;
}

/**
 * A postmortem as a page for a terminal, in the order of the document.
 *
 *     page(model, findings, { width: 80, colour: false });
 */
export function page(model: Model, found: readonly Finding[], options: PageOptions): string {
  const sheet = sheetOf(model, options.ascii ? ascii : unicode);
  const { width } = options;
  const remarks = indented(2, width, (inner) => findings(sheet, found, inner));
  const lines = apart([
    [...heading(sheet, options.name ?? '', width), ...indented(0, width, (inner) => facts(sheet, inner))],
    intro(sheet, model.outline.intro, width),
    sections(sheet, model.outline.sections, width),
    remarks.length > 0 ? [...wrap([span('Notes on the file', 'strong')], width), ...remarks] : [],
  ]);
  return paint(lines, options.colour);
}

function heading({ model, glyphs }: Sheet, name: string, width: number): Line[] {
  const words = model.title?.value || name;
  if (words === '') return [];
  const lines = wrap([span(words, 'strong')], width);
  return [...lines, [span(glyphs.rule.repeat(widest(lines.map(lineWidth))), 'faint')]];
}
