import type { Finding } from '../finding.js';
import type { Block } from '../markdown/blocks.js';
import type { Model } from '../model.js';

/** A comment that is never closed hides everything below it from readers, and from us. */
export function checkComments({ text, blocks }: Model): Finding[] {
  return blocks.flatMap((block) => openIn(block, text));
}

function openIn(block: Block, text: string): Finding[] {
  if (block.type === 'quote') return block.blocks.flatMap((inner) => openIn(inner, text));
  if (block.type === 'list')
    return block.items.flatMap(({ blocks }) => blocks.flatMap((inner) => openIn(inner, text)));
  if (block.type !== 'html' || !text.startsWith('<!--', block.from)) return [];
  const last = text.lastIndexOf('<!--', block.to);
  const hidden = text.slice(last, block.to);
  const line = hidden.indexOf('\n');
  if (hidden.includes('-->') || line < 0 || !/\S/.test(hidden.slice(line))) return [];
  const end = last + hidden.slice(0, line).trimEnd().length;
  return [
    {
      rule: 'syntax/open-comment',
      severity: 'error',
      from: last,
      to: end,
      message: 'This comment is never closed, so nobody sees what stands below it.',
      fixes: [{ title: 'Close it at the end of its line', edits: [{ from: end, to: end, insert: ' -->' }] }],
    },
  ];
}
