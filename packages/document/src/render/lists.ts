import { renderBlock } from './blocks.js';
import { attributes } from './escape.js';
import { renderLeaf } from './inline.js';
import type { TreeNode } from './nodes.js';
import type { Page } from './page.js';

/** A list with its items. In a tight one, with no empty lines, paragraphs stand without `<p>`. */
export function renderList(page: Page, list: TreeNode, place: string): string {
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
