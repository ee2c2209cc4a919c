import type { Range } from '@debrief/document';

/** A stretch of words; `mark` is the index of what is said about it. */
export interface Stretch {
  readonly from: number;
  readonly words: string;
  readonly mark: number | null;
}

/**
 * Words cut where something is said about them. Of two that overlap, the one that begins first has the words.
 *
 *     stretches('so it is', [{ from: 3, to: 5 }]); // 'so ', 'it' with mark 0, ' is'
 */
export function stretches(words: string, marked: readonly Range[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  const put = (to: number, mark: number | null): void => {
    if (to > at) found.push({ from: at, words: words.slice(at, to), mark });
    at = Math.max(at, to);
  };
  const inOrder = [...marked.entries()].sort(([, a], [, b]) => a.from - b.from || a.to - b.to);
  for (const [mark, { from, to }] of inOrder) {
    put(Math.min(from, words.length), null);
    put(Math.min(to, words.length), mark);
  }
  put(words.length, null);
  return found;
}

/** Which of some ranges a caret stands in, at their ends too; null where it stands in none. */
export function markAt(marked: readonly Range[], caret: number): number | null {
  const within = marked.findIndex(({ from, to }) => from <= caret && caret <= to);
  return within < 0 ? null : within;
}
