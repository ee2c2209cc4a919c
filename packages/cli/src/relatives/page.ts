import { type Reason, type Recurrence, type Relative, reasonWords } from '@debrief/library';
import { rows as onRows } from '../show/fields.js';
import { ascii, type Glyphs, unicode } from '../terminal/glyphs.js';
import { apart, hanging, indented } from '../terminal/indent.js';
import { type Line, line, paint, span } from '../terminal/line.js';
import type { PageOptions } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import type { Shown } from './relatives.js';

/** The relatives, each with its reasons, and below them what was seen again. */
export function page(
  { id, related, recurrences }: Shown,
  { width, colour, ascii: plain }: PageOptions,
): string {
  const glyphs = plain ? ascii : unicode;
  const parts = [
    ...(related ?? []).map((each) => relativeLines(each, width, glyphs)),
    ...(related?.length === 0 ? [wrap(line('Nothing like it was found.'), width)] : []),
    ...(recurrences.length > 0 ? [wrap([span('Seen again after an action was done', 'strong')], width)] : []),
    ...grouped(recurrences).map((each) => againLines(each, id, width, glyphs)),
    ...(related === null && recurrences.length === 0
      ? [wrap(line('No factor that an action was done about was seen again.'), width)]
      : []),
  ];
  return paint(apart(parts), colour);
}

function relativeLines(relative: Relative, width: number, glyphs: Glyphs): Line[] {
  const { id, title, day, month, severity, systems, when, reasons } = relative;
  const facts = [day ?? month, severity, systems.join(', '), when === 'later' ? 'later' : null]
    .filter((words) => words !== null && words !== '')
    .map((words) => line(span(words ?? '', 'faint')));
  return [
    ...wrap([span(title ?? id, 'strong')], width),
    ...(title === null ? [] : wrap([span(id, 'code')], width)),
    ...indented(2, width, (inner) => [
      ...onRows(facts, ` ${glyphs.dot} `, inner),
      ...reasons.flatMap((reason) =>
        hanging(line(`${glyphs.bullet} `), inner, (narrow) => reasonLines(reason, narrow)),
      ),
    ]),
  ];
}

function reasonLines(reason: Reason, width: number): Line[] {
  const words = wrap(line(reasonWords(reason)), width);
  return reason.type === 'factors' ? [...words, ...wrap([span(`“${reason.other}”`, 'faint')], width)] : words;
}

/** Two factors that are one, with all actions that were done about the earlier one. */
interface Again {
  readonly first: Recurrence;
  readonly actions: readonly Recurrence['action'][];
}

function grouped(recurrences: readonly Recurrence[]): readonly Again[] {
  const groups = new Map<string, Recurrence[]>();
  for (const each of recurrences) {
    const { earlier, factor, later, laterFactor } = each;
    const key = JSON.stringify([earlier.id, factor.id, later.id, laterFactor.id, laterFactor.text]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ first, actions: group.map(({ action }) => action) }] : [];
  });
}

function againLines({ first, actions }: Again, here: string | null, width: number, glyphs: Glyphs): Line[] {
  const { earlier, factor, later, laterFactor, themes, words } = first;
  const place = (id: string): Line => (id === here ? line('here') : line('in ', span(id, 'code')));
  return [
    ...wrap(line(`“${laterFactor.text}” `, ...place(later.id)), width),
    ...indented(2, width, (inner) => [
      ...wrap(line('was ', span(`“${factor.text}” `), ...place(earlier.id)), inner),
      ...wrap([span(`both: ${(themes.length > 0 ? themes : words).join(', ')}`, 'faint')], inner),
      ...actions.flatMap(({ id, text, verdict }) =>
        hanging(line(`${glyphs.done} `), inner, (narrow) => [
          ...wrap(line(`${id === null ? '' : `${id} `}${text}`), narrow),
          ...(verdict === null ? [] : wrap([span(verdict, 'faint')], narrow)),
        ]),
      ),
    ]),
  ];
}
