import type { Candidate, Hit } from '../../rule.js';

/** A hit that offers to leave its words out, with the comma and the blank behind them. */
export function without({ match, sentence, passage }: Candidate): Hit {
  const { tokens } = sentence;
  const first = tokens[match.marked.from];
  const last = tokens[match.marked.to - 1];
  if (!first || !last) return { from: sentence.from, to: sentence.to };
  const hit = { from: first.from, to: last.to };
  const comma = tokens[match.marked.to]?.word.text === ',';
  const next = tokens[match.marked.to + (comma ? 1 : 0)];
  const before = tokens[match.marked.from - 1];
  if (!next || next.kind === 'mark') return hit;
  const letter = passage.words[next.from - passage.from] ?? '';
  const starts = first.capital && (!before || before.kind === 'mark');
  // ", unfortunately, the" loses both commas.
  const from = comma && before?.word.text === ',' ? before.to : first.from;
  const insert = starts && next.kind === 'word' ? letter.toUpperCase() : starts ? '' : letter;
  const gap = comma && before?.word.text === ',' ? ' ' : '';
  const edit =
    next.kind === 'word'
      ? { from, to: next.from + 1, insert: `${gap}${insert}` }
      : { from, to: next.from, insert: gap };
  return { ...hit, fix: { title: 'Leave it out', edits: [edit] } };
}
