import type { ComparedRow, Comparison } from '@debrief/api';

/** So many lines around a change stay in sight. */
const around = 3;
/** To fold fewer would hide more than it saves. */
const fewest = 4;

/** Rows with what did not change folded, but for some lines around each change. */
export function piecesOf(rows: readonly ComparedRow[]): Comparison['pieces'] {
  const near = new Uint8Array(rows.length);
  for (const [at, { kind }] of rows.entries())
    if (kind !== 'same') near.fill(1, Math.max(0, at - around), at + around + 1);
  const pieces: Comparison['pieces'] = [];
  for (let at = 0; at < rows.length; ) {
    let end = at;
    while (end < rows.length && near[end] === near[at]) end++;
    const some = rows.slice(at, end);
    const last = pieces.at(-1);
    if (near[at] === 0 && some.length >= fewest)
      pieces.push({ type: 'folded', lines: some.length, rows: some });
    else if (last?.type === 'rows') last.rows = [...last.rows, ...some];
    else pieces.push({ type: 'rows', rows: some });
    at = end;
  }
  return pieces;
}
