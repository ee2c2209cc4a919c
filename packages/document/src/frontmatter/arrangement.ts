import type { Edit, Range } from '../range.js';
import type { Placed } from './alignment.js';
import { endOfLine, endsLine, leadOf, wholeLines } from './line.js';
import type { FlowSeries, LineSeries, Part, Series } from './series.js';

/**
 * The edits that make a series the wanted one: what stays is not touched, what takes the place of another stands where
 * that stood, the rest comes and goes. Null where that would touch more.
 */
export function arrange(
  text: string,
  series: Series,
  wanted: readonly Placed[],
  lineEnd: string,
): Edit[] | null {
  const edits: Edit[] = [];
  let settled = 0;
  let fresh: string[] = [];
  for (const each of [...wanted, series.parts.length]) {
    if (typeof each === 'string') {
      fresh.push(each);
      continue;
    }
    const some = exchange(text, series, { from: settled, to: each }, fresh, lineEnd);
    if (!some) return null;
    edits.push(...some);
    settled = each + 1;
    fresh = [];
  }
  return joined(edits);
}

/** Puts fresh parts in the place of those from one index to another. */
function exchange(
  text: string,
  series: Series,
  { from, to }: Range,
  fresh: readonly string[],
  lineEnd: string,
): Edit[] | null {
  const { parts } = series;
  const shared = Math.min(to - from, fresh.length);
  const edits = fresh.slice(0, shared).flatMap((insert, index) => replace(parts[from + index], insert));
  const rest = fresh.slice(shared);
  const gone = { from: from + shared, to };
  const more =
    rest.length > 0
      ? insertAt(text, series, gone.from, rest, lineEnd)
      : gone.from < gone.to
        ? series.type === 'lines'
          ? removeLines(text, parts.slice(gone.from, gone.to))
          : removeFlow(text, series, gone)
        : [];
  return more && [...edits, ...more];
}

function replace(part: Part | undefined, insert: string): Edit[] {
  return part ? [{ from: part.from, to: part.to, insert }] : [];
}

/** Puts new parts behind the part before an index, or before the first one. */
export function insertAt(
  text: string,
  series: Series,
  index: number,
  fresh: readonly string[],
  lineEnd: string,
): Edit[] {
  const behind = series.parts[index - 1];
  if (series.type === 'flow') return insertFlow(text, series, index, fresh, lineEnd);
  return behind
    ? insertBehind(behind, series, fresh, lineEnd)
    : insertBefore(series.parts[0], series, fresh, lineEnd);
}

function insertBehind(
  { end }: Part,
  { lead }: LineSeries,
  fresh: readonly string[],
  lineEnd: string,
): Edit[] {
  return [{ from: end, to: end, insert: fresh.map((words) => `${lineEnd}${lead}${words}`).join('') }];
}

/** Puts new lines before a part and the comments right above it. */
export function insertBefore(
  part: Part | undefined,
  { lead }: LineSeries,
  fresh: readonly string[],
  lineEnd: string,
): Edit[] {
  const insert = fresh.map((words) => `${lead}${words}${lineEnd}`).join('');
  return part ? [{ from: part.start, to: part.start, insert }] : [];
}

function removeLines(text: string, parts: readonly Part[]): Edit[] | null {
  const clear = parts.every(
    (part) => /^[ \t]*(?:-[ \t]+)?$/.test(leadOf(text, part.from)) && endsLine(text, part.to),
  );
  return clear ? parts.map((part) => ({ ...wholeLines(text, part), insert: '' })) : null;
}

function insertFlow(
  text: string,
  flow: FlowSeries,
  index: number,
  fresh: readonly string[],
  lineEnd: string,
): Edit[] {
  const behind = flow.parts[index - 1];
  const [first] = flow.parts;
  if (!first) return [{ from: flow.from + 1, to: flow.from + 1, insert: fresh.join(', ') }];
  if (!behind) {
    const apart = standsAlone(text, first) ? `,${lineEnd}${leadOf(text, first.from)}` : ', ';
    return [{ from: first.from, to: first.from, insert: fresh.map((words) => words + apart).join('') }];
  }
  if (!standsAlone(text, behind)) {
    return [{ from: behind.to, to: behind.to, insert: fresh.map((words) => `, ${words}`).join('') }];
  }
  const comma = commaBehind(text, behind);
  const next = `${lineEnd}${leadOf(text, behind.from)}`;
  const end = endOfLine(text, behind.to);
  const insert = next + fresh.join(`,${next}`) + (comma === null ? '' : ',');
  return [
    ...(comma === null ? [{ from: behind.to, to: behind.to, insert: ',' }] : []),
    { from: end, to: end, insert },
  ];
}

function removeFlow(text: string, flow: FlowSeries, { from, to }: Range): Edit[] | null {
  const gone = flow.parts.slice(from, to);
  const [first, last] = [gone[0], gone.at(-1)];
  const [before, next] = [flow.parts[from - 1], flow.parts[to]];
  if (!first || !last) return [];
  if (gone.every((part) => standsAlone(text, part))) {
    const comma = !next && before && commaBehind(text, last) === null ? commaBehind(text, before) : null;
    const lines = gone.map((part) => ({ ...wholeLines(text, part), insert: '' }));
    return comma === null ? lines : [{ from: comma, to: comma + 1, insert: '' }, ...lines];
  }
  const range = before
    ? { from: before.to, to: last.to }
    : next
      ? { from: first.from, to: next.from }
      : { from: flow.from + 1, to: flow.to - 1 };
  if (!gapsIn(text, range, gone).includes('#')) return [{ ...range, insert: '' }];
  // A comment stands in between: only the words go, each with one comma.
  const commas = gone.map((part, index) => {
    const [left, right] = before
      ? [flow.parts[from + index - 1], part]
      : [part, flow.parts[from + index + 1]];
    return commaAt(text, left?.to ?? part.to, right?.from ?? flow.to - 1);
  });
  return [
    ...gone.map((part) => ({ from: part.from, to: part.to, insert: '' })),
    ...commas.flatMap((comma) => (comma === null ? [] : [{ from: comma, to: comma + 1, insert: '' }])),
  ];
}

/** The comma in a gap between parts, outside of comments. */
function commaAt(text: string, from: number, to: number): number | null {
  const before = /^(?:\s|#[^\n]*\n)*(?=,)/.exec(text.slice(from, to));
  return before ? from + before[0].length : null;
}

/** What a range holds besides some parts. */
function gapsIn(text: string, range: Range, parts: readonly Range[]): string {
  let gaps = '';
  let at = range.from;
  for (const { from, to } of parts) {
    gaps += text.slice(at, from);
    at = to;
  }
  return gaps + text.slice(at, range.to);
}

/** True for a part between brackets with nothing else on its lines. */
function standsAlone(text: string, part: Range): boolean {
  const comma = commaBehind(text, part);
  const clear = /^[ \t]*$/.test(leadOf(text, part.from));
  return clear && endsLine(text, comma === null ? part.to : comma + 1);
}

function commaBehind(text: string, part: Range): number | null {
  const comma = /[ \t]*,/y;
  comma.lastIndex = part.to;
  return comma.test(text) ? comma.lastIndex - 1 : null;
}

/** The edits in order, with removals that meet or overlap made one. */
export function joined(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = result.at(-1);
    const meets = last && last.insert === '' && edit.insert === '' && edit.from <= last.to;
    if (meets) result[result.length - 1] = { from: last.from, to: Math.max(last.to, edit.to), insert: '' };
    else result.push(edit);
  }
  return result;
}
