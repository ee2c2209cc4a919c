import type { Edit, Range } from '../range.js';

interface Mark extends Range {
  readonly source: string;
  readonly opens: boolean;
  /** What opens or closes the same. */
  readonly pair: string;
}

const markers =
  /\]\((?:[^()\n\\]|\\.|\([^()\n]{0,500}\)){0,2000}\)|\]\[[^[\]\n]{0,200}\]|<\/?[a-z][a-z0-9-]{0,40}(?:\s[^<>]{0,2000})?\/?>|!?\[|\]|\*{1,3}|_{1,3}|~{1,2}|`{1,9}/gi;

/**
 * Edits that put words in the place of a name. Marks that begin or end in the middle of the name stay:
 * `[Dana](…) Reyes` becomes `[a responder](…)`, and `**Dana** Reyes` loses its marks with the name.
 */
export function replaceName(text: string, { from, to }: Range, insert: string): Edit[] {
  const source = text.slice(from, to);
  const angled = source.startsWith('<') && source.indexOf('>') === source.length - 1;
  if (angled || !/[*_~`[\]<]/.test(source)) return [{ from, to, insert }];
  const open: Mark[] = [];
  const closers: Mark[] = [];
  for (const mark of marksIn(text, { from, to })) {
    if (mark.opens) open.push(mark);
    else if (open.at(-1)?.pair === mark.pair) open.pop();
    else closers.push(mark);
  }
  let start = from;
  let end = to;
  const kept: Range[] = [];
  for (const mark of closers) {
    const opening = kept.length === 0 && mark.pair !== ']' && text.slice(0, start).endsWith(mark.pair);
    if (opening) start -= mark.pair.length;
    else kept.push(mark);
  }
  const openers: Range[] = [];
  for (const mark of open.toReversed()) {
    if (openers.length === 0 && mark.pair !== ']' && text.startsWith(closing(mark), end))
      end += closing(mark).length;
    else openers.unshift(mark);
  }
  return between(
    { from: start, to: end },
    [...kept, ...openers],
    insert,
    kept.length === 0 && openers.length > 0,
  );
}

/** Takes out everything but what is kept; the words go into the first gap, or into the last. */
function between({ from, to }: Range, kept: readonly Range[], insert: string, last: boolean): Edit[] {
  const gaps: Range[] = [];
  let at = from;
  for (const mark of kept) {
    if (mark.from > at) gaps.push({ from: at, to: mark.from });
    at = mark.to;
  }
  if (to > at) gaps.push({ from: at, to });
  const home = last ? gaps.length - 1 : 0;
  return gaps.map((gap, index) => ({ from: gap.from, to: gap.to, insert: index === home ? insert : '' }));
}

function closing({ pair }: Mark): string {
  return pair.startsWith('<') ? `</${pair.slice(1)}` : pair;
}

function marksIn(text: string, { from, to }: Range): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(from, to).matchAll(markers)) {
    const [source] = match;
    const place = { from: from + match.index, to: from + match.index + source.length, source };
    const before = text.charAt(place.from - 1);
    const behind = text.charAt(place.to);
    const [letterBefore, letterBehind] = [/[\p{L}\p{N}]/u.test(before), /[\p{L}\p{N}]/u.test(behind)];
    if (source.startsWith(']')) marks.push({ ...place, opens: false, pair: ']' });
    else if (source.endsWith('[')) marks.push({ ...place, opens: true, pair: ']' });
    else if (source.startsWith('<')) {
      const name = /[a-z][a-z0-9-]*/i.exec(source)?.[0].toLowerCase() ?? '';
      if (name === 'br') continue;
      marks.push({ ...place, opens: source[1] !== '/', pair: `<${name}>` });
    } else if (source.startsWith('_') && letterBefore && letterBehind) continue;
    else {
      const known = marks.some(({ pair, opens }) => opens && pair === source);
      const opens = letterBefore && letterBehind ? !known : letterBehind;
      marks.push({ ...place, opens, pair: source });
    }
  }
  return marks;
}
