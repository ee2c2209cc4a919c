/** Words beyond this many are not looked for: the beginning shows the place. */
const most = 40;

/**
 * What finds written words in the page: marks of Markdown are not shown there, and lines break anywhere. Null where
 * nothing would be left.
 *
 *     wordsPattern('**Began.** The  index'); // /Began\.…The…index/g, whatever marks stand between
 */
export function wordsPattern(words: string): RegExp | null {
  const plain = words
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`~\\|]+/g, ' ')
    .replace(/^[ \t]*(?:#{1,6}|>|[-+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/gm, ' ');
  const tokens = plain.split(/\s+/).filter((token) => token !== '');
  if (tokens.length === 0) return null;
  const escaped = tokens.slice(0, most).map((token) => token.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(escaped.join('[\\s*_`~\\\\|]*'), 'g');
}
