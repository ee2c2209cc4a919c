import { readStamp } from '@debrief/document';
import type { PastedRow, PasteOptions, Read } from '../row.js';
import { labelled } from '../words/moment.js';
import { linesOf, oneLine, shortened } from '../words/oneline.js';
import { Clockwork, instantIn, type RowTime } from '../words/time.js';

/** Plain lines, lists and logs: every line that begins with a time is a row, and indented lines go on with it. */
export function readLines(text: string, options: PasteOptions): Read {
  const clockwork = new Clockwork(options);
  const rows: { time: RowTime; who: string | null; lines: string[] }[] = [];
  const left: string[] = [];
  const passed: string[] = [];
  let follows = false;
  for (const line of linesOf(text)) {
    if (line.trim() === '') {
      follows = false;
      continue;
    }
    const { words } = unmarked(line);
    const last = rows.at(-1);
    const found = leadingTime(words, clockwork);
    if (found) {
      const { who, rest } = speaker(found.rest, words);
      rows.push({ time: found.time, who, lines: [rest] });
      follows = true;
    } else if (clockwork.divide(words, options.today)) {
      passed.push(line.trim());
      follows = false;
    } else if (last && follows && /^[ \t]/.test(line) && last.lines.length < 20) last.lines.push(words);
    else {
      left.push(line.trim());
      follows = false;
    }
  }
  return { rows: rows.map(({ time, who, lines }) => rowOf(time, who, lines.join(' '))), left, passed };
}

/** A row of plain words with their time. */
export function rowOf(
  time: RowTime,
  who: string | null,
  words: string,
  source: string | null = null,
): PastedRow {
  // On one line first: what follows looks for blanks, and must not find thousands.
  const line = oneLine(words);
  const doubt = / ?\((?:uncertain|unsure|approx\.?|about)(?:: ?[^()]*)?\)$/i.exec(line);
  const { text: whole, moment } = labelled(doubt ? line.slice(0, doubt.index) : line);
  const { text, also } = shortened(whole);
  const aside = doubt ? oneLine(doubt[0]) : '';
  return {
    ...time,
    text,
    also: also ?? (aside === '' ? null : aside),
    who,
    certain: time.certain && !doubt,
    moment,
    source,
    problem: text === '' && !moment ? 'Say what happened then.' : time.problem,
  };
}

/** A line without the mark of a list, a quote or a heading in front of it. */
function unmarked(line: string): { readonly words: string } {
  return { words: line.replace(/^\s*(?:>\s*)*(?:[-*•–]\s+(?:\[[ xX]\]\s+)?|\d{1,3}[.)]\s+|#{1,6}\s+)?/, '') };
}

const exact =
  /^\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?\s?(?:Z|UTC|[+-]\d\d:?\d\d)|\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}|\d{13}|\d{10}(?:\.\d{1,9})?)\]?(?=[\s,;:|]|$)[\s,;:|–—-]*/;
const behindAddress = /^(\S+ \S+ \S+ )\[(\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})\]\s*/;
const level = /^(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRIT(?:ICAL)?)\s+(?=\d{4}-\d\d-\d\d)/;

/** The time in front of a line, and what stands behind it. */
function leadingTime(
  words: string,
  clockwork: Clockwork,
): { readonly time: RowTime; readonly rest: string } | null {
  const web = behindAddress.exec(words);
  const webAt = web && instantIn(web[2] ?? '');
  if (web && webAt)
    return { time: clockwork.instant(webAt, web[2] ?? ''), rest: web[1] + words.slice(web[0].length) };
  const lead = level.exec(words)?.[0] ?? '';
  const body = words.slice(lead.length);
  const sure = exact.exec(body);
  const at = sure && instantIn(sure[1] ?? '');
  if (sure && at)
    return { time: clockwork.instant(at, sure[1] ?? ''), rest: lead + body.slice(sure[0].length) };
  const day = /^(?:today|yesterday)(?: at)?\s+(?=\d)/i.exec(body);
  const from = day?.[0].length ?? 0;
  const stamp = readStamp(body, from, body.length, true);
  if (!stamp || stamp.relative || stamp.from > from || (!stamp.clock && !stamp.blank)) return null;
  if (day) {
    const time = clockwork.read(body.slice(0, stamp.to).replace(/[*_`[\]()]/g, ''));
    return time && { time, rest: lead + body.slice(stamp.rest) };
  }
  const said = body.slice(stamp.from, stamp.to);
  return { time: clockwork.tell(stamp, said), rest: lead + body.slice(stamp.rest) };
}

/** Who says it, as chats write it behind a time in brackets: `[10:53] <dana> …`, `[10:53 AM] Dana Reyes: …`. */
function speaker(rest: string, line: string): { readonly who: string | null; readonly rest: string } {
  const nick = /^<([^<>\s]{1,40})>\s+/.exec(rest);
  if (nick) return { who: nick[1] ?? null, rest: rest.slice(nick[0].length) };
  const named = /^[[(]/.test(line) ? /^(\p{L}[\p{L}\p{M}.' -]{0,39}):\s+/u.exec(rest) : null;
  return named && !labelled(rest).moment
    ? { who: (named[1] ?? '').trim(), rest: rest.slice(named[0].length) }
    : { who: null, rest };
}
