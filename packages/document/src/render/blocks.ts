import type { Range } from '../range.js';
import { decodeEntities } from './entities.js';
import { attributes, escapeHtml } from './escape.js';
import { renderLeaf } from './inline.js';
import { renderList } from './lists.js';
import { nodesWithin, sourceOf, type TreeNode } from './nodes.js';
import type { Page } from './page.js';
import { renderRaw } from './raw.js';
import { renderTable } from './tables.js';
import { wordsOf } from './words.js';

/** One block with all that it holds; empty for what shows nothing. A block at the top says where it stands in the text. */
export function renderBlock(page: Page, block: TreeNode, top: boolean): string {
  const place = top ? attributes({ 'data-from': block.from, 'data-to': block.to }) : '';
  switch (block.name) {
    case 'Paragraph': {
      const range = page.parts.at(block) || place;
      const html = renderLeaf(page, block.children, block);
      return html === '' ? '' : `<p${range}>${html}</p>`;
    }
    case 'BulletList':
    case 'OrderedList':
      return renderList(page, block, place);
    case 'Table':
      return renderTable(page, block, place);
    case 'Blockquote':
      return `<blockquote${place}>\n${renderBlocks(page, block.children)}\n</blockquote>`;
    case 'FencedCode':
    case 'CodeBlock':
      return renderCode(page, block, place);
    case 'HorizontalRule':
      return `<hr${place}>`;
    case 'HTMLBlock':
    case 'CommentBlock':
    case 'ProcessingInstructionBlock': {
      const html = renderRaw(sourceOf(page.text, block, block.children));
      return html === '' ? '' : `<p class="html"${place}>${html}</p>`;
    }
    default:
      return /^(?:ATX|Setext)Heading[1-6]$/.test(block.name) ? renderHeading(page, block, place) : '';
  }
}

/** The blocks inside another one. */
export function renderBlocks(page: Page, blocks: readonly TreeNode[]): string {
  return blocks
    .map((block) => renderBlock(page, block, false))
    .filter((html) => html !== '')
    .join('\n');
}

function renderHeading(page: Page, heading: TreeNode, place: string): string {
  const marks = heading.children.filter(({ name }) => name === 'HeaderMark');
  const atx = heading.name.startsWith('ATX');
  const range: Range = {
    from: (atx ? marks[0]?.to : null) ?? heading.from,
    to: (atx ? marks[1]?.from : marks.at(-1)?.from) ?? heading.to,
  };
  const inner = nodesWithin(heading.children, range);
  const level = Math.min(6, Math.max(1, Number(heading.name.slice(-1)) + page.headingOffset));
  const id = page.anchors.heading(wordsOf(page.text, range, inner).replace(/\s+/g, ' '));
  const hooks = page.parts.at(heading).replace(/ id="[^"]*"/, '') || place;
  return `<h${level}${attributes({ id })}${hooks}>${renderLeaf(page, inner, range)}</h${level}>`;
}

function renderCode(page: Page, block: TreeNode, place: string): string {
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
