import { relative, sep } from 'node:path';
import { ascii, unicode } from '../terminal/glyphs.js';
import { apart, indented } from '../terminal/indent.js';
import { type Line, line, lineWidth, paint, span, widest } from '../terminal/line.js';
import type { PageOptions } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import type { StoredPlace } from './places.js';
import { bytes } from './sizes.js';

/** What is stored where: what is yours, and what can be thrown away. */
export function placesPage(
  root: string,
  places: readonly StoredPlace[],
  { width, colour, ascii: plain }: PageOptions,
): string {
  const { dot } = plain ? ascii : unicode;
  const part = (title: string, yours: boolean): Line[] => {
    const own = places.filter((place) => place.yours === yours);
    if (own.length === 0) return [];
    const column = widest(own.map(({ what }) => what.length)) + 2;
    return [
      ...wrap(line(span(title, 'strong')), width),
      ...own.flatMap((place) => indented(2, width, (inner) => lines(place, root, column, inner, dot))),
    ];
  };
  const head = [...wrap(line(span(root, 'code')), width)];
  return paint(
    apart([head, part('Yours', true), part('Can be thrown away; it is made again', false)]),
    colour,
  );
}

function lines(place: StoredPlace, root: string, column: number, width: number, dot: string): Line[] {
  const { what, path, files, note } = place;
  const size = `${files.toLocaleString('en')} ${things(place)}, ${bytes(place.bytes)}`;
  const shown = shortened(path, root);
  const facts = line(size, ...(shown === '' ? [] : [span(` ${dot} ${shown}`, 'faint')]));
  const name = line(what.padEnd(column));
  const first =
    lineWidth([...name, ...facts]) <= width
      ? [[...name, ...facts]]
      : [...wrap(line(what), width), ...indented(2, width, (inner) => wrap(facts, inner))];
  return [
    ...first,
    ...(note === null ? [] : indented(column, width, (inner) => wrap(line(span(note, 'faint')), inner))),
  ];
}

function things({ what, files }: StoredPlace): string {
  if (what === 'History') return files === 1 ? 'object' : 'objects';
  return files === 1 ? 'file' : 'files';
}

function shortened(path: string, root: string): string {
  const below = relative(root, path).split(sep).join('/');
  return below.startsWith('..') ? path : below;
}
