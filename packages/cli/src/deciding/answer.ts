import type { Advice } from '@debrief/process/deciding';
import { ascii, unicode } from '../terminal/glyphs.js';
import { apart, hanging } from '../terminal/indent.js';
import { line, paint, span } from '../terminal/line.js';
import { typed } from '../terminal/shell.js';
import { type Io, pageWidth, wantsAscii, wantsColour } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import type { Facts, ShouldFlags } from './flags.js';

/** The answer as a page: whether policy asks, why, and what to do next. */
export function answerPage(advice: Advice, next: readonly string[], io: Io): string {
  const { headline, words, draft } = advice;
  const width = pageWidth(io);
  const { bullet } = wantsAscii(io) ? ascii : unicode;
  const lines = apart([
    wrap([span(headline, 'strong')], width),
    words.flatMap((each) => hanging(line(`  ${bullet} `), width, (inner) => wrap(line(each), inner))),
    draft.opens === 'now' ? [] : wrap(line(draft.words), width),
    next.map((each) => line(each)),
  ]);
  return paint(lines, wantsColour(io));
}

/** What to type next; `id` where the postmortem is there already. */
export function nextSteps(
  { asked, matches }: Advice,
  { incident }: Facts,
  flags: ShouldFlags,
  id: string | null,
): readonly string[] {
  if (id !== null) return [`Next: debrief owner ${typed(id)}`];
  const { systems, severity } = incident;
  const about = [
    ...(systems.length > 0 ? ['--system', typed(systems.join(','))] : []),
    ...(severity === null ? [] : ['--severity', typed(severity)]),
  ];
  const since = flags.began === undefined ? [] : ['--began', typed(flags.began)];
  const triggers = [...new Set(matches.map(({ trigger }) => trigger))].flatMap((each) => ['--trigger', each]);
  const begin = ['debrief new "What happened, and to whom"', ...about, ...triggers, ...since].join(' ');
  if (asked) return [`Next: ${begin}`];
  const why = '--not --title "…" --reason "…" --agreed "…"';
  return [
    `To write one all the same: ${begin}`,
    `To keep why none is written: ${['debrief should', ...about, ...factWords(flags)].join(' ')} ${why}`,
  ];
}

/** The other flags, as they were given. */
function factWords(flags: ShouldFlags): string[] {
  const {
    minutes,
    began,
    ended,
    full,
    partial,
    degraded,
    dataLoss,
    security,
    nearMiss,
    recurrence,
    unstable,
  } = flags;
  const valued = { minutes: minutes?.toString(), began, ended, recurrence };
  const bare = { full, partial, degraded, 'data-loss': dataLoss, security, 'near-miss': nearMiss, unstable };
  return [
    ...Object.entries(valued).flatMap(([name, value]) =>
      value === undefined ? [] : [`--${name}`, typed(value)],
    ),
    ...Object.entries(bare).flatMap(([name, given]) => (given ? [`--${name}`] : [])),
  ];
}
