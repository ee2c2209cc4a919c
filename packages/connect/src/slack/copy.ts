import { readStamp } from '@debrief/document';
import { rowOf } from '../lines/lines.js';
import type { PasteOptions, Read } from '../row.js';
import { linesOf, oneLine } from '../words/oneline.js';
import { Clockwork, type RowTime } from '../words/time.js';
import { isFurniture, isReaction } from './furniture.js';
import { type Head, headIn, isBadge, isName, longestHead, timeIn } from './head.js';

interface Message {
  readonly time: RowTime;
  readonly who: string | null;
  readonly lines: string[];
}

/** Messages as Slack puts them on the clipboard: a name, a time, and the words below; null for another text. */
export function readSlackCopy(text: string, options: PasteOptions): Read | null {
  const lines = linesOf(text);
  const heads = lines.map((_, at) => headAt(lines, at));
  if (!isSlack(lines, heads)) return null;
  const clockwork = new Clockwork(options);
  const messages: Message[] = [];
  const left: string[] = [];
  const passed: string[] = [];
  const names = new Set<string>();
  let who: string | null = null;
  let reacted = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const words = line.trim();
    if (words === '') continue;
    const last = messages.at(-1);
    const head = heads[at];
    if (head) {
      const time = clockwork.read(head.time);
      passed.push(...besideHead(lines.slice(at, head.to + 1), head));
      if (time) {
        who = head.who;
        names.add(head.who);
        messages.push({ time, who, lines: [] });
      } else left.push(lines[head.to]?.trim() ?? '');
      at = head.to;
      reacted = false;
      continue;
    }
    const clock = timeIn(line);
    const time = clock === null ? null : clockwork.read(withHalf(clock, last?.time.said ?? ''));
    if (clock !== null && time) {
      messages.push({ time, who, lines: [] });
      passed.push(...besideHead([line], { who: '', time: clock }));
      reacted = false;
    } else if (names.has(words) || isFurniture(line) || (reacted && /^\d{1,4}$/.test(words))) {
      passed.push(words);
      reacted = isReaction(line);
    } else if (clockwork.divide(words, options.today)) passed.push(words);
    else if (last) {
      last.lines.push(words);
      reacted = false;
    } else left.push(words);
  }
  const rows = messages.flatMap((message) => {
    const { time, lines: said } = message;
    const whole = oneLine(said.join(' '));
    const plain = whole.replace(/ ?\(edited\)$/i, '');
    if (plain !== whole) passed.push('(edited)');
    if (plain === '') {
      passed.push([message.who ?? '', time.said].join(' ').trim());
      return [];
    }
    return [rowOf(time, message.who, plain)];
  });
  return { rows, left, passed };
}

/** Further messages say no half of the day where the first one does: theirs is the same, or the next. */
function withHalf(clock: string, before: string): string {
  const half = /(\d{1,2})[:.](\d\d)\s?([ap])\.?m\.?$/i.exec(before);
  const plain = /^(\d{1,2})[:.](\d\d)$/.exec(clock);
  if (!half || !plain || Number(plain[1]) > 12) return clock;
  const minutes = (of: RegExpExecArray): number => (Number(of[1]) % 12) * 60 + Number(of[2]);
  const isSame = minutes(plain) >= minutes(half);
  const isMorning = (half[3] ?? '').toLowerCase() === 'a';
  return `${clock} ${isSame === isMorning ? 'AM' : 'PM'}`;
}

interface HeadAt extends Head {
  /** The line with the time. */
  readonly to: number;
}

/** What else stands there: a name that is repeated, a status, a badge. */
function besideHead(lines: readonly string[], { who, time }: Head): string[] {
  return lines
    .map((line) => line.replace(who, '').replace(time, '').replace(/[[\]]/g, '').trim())
    .filter((line) => line !== '');
}

/** The head that begins in a line: in that line, or a name with its time in one of the next lines. */
function headAt(lines: readonly string[], at: number): HeadAt | null {
  const line = lines[at] ?? '';
  if (line.length > longestHead || isFurniture(line) || isBadge(line)) return null;
  const whole = headIn(line);
  if (whole) return { ...whole, to: at };
  const name = line.trim().replace(/\s+(?:APP|BOT|WORKFLOW)$/, '');
  if (name === '' || !isName(name) || /^\s/.test(line)) return null;
  for (let to = at + 1; to <= at + 3 && to < lines.length; to++) {
    const next = lines[to] ?? '';
    const time = timeIn(next);
    if (time !== null) return belongs(lines, at, next, time) ? { who: name, time, to } : null;
    const between = next.trim();
    if (between !== '' && between !== name && !isBadge(next)) return null;
  }
  return null;
}

/** Whether a time belongs to the name above it, and is not that of one more message below somebody's words. */
function belongs(lines: readonly string[], at: number, next: string, time: string): boolean {
  if (/^\s/.test(next) || /\b(?:at|today|yesterday)\b/i.test(next)) return true;
  const halves = lines.some((line) => /[ap]\.?m\.?\]?$/i.test(timeIn(line) ?? ''));
  if (halves) return /[ap]\.?m\.?$/i.test(time);
  // In a 24 hour clock only the place tells: a name stands first, behind a gap, or was heard before.
  const before = lines[at - 1]?.trim() ?? '';
  return before === '' || isFurniture(before) || at === 0;
}

/** Whether most of what has a time here has a name above it, and few lines begin with a time of their own. */
function isSlack(lines: readonly string[], heads: readonly (HeadAt | null)[]): boolean {
  const named = heads.filter((head) => head !== null).length;
  if (named === 0) return false;
  const led = lines.filter((line) => {
    const words = line.trim().replace(/^(?:[-*•]|\d{1,3}[.)])\s+/, '');
    const stamp = readStamp(words, 0, words.length, true);
    return stamp?.clock && stamp.rest < words.length;
  }).length;
  return named > led;
}
