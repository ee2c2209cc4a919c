import type { Block, Model, Section } from '@debrief/document';

/** The prose of a part, as a field has it. */
export interface Prose {
  readonly words: string;
  /** What a template asks in a part that nobody has written yet. */
  readonly guidance: string | null;
}

/** Parts that are told in prose; the others have forms of their own. */
const told: ReadonlySet<Section['kind']> = new Set([
  ...(['summary', 'background', 'detection', 'response', 'health', 'evidence', 'other'] as const),
]);

/** Whether a part is told in prose, and is not itself one thing of a list: an entry, a factor. */
export function isProse(
  section: Section,
  { factors, timeline }: Pick<Model, 'factors' | 'timeline'>,
): boolean {
  if (!told.has(section.kind) || section.stamped) return false;
  const things = [...factors, ...timeline];
  return !things.some(({ from, to }) => section.from < to && from < section.to && !isAmid(section, from));
}

/** Whether something stands in a sub-section, and not in the part's own words. */
function isAmid({ sections }: Section, at: number): boolean {
  return sections.some(({ from, to }) => from <= at && at < to);
}

/** The words of a part in front of its sub-sections. */
export function proseOf({ blocks }: Pick<Section, 'blocks'>, text: string): Prose {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return { words: '', guidance: null };
  if (blocks.every((block) => isGuidance(block, text)))
    return { words: '', guidance: blocks.map((block) => commentWords(block, text)).join('\n\n') };
  return { words: dedented(text, first.from, last.to), guidance: null };
}

function isGuidance({ type, from, to }: Block, text: string): boolean {
  const words = text.slice(from, to).trim();
  return type === 'html' && /^<!--(?!\s*debrief-)(?:(?!-->)[\s\S])*-->$/.test(words);
}

function commentWords({ from, to }: Block, text: string): string {
  return text
    .slice(from, to)
    .trim()
    .replace(/^<!--\s*|\s*-->$/g, '');
}

/** Lines without the indent that their place gives them. */
function dedented(text: string, from: number, to: number): string {
  const words = text.slice(from, to).replace(/\r\n/g, '\n').trimEnd();
  const line = text.lastIndexOf('\n', from - 1) + 1;
  const lead = text.slice(line, from);
  // Behind a label, the lines below tell how far in the words stand.
  const indents = [...words.matchAll(/\n([ \t]*)(?=\S)/g)].map(([, indent = '']) => indent.length);
  const indent = /^[ \t]*$/.test(lead) ? lead.length : Math.min(...indents);
  return indent === 0 || indents.length === 0
    ? words
    : words.replace(new RegExp(`\n[ \\t]{1,${indent}}`, 'g'), '\n');
}
