import { decodeEntities } from './entities.js';
import { escapeHtml } from './escape.js';
import { isBreak, pairTags, readTag } from './tags.js';

const tagOrBreak = /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/gi;

/** A block of the author's HTML as text: comments vanish, the few tags that may stand do, the rest is shown. */
export function renderRaw(source: string): string {
  const text = withoutComments(source);
  const tokens = [...text.matchAll(tagOrBreak)];
  const tags = tokens.map(([token]) => readTag(token));
  const pairs = pairTags(tags);
  const closers = new Set(pairs.values());
  let html = '';
  let at = 0;
  tokens.forEach((match, index) => {
    const [token] = match;
    html += escapeHtml(decodeEntities(text.slice(at, match.index)));
    const name = tags[index]?.name ?? '';
    if (isBreak(token)) html += '<br>';
    else if (pairs.has(index)) html += `<${name}>`;
    else if (closers.has(index)) html += `</${name}>`;
    else html += escapeHtml(token);
    at = match.index + token.length;
  });
  return (html + escapeHtml(decodeEntities(text.slice(at)))).trim();
}

/** A comment that is never closed is no comment. */
function withoutComments(source: string): string {
  let text = '';
  let at = 0;
  for (;;) {
    const open = source.indexOf('<!--', at);
    const close = open < 0 ? -1 : source.indexOf('-->', open + 2);
    if (close < 0) return text + source.slice(at);
    text += source.slice(at, open);
    at = close + 3;
  }
}
