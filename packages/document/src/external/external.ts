import type { Block } from '../markdown/blocks.js';
import { plainAt } from '../markdown/plain.js';
import type { ExternalMessage, Item } from '../model.js';
import type { Outline, Section } from '../sections/sections.js';

type Part = keyof ExternalMessage;

/** The names that we give to the parts of the message. */
export const externalNames: Readonly<Record<Part, string>> = {
  summary: 'Summary',
  whatHappened: 'What happened',
  whatWeAreDoing: 'What we are doing',
};

const names: Readonly<Record<Part, RegExp>> = {
  summary: /^(?:summary|overview|in brief)/i,
  whatHappened: /^what happened/i,
  whatWeAreDoing:
    /^(?:what (?:we are|are we|we will|will we|we're) do|next steps|our next steps|what's next)/i,
};

/** The sections of the message for people outside. */
export function externalParts({ all }: Outline): {
  readonly top: Section | null;
  readonly sections: Readonly<Record<Part, Section | null>>;
} {
  const top = all.find(({ kind }) => kind === 'external') ?? null;
  const named = (part: Part): Section | null =>
    top?.sections.find(({ title }) => names[part].test(title)) ?? null;
  return {
    top,
    sections: {
      summary: named('summary'),
      whatHappened: named('whatHappened'),
      whatWeAreDoing: named('whatWeAreDoing'),
    },
  };
}

/** The message for people outside, in its three parts. A message without parts is all summary. */
export function readExternal(text: string, outline: Outline): ExternalMessage {
  const { top, sections } = externalParts(outline);
  const words = (section: Section | null): Item | null => section && itemOf(text, section);
  return {
    summary: words(sections.summary) ?? words(top),
    whatHappened: words(sections.whatHappened),
    whatWeAreDoing: words(sections.whatWeAreDoing),
  };
}

/** The words of a part with blank lines between its paragraphs; null when there are none. */
function itemOf(text: string, { blocks }: Section): Item | null {
  const paragraphs = wordsIn(text, blocks);
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first && last && paragraphs.length > 0
    ? { from: first.from, to: last.to, text: paragraphs.join('\n\n') }
    : null;
}

/** The paragraphs and bullets of blocks as words. */
export function wordsIn(text: string, blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => proseOf(text, block));
}

function proseOf(text: string, block: Block): string[] {
  if (block.type === 'paragraph') return [plainAt(text, block)].filter((each) => each !== '');
  if (block.type !== 'list') return [];
  return block.items.flatMap((item) => (item.blocks[0] ? [`• ${plainAt(text, item.blocks[0])}`] : []));
}
