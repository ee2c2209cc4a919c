import type { Hit } from '../../rule.js';
import type { Token } from '../../word.js';

/** The words of some tokens, `to` exclusive; nothing where there are none. */
export function hitOf(tokens: readonly Token[], from: number, to: number): Hit[] {
  const first = tokens[from];
  const last = tokens[Math.min(to, tokens.length) - 1];
  return first && last && last.to > first.from ? [{ from: first.from, to: last.to }] : [];
}
