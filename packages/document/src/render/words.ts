import type { Range } from '../range.js';
import { decodeEntities } from './entities.js';
import { nodesWithin, sourceOf, type TreeNode } from './nodes.js';
import { isBreak, readTag } from './tags.js';

/** The words of inline nodes without any marks: for anchors and for the alternative text of images. */
export function wordsOf(text: string, range: Range, nodes: readonly TreeNode[]): string {
  let words = '';
  let at = range.from;
  for (const node of nodes) {
    if (node.from < at || node.to > range.to) continue;
    words += text.slice(at, node.from) + wordsOfNode(text, node);
    at = node.to;
  }
  return words + text.slice(at, range.to);
}

function wordsOfNode(text: string, node: TreeNode): string {
  switch (node.name) {
    case 'Emphasis':
    case 'StrongEmphasis':
    case 'Strikethrough':
      return wordsOf(text, contentOf(node), node.children);
    case 'Link':
    case 'Image': {
      const label = labelOf(node);
      return wordsOf(text, label, nodesWithin(node.children, label));
    }
    case 'InlineCode':
      return codeOf(text, node);
    case 'Entity':
      return decodeEntities(text.slice(node.from, node.to));
    case 'Escape':
      return text.slice(node.from + 1, node.to);
    case 'HTMLTag': {
      const source = text.slice(node.from, node.to);
      return isBreak(source) ? ' ' : readTag(source) ? '' : source;
    }
    case 'Autolink':
      return text.slice(node.from + 1, node.to - 1);
    case 'HardBreak':
      return ' ';
    case 'Comment':
    case 'QuoteMark':
    case 'HeaderMark':
      return '';
    default:
      return node.name.endsWith('Mark') ? '' : text.slice(node.from, node.to);
  }
}

/** What stands between the marks of an emphasis, code or the like. */
export function contentOf(node: TreeNode): Range {
  return { from: node.children[0]?.to ?? node.from, to: node.children.at(-1)?.from ?? node.to };
}

/** What stands between the brackets of a link or an image. */
export function labelOf(node: TreeNode): Range {
  const marks = node.children.filter(({ name }) => name === 'LinkMark');
  return { from: marks[0]?.to ?? node.from, to: marks[1]?.from ?? node.to };
}

/** The text of inline code: line ends count as spaces, and one space at both ends is not part of it. */
export function codeOf(text: string, node: TreeNode): string {
  const code = sourceOf(text, contentOf(node), node.children).replace(/\r?\n/g, ' ');
  return /^ .*\S.* $/.test(code) ? code.slice(1, -1) : code;
}
