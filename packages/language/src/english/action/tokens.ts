import type { Hit } from '../../rule.js';
import type { Token } from '../../word.js';

/** The word of a token; undefined beyond the ends of the sentence. */
export function textAt(tokens: readonly Token[], at: number): string | undefined {
  return tokens[at]?.word.text;
}

/** Where the words end: without the marks at the end. */
export function wordsEnd(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0 && tokens[end - 1]?.kind === 'mark') end--;
  return end;
}

/** A number that something can be held against, and not that of a ticket or of "gate 4". */
export function isFigure({ kind, word }: Token, index: number, all: readonly Token[]): boolean {
  if (kind !== 'number' || textAt(all, index - 1) === '#') return false;
  return !(placed.test(textAt(all, index - 1) ?? '') && /^\d+$/.test(word.text));
}

/** Things that are told apart by their numbers. */
const placed =
  /^(?:area|bay|berth|building|camera|chapter|channel|crane|deck|depot|dock|door|elevator|floor|gate|group|hall|kiosk|lane|level|lift|line|machine|part|phase|platform|plant|pump|room|route|section|shift|site|stage|station|step|store|switch|tier|tower|unit|ward|zone)$/;

/** The words of some tokens, `to` exclusive; nothing where there are none. */
export function hitOf(tokens: readonly Token[], from: number, to: number): Hit[] {
  const first = tokens[from];
  const last = tokens[Math.min(to, tokens.length) - 1];
  return first && last && last.to > first.from ? [{ from: first.from, to: last.to }] : [];
}
