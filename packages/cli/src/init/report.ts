import { shortOf } from '../folder/told.js';
import { hanging } from '../terminal/indent.js';
import { type Line, line, paint, span, widest } from '../terminal/line.js';
import { type Io, pageWidth, wantsColour } from '../terminal/terminal.js';
import { widthOf } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';
import type { SetUp } from './setup.js';

const did = { make: 'made', change: 'changed', keep: 'kept' } as const;

/** What was set up, file by file. */
export function report(done: SetUp, dryRun: boolean, io: Io): string {
  const width = pageWidth(io);
  const { place, steps, driverSet } = done;
  const repository = { does: 'make', path: '.git', about: 'a Git repository' } as const;
  const rows = [
    ...(place.missing.repository ? [repository] : []),
    ...steps,
    ...(driverSet
      ? [{ does: 'change', path: '.git/config', about: 'tells this clone how to merge' } as const]
      : []),
  ].map(({ does, path, about }) => ({ name: `  ${dryRun ? does : did[does]} ${path}`, about }));
  const column = widest(rows.map(({ name }) => widthOf(name))) + 2;
  const listed = rows.flatMap(({ name, about }): Line[] => {
    const words = line(span(about, 'faint'));
    if (width - column < narrowestWords)
      return [
        ...wrap(line(name.trim()), width),
        ...hanging(line('    '), width, (inner) => wrap(words, inner)),
      ];
    return hanging(line(name.padEnd(column)), width, (inner) => wrap(words, inner));
  });
  const changed = driverSet || steps.some(({ does }) => does !== 'keep');
  return paint(
    [...wrap(line(head(done, changed, dryRun)), width), ...(changed ? listed : [])],
    wantsColour(io),
  );
}

const narrowestWords = 24;

function head({ place, revision }: SetUp, changed: boolean, dryRun: boolean): string {
  const folder = place.shown === '.' ? 'This folder' : place.shown;
  if (!changed) return `${folder} is set up already. Nothing was changed.`;
  if (dryRun) return `${folder} would be set up for postmortems:`;
  return `${folder} is set up for postmortems${revision === null ? '' : ` (commit ${shortOf(revision)})`}`;
}
