import type { Model, Range } from '@debrief/document';

/**
 * The sentence that words stand in, without the marks of its line: what somebody rewrites who rewrites the words.
 *
 *     passageAround(model, { from: 41, to: 52 }); // the range of 'It should have been tested.'
 */
export function passageAround(
  model: Pick<Model, 'text' | 'timeline' | 'factors' | 'actions'>,
  words: Range,
): Range {
  const { text, timeline, factors, actions } = model;
  const thing = [...timeline, ...factors, ...actions].find(({ textRange }) => holds(textRange, words));
  const line = thing ? thing.textRange : lineAround(text, words);
  const ends = [...text.slice(line.from, line.to).matchAll(sentenceEnd)].map((end) => ({
    from: line.from + end.index,
    stop: line.from + end.index + end[0].trimEnd().length,
    to: line.from + end.index + end[0].length,
  }));
  return {
    from: ends.findLast(({ to }) => to <= words.from)?.to ?? line.from,
    to: ends.find(({ stop }) => stop >= words.to)?.stop ?? line.to,
  };
}

const sentenceEnd = /[.!?][”"’)\]*_]*\s+(?=["“(*_[]*\p{Lu})/gu;

function holds({ from, to }: Range, words: Range): boolean {
  return from <= words.from && words.to <= to;
}

/** The line of words, or its cell, without what makes it an item, a heading or a quotation. */
function lineAround(text: string, { from, to }: Range): Range {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to);
  const end = next < 0 ? text.length : next;
  const line = text.slice(start, from);
  const cell = line.trimStart().startsWith('|') ? start + line.lastIndexOf('|') + 1 : start;
  const marks = /^\s*(?:>\s*)*(?:#{1,6}\s+|(?:[-*+]|\d+[.)])\s+)?(?:\[[ xX]\]\s+)?/.exec(
    text.slice(cell, from),
  );
  const bar = cell === start ? -1 : text.slice(to, end).indexOf('|');
  const stop = bar < 0 ? end : to + bar;
  return {
    from: cell + (marks?.[0].length ?? 0),
    to: to + text.slice(to, stop).trimEnd().length,
  };
}
