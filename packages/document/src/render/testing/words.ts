import type { Model } from '../../model.js';

const skipped = new Set([
  'HeaderMark',
  'QuoteMark',
  'ListMark',
  'LinkMark',
  'EmphasisMark',
  'CodeMark',
  'StrikethroughMark',
  'TaskMarker',
  'TableDelimiter',
  'CodeInfo',
  'LinkReference',
  'HorizontalRule',
  'Comment',
  'CommentBlock',
]);

/**
 * The letters and digits of a body in the order of the source, without its markup: what a rendering has to show, no
 * more, no less. Read off the marks of the tree, and not by rendering.
 */
export function wordsOfSource(model: Model): string {
  const { base, tree } = model.body;
  const text = model.text.slice(base);
  const known = new Set(
    model.blocks.flatMap((block) => (block.type === 'reference' ? block.label.trim().toLowerCase() : [])),
  );
  const gone: { from: number; to: number; instead: string }[] = [];
  tree.iterate({
    enter(node) {
      const { name, from, to } = node;
      const source = text.slice(from, to);
      const drop = (instead = ''): false => {
        gone.push({ from, to, instead });
        return false;
      };
      if (skipped.has(name)) {
        // Brackets that lead nowhere are shown, but have no letters anyway.
        return drop();
      }
      if (name === 'Image' && /\]\(|\]\[/.test(source)) return drop();
      if (name === 'Image' && known.has(source.slice(2, -1).toLowerCase())) return drop();
      if (name === 'Entity') return drop(' ');
      if (name === 'HTMLTag' && /^<\/?br\b/i.test(source)) return drop();
      const parent = node.node.parent?.name;
      if (parent === 'Link') {
        const behind = source.startsWith('[') ? known.has(source.slice(1, -1).toLowerCase()) : true;
        const label = node.node.parent?.getChildren('LinkMark')[1]?.from ?? to;
        if (from > label && (name === 'URL' || name === 'LinkTitle')) return drop();
        if (name === 'LinkLabel' && behind) return drop();
      }
      return true;
    },
  });
  let words = '';
  let at = 0;
  for (const { from, to, instead } of gone.sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    words += text.slice(at, from) + instead;
    at = to;
  }
  return lettersOf(words + text.slice(at));
}

const tags = /<\/?(?:br|b|i|em|strong|u|s|sub|sup|kbd|mark|small|code)\b[^<>]*>|&[#\w]+;/gi;

/** Only letters and digits, without the tags and entities that may be shown or not. */
export function lettersOf(words: string): string {
  return words
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(tags, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
