import type { Block } from '../markdown/blocks.js';
import { plainAt } from '../markdown/plain.js';
import type { ExternalMessage, Item } from '../model.js';
import type { Outline, Section } from '../sections/sections.js';

/** The message for people outside, in its three parts. A message without parts is all summary. */
export function readExternal(text: string, outline: Outline): ExternalMessage {
  const top = outline.all.find(({ kind }) => kind === 'external');
  if (!top) return { summary: null, whatHappened: null, whatWeAreDoing: null };
  const named = (pattern: RegExp): Item | null => {
    const part = top.sections.find(({ title }) => pattern.test(title));
    return part ? words(text, part) : null;
  };
  return {
    summary: named(/^(?:summary|overview|in brief)/i) ?? words(text, top),
    whatHappened: named(/^what happened/i),
    whatWeAreDoing: named(
      /^(?:what (?:we are|are we|we will|will we|we're) do|next steps|our next steps|what's next)/i,
    ),
  };
}

/** The words of a part with blank lines between its paragraphs; null when there are none. */
function words(text: string, { blocks }: Section): Item | null {
  const paragraphs = blocks.flatMap((block) => proseOf(text, block));
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first && last && paragraphs.length > 0
    ? { from: first.from, to: last.to, text: paragraphs.join('\n\n') }
    : null;
}

function proseOf(text: string, block: Block): string[] {
  if (block.type === 'paragraph') return [plainAt(text, block)].filter((each) => each !== '');
  if (block.type !== 'list') return [];
  return block.items.flatMap((item) => (item.blocks[0] ? [`• ${plainAt(text, item.blocks[0])}`] : []));
}
