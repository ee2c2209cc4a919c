import type { Range } from '../range.js';
import { decodeEntities } from './entities.js';
import { escapeHtml } from './escape.js';
import { bare, image, linkTo, type Target, targetOf } from './links.js';
import { nodesWithin, sourceOf, type TreeNode } from './nodes.js';
import type { Page } from './page.js';
import { isBreak, nestTags } from './tags.js';
import { codeOf, contentOf, labelOf, wordsOf } from './words.js';
import { settle, type Wrap } from './wraps.js';

/** Where inline text stands, as far as it changes how it is read. */
interface Setting {
  readonly inLink: boolean;
  readonly inCode: boolean;
  /** In a cell, code escapes its bars: `a \| b`. */
  readonly inCell: boolean;
}

const elements: Readonly<Record<string, string>> = {
  Emphasis: 'em',
  StrongEmphasis: 'strong',
  Strikethrough: 'del',
};

/** The words of a leaf block: those of its nodes that lie in the range, and the text between them. */
export function renderLeaf(page: Page, nodes: readonly TreeNode[], range: Range, inCell = false): string {
  const setting = { inLink: false, inCode: false, inCell };
  const html = renderRange(page, nodes, range, setting, page.parts.within(range));
  return html.trim();
}

function renderRange(
  page: Page,
  nodes: readonly TreeNode[],
  range: Range,
  setting: Setting,
  wraps: readonly Wrap[],
): string {
  const nested = nestTags(page.text, nodesWithin(nodes, range));
  const { tags, inside } = settle(page.text, wraps, nested, range, holds);
  let html = '';
  let at = range.from;
  let next = 0;
  const writeTo = (to: number): void => {
    for (let tag = tags[next]; tag && tag.at <= to; tag = tags[++next]) {
      html += renderText(page, at, tag.at, setting) + tag.html;
      at = tag.at;
    }
    html += renderText(page, at, to, setting);
    at = to;
  };
  for (const node of nested) {
    writeTo(node.from);
    html += renderNode(page, node, setting, inside.get(node) ?? []);
    at = node.to;
  }
  writeTo(range.to);
  return html;
}

/** True for a node whose words are rendered as a level of their own. */
function holds({ name }: TreeNode): boolean {
  return name in elements || name === 'Link' || name.startsWith('<');
}

function renderNode(page: Page, node: TreeNode, setting: Setting, wraps: readonly Wrap[]): string {
  const element = elements[node.name];
  if (element !== undefined) return renderContent(page, node, element, setting, wraps);
  const source = page.text.slice(node.from, node.to);
  switch (node.name) {
    case 'Link':
      return renderLink(page, node, setting, wraps);
    case 'Image':
      return renderImage(page, node, setting);
    case 'InlineCode': {
      const code = codeOf(page.text, node);
      return `<code>${escapeHtml(setting.inCell ? code.replace(/\\\|/g, '|') : code)}</code>`;
    }
    case 'Autolink':
    case 'URL':
      return renderAddress(node, source, setting);
    case 'Entity':
      return escapeHtml(decodeEntities(source));
    case 'Escape':
      return escapeHtml(source.slice(1));
    case 'HardBreak':
      return '<br>\n';
    case 'HTMLTag':
      return isBreak(source) ? '<br>' : escapeHtml(sourceOf(page.text, node, node.children));
    case 'ProcessingInstruction':
      return escapeHtml(sourceOf(page.text, node, node.children));
    case 'Comment':
    case 'QuoteMark':
    case 'HeaderMark':
    case 'TaskMarker':
      return '';
    default: {
      const name = /^<(\w+)>$/.exec(node.name)?.[1];
      if (name === undefined) return renderText(page, node.from, node.to, setting);
      const inCode = setting.inCode || name === 'code' || name === 'kbd';
      return renderContent(page, node, name, { ...setting, inCode }, wraps);
    }
  }
}

function renderContent(
  page: Page,
  node: TreeNode,
  element: string,
  setting: Setting,
  wraps: readonly Wrap[],
): string {
  const html = renderRange(page, node.children, contentOf(node), setting, wraps);
  return `<${element}>${html}</${element}>`;
}

/** A link, or the brackets as the author typed them where they lead nowhere. */
function renderLink(page: Page, node: TreeNode, setting: Setting, wraps: readonly Wrap[]): string {
  const target = targetOf(page.text, node, page.definitions);
  const label = labelOf(node);
  if (!target) return renderBrackets(page, node, label, setting, wraps);
  const { open, close } = setting.inLink ? bare : linkTo(target, page.resolve);
  const within = { ...setting, inLink: setting.inLink || open !== '' };
  return open + renderRange(page, node.children, label, within, wraps) + close;
}

function renderBrackets(
  page: Page,
  node: TreeNode,
  label: Range,
  setting: Setting,
  wraps: readonly Wrap[],
): string {
  const before = escapeHtml(page.text.slice(node.from, label.from));
  const behind = escapeHtml(page.text.slice(label.to, node.to));
  return before + renderRange(page, node.children, label, setting, wraps) + behind;
}

function renderImage(page: Page, node: TreeNode, setting: Setting): string {
  const target = targetOf(page.text, node, page.definitions);
  const label = labelOf(node);
  if (!target) return renderBrackets(page, node, label, setting, []);
  const alt = wordsOf(page.text, label, nodesWithin(node.children, label));
  const words = alt.replace(/\s+/g, ' ').trim();
  return image(target, words, escapeHtml(words), page.resolve);
}

const mailbox = /^[^\s:/@]+@[^\s:/@]+$/;

/** An address that stands as it is, in angle brackets or bare. */
function renderAddress(node: TreeNode, source: string, setting: Setting): string {
  const shown = decodeEntities(node.name === 'Autolink' ? source.slice(1, -1) : source);
  const target: Target = { address: absolute(shown), title: null };
  const { open, close } = linkTo(target, () => null);
  if (!open.startsWith('<a')) return escapeHtml(source);
  return setting.inLink ? escapeHtml(shown) : open + escapeHtml(shown) + close;
}

function absolute(shown: string): string {
  if (/^www\./i.test(shown)) return `http://${shown}`;
  return mailbox.test(shown) ? `mailto:${shown}` : shown;
}

const mention = /(?<![\p{L}\p{N}_/#-])[A-Z]{1,3}\d{1,6}(?![\p{L}\p{N}_])/gu;

/** Plain text; the id of an item leads to that item, except where the item itself states it. */
function renderText(page: Page, from: number, to: number, setting: Setting): string {
  if (to <= from) return '';
  const source = page.text.slice(from, to);
  const { ids, statements } = page.parts;
  if (ids.size === 0 || setting.inLink || setting.inCode) return escapeLines(source);
  let html = '';
  let at = 0;
  for (const match of source.matchAll(mention)) {
    const [id] = match;
    if (!ids.has(id) || statements.has(from + match.index)) continue;
    html += `${escapeLines(source.slice(at, match.index))}<a href="#${id}">${id}</a>`;
    at = match.index + id.length;
  }
  return html + escapeLines(source.slice(at));
}

/** The indent of a line means nothing inside a paragraph. */
function escapeLines(source: string): string {
  return escapeHtml(source.includes('\n') ? source.replace(/\n[ \t]+/g, '\n') : source);
}
