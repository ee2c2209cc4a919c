import { attributes } from './escape.js';
import { renderLeaf } from './inline.js';
import { renderCode, renderHeading } from './leaves.js';
import { sourceOf, type TreeNode } from './nodes.js';
import type { Page } from './page.js';
import { renderRaw } from './raw.js';
import { renderTable } from './tables.js';

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

/** A list with its items. In a tight one, with no empty lines, paragraphs stand without `<p>`. */
function renderList(page: Page, list: TreeNode, place: string): string {
  const items = list.children.filter(({ name }) => name === 'ListItem');
  const element = list.name === 'OrderedList' ? 'ol' : 'ul';
  const loose = isLoose(page.text, items);
  const start = element === 'ol' ? startOf(page.text, items[0]) : null;
  const html = items.map((item) => renderItem(page, item, loose)).join('\n');
  return `<${element}${attributes({ start })}${place}>\n${html}\n</${element}>`;
}

function renderItem(page: Page, item: TreeNode, loose: boolean): string {
  const labelled = page.parts.labelled(item);
  const hooks = page.parts.at(item);
  const place =
    labelled !== '' && hooks === '' ? attributes({ 'data-from': item.from, 'data-to': item.to }) : hooks;
  const task = item.children.find(({ name }) => name === 'Task');
  const blocks = item.children.map((block) => {
    if (block === task) return renderTask(page, task, loose);
    if (block.name === 'Paragraph' && !loose) return renderLeaf(page, block.children, block);
    return renderBlock(page, block, false);
  });
  const html = blocks.filter((block) => block !== '').join('\n');
  return `<li${attributes({ class: task ? 'task' : null })}${labelled}${place}>${html}</li>`;
}

function renderTask(page: Page, task: TreeNode, loose: boolean): string {
  const marker = task.children.find(({ name }) => name === 'TaskMarker');
  const from = marker?.to ?? task.from;
  const checked = marker !== undefined && page.text[marker.from + 1] !== ' ';
  const box = attributes({
    type: 'checkbox',
    disabled: true,
    checked,
    'aria-label': checked ? 'done' : 'not done',
  });
  const inner = task.children.filter((node) => node.from >= from);
  const html = `<input${box}> ${renderLeaf(page, inner, { from, to: task.to })}`;
  return loose ? `<p>${html}</p>` : html;
}

function startOf(text: string, first: TreeNode | undefined): number | null {
  const number = Number.parseInt(first ? text.slice(first.from, first.from + 10) : '', 10);
  return Number.isNaN(number) || number === 1 ? null : number;
}

/** True when an empty line stands between items, or between the blocks of one. */
function isLoose(text: string, items: readonly TreeNode[]): boolean {
  const gap = (before: TreeNode | undefined, behind: TreeNode): boolean =>
    before !== undefined && /\n[ \t>]*\r?\n/.test(text.slice(before.to, behind.from));
  return items.some((item, index) => {
    const blocks = item.children.filter(({ name }) => name !== 'ListMark' && name !== 'QuoteMark');
    return gap(items[index - 1], item) || blocks.some((block, at) => gap(blocks[at - 1], block));
  });
}
