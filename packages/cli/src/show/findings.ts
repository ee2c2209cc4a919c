import { type Finding, Lines } from '@debrief/document';
import { hanging } from '../terminal/indent.js';
import { type Line, lineWidth, span, widest } from '../terminal/line.js';
import { wrap } from '../terminal/wrap.js';
import type { Sheet } from './sheet.js';

/** What the reader stumbled over: where, what, and the way out. */
export function findings({ text, glyphs }: Sheet, each: readonly Finding[], width: number): Line[] {
  const lines = new Lines(text);
  const places = each.map(({ from }) => `${lines.lineAt(from)}:${lines.columnAt(from)}`);
  const column = widest(places.map((place) => place.length)) + 2;
  return each.flatMap(({ message, fixes, severity }, index) => {
    const place = span((places[index] ?? '').padEnd(column), severity === 'error' ? 'harm' : 'note');
    return hanging([place], width, (inner) => [
      ...wrap([span(message)], inner),
      ...fixes.slice(0, 1).flatMap(({ title }) => wayOut(glyphs.wayOut, title, inner)),
    ]);
  });
}

function wayOut(mark: string, title: string, width: number): Line[] {
  const arrow = span(`${mark} `, 'calm');
  return lineWidth([arrow]) < width ? hanging([arrow], width, (inner) => wrap([span(title)], inner)) : [];
}
