import type { Range } from '../range.js';
import { decodeEntities } from './entities.js';
import { attributes, escapeHtml } from './escape.js';
import { renderLeaf } from './inline.js';
import { nodesWithin, type TreeNode } from './nodes.js';
import type { Page } from './page.js';
import { wordsOf } from './words.js';

/** A heading with its anchor. */
export function renderHeading(page: Page, heading: TreeNode, place: string): string {
  if (heading.from === page.without) return '';
  const marks = heading.children.filter(({ name }) => name === 'HeaderMark');
  const atx = heading.name.startsWith('ATX');
  const range: Range = {
    from: (atx ? marks[0]?.to : null) ?? heading.from,
    to: (atx ? marks[1]?.from : marks.at(-1)?.from) ?? heading.to,
  };
  const inner = nodesWithin(heading.children, range);
  const level = Math.min(6, Math.max(1, Number(heading.name.slice(-1)) + page.headingOffset));
  const title = wordsOf(page.text, range, inner).replace(/\s+/g, ' ').trim();
  const id = page.anchors.heading(title);
  // One in a quote or in an item of a list leads no part of the page.
  if (place !== '') page.headings.push({ anchor: id, title, level, from: heading.from });
  return `<h${level}${attributes({ id })}${place}>${renderLeaf(page, inner, range)}</h${level}>`;
}

/** Code as it stands; nothing in it means anything but its language. */
export function renderCode(page: Page, block: TreeNode, place: string): string {
  let code = '';
  for (const { name, from, to } of block.children) if (name === 'CodeText') code += page.text.slice(from, to);
  const info = block.children.find(({ name }) => name === 'CodeInfo');
  const language = info ? languageOf(page.text.slice(info.from, info.to)) : null;
  const open = `<pre${place}><code${attributes({ class: language && `language-${language}` })}>`;
  // A parser drops the first line feed of a <pre>; the <code> before it keeps that one.
  return `${open}${escapeHtml(code)}${code === '' ? '' : '\n'}</code></pre>`;
}

/** The first word after the fence, when it can be the name of a language. */
function languageOf(info: string): string | null {
  const word = /^[^\s{,]*/.exec(decodeEntities(info))?.[0] ?? '';
  return /^[\w+#.-]{1,40}$/.test(word) ? word.toLowerCase() : null;
}
