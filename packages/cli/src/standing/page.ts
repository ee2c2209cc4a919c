import { aims, type Due, type NeedLack, type PhaseStanding, type Standing } from '@debrief/process';
import { ascii, unicode } from '../terminal/glyphs.js';
import { indented } from '../terminal/indent.js';
import { type Line, line, paint, span } from '../terminal/line.js';
import { typed } from '../terminal/shell.js';
import type { PageOptions } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { wrap } from '../terminal/wrap.js';
import { counted } from '../words.js';
import type { Standee } from './standee.js';

/** Where one postmortem is: the six phases, what the present one needs, and what the next state waits for. */
export function onePage({ id, title, standing, dues }: Standee, options: PageOptions): string {
  const { phases, phase, next, review } = standing;
  const { width } = options;
  const lines: Line[] = [
    ...wrap(line(span(visible(id), 'strong')), width),
    ...wrap(line(visible(title ?? 'without a title yet')), width),
    ...wrap(line(span(stateWords(standing), 'faint')), width),
    line(''),
    ...phases.flatMap((each) => phaseLines(each, each.phase === phase, options)),
  ];
  const here = phases.find((each) => each.phase === phase);
  if (here && here.lacks.length > 0) {
    lines.push(line(''), line(span(`What ${here.phase} still needs`, 'strong')));
    lines.push(...lackLines(here.lacks, options));
  }
  if (next) {
    const others = next.lacks.filter(({ need }) => need.phase !== phase || here?.lacks.length === 0);
    lines.push(line(''));
    if (next.lacks.length === 0) {
      lines.push(
        ...wrap(
          line(`Everything is there for ${next.status}: `, span(`debrief advance ${typed(id)}`, 'code')),
          width,
        ),
      );
    } else if (others.length > 0) {
      const also = here && here.lacks.length > 0 ? 'also ' : '';
      lines.push(line(span(`What ${next.status} ${also}waits for`, 'strong')), ...lackLines(others, options));
    }
  }
  if (review.lacks.length === 0 && review.asked > 0 && standing.status === 'in-review')
    lines.push(line('The review is complete.'));
  const soon = dues.filter(({ what }) => what !== 'action' || standing.status === 'final');
  if (soon.length > 0) {
    lines.push(line(''), line(span('When', 'strong')));
    for (const due of soon) lines.push(...indented(2, width, (inner) => wrap(line(dueWords(due)), inner)));
  }
  return paint(lines, options.colour);
}

/** All postmortems, a line or two for each. */
export function allPage(all: readonly Standee[], { width, colour, ascii: plain }: PageOptions): string {
  const { dot } = plain ? ascii : unicode;
  const lines = all.flatMap(({ id, standing, dues }): Line[] => {
    const { phase, next } = standing;
    const lacks = next?.lacks.length ?? 0;
    const waits = next
      ? lacks === 0
        ? `ready for ${next.status}`
        : `${counted(lacks, 'thing')} to ${next.status}`
      : null;
    const over = dues.filter(({ isOver }) => isOver).length;
    const facts = [
      stateWords(standing),
      phase,
      waits,
      over > 0 ? `${counted(over, 'date')} behind` : null,
    ].filter((each) => each !== null);
    return [
      ...wrap(line(span(visible(id), 'strong')), width),
      ...indented(2, width, (inner) => wrap(line(span(facts.join(` ${dot} `), 'faint')), inner)),
    ];
  });
  return paint(lines, colour);
}

function stateWords({ claimed, status, isOlder }: Standing): string {
  if (isOlder) return `${status}, from before the gates`;
  return claimed === status ? status : `counts as ${status}; its text says ${claimed}`;
}

function phaseLines({ phase, asked, met }: PhaseStanding, isHere: boolean, options: PageOptions): Line[] {
  const { full, half, empty } = options.ascii ? ascii : unicode;
  const mark = met === asked ? full : met > 0 ? half : empty;
  const name = phase.padEnd('loop closed'.length);
  const words = line(
    `${mark} `,
    span(name, isHere ? 'strong' : undefined),
    span(`  ${met} of ${asked}`, 'faint'),
    ...(isHere && phase !== 'review' ? [span(`  ${aims[phase]}`, 'faint')] : []),
  );
  return wrapKept(words, options.width);
}

/** The columns of a short line stay; only what is wider than the page is filled anew. */
function wrapKept(words: Line, width: number): Line[] {
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  return length <= width ? [words] : wrap(words, width);
}

/** What is missing, need by need, each with the command for its first lack; a command stays whole, to be copied. */
function lackLines(lacks: readonly NeedLack[], { width }: PageOptions): Line[] {
  const asked = [...new Set(lacks.map(({ need }) => need))];
  return asked.flatMap((need) => {
    const own = lacks.filter((each) => each.need === need);
    const command = own.find((each) => each.command !== null)?.command;
    return [
      ...own
        .slice(0, mostShown)
        .flatMap(({ message }) => indented(2, width, (inner) => wrap(line(visible(message)), inner))),
      ...(own.length > mostShown ? [line(`  … and ${own.length - mostShown} more of this kind`)] : []),
      ...(command ? [line('    ', span(visible(command), 'code'))] : []),
    ];
  });
}

const mostShown = 4;

function dueWords({ day, words, isOver }: Due): string {
  const when = isOver ? `was due on ${day}` : `until ${day}`;
  return `${words}: ${when}`;
}
