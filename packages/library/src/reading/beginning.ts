import { type Block, type Model, plain } from '@debrief/document';

/** So much of a summary is told in a list, in characters. */
const longest = 220;

/** The first sentences of the summary, or of what stands in front of the first part; null where there is neither. */
export function summaryOf({ text, outline }: Model): string | null {
  const section = outline.all.find(({ kind }) => kind === 'summary');
  const words = firstWords(section?.blocks ?? outline.intro, text);
  return words === null ? null : beginning(words, longest);
}

/** The first thing that is told about the impact: `Shoppers: paid twice – 1,312 people`. */
export function impactOf({ impact, outline, text }: Model): string | null {
  const [row] = impact;
  if (row) {
    const { who, what, howMany } = row;
    const told = [who, what].filter((each) => each !== null && each !== '').join(': ');
    const many = howMany === null || told.includes(howMany) ? '' : ` – ${howMany}`;
    return told === '' ? null : beginning(`${told}${many}`, longest);
  }
  const section = outline.all.find(({ kind }) => kind === 'impact');
  const words = firstWords(section?.blocks ?? [], text);
  return words === null ? null : beginning(words, longest);
}

function firstWords(blocks: readonly Block[], text: string): string | null {
  for (const block of blocks) {
    const own =
      block.type === 'paragraph' ? plain(text.slice(block.from, block.to)).replace(/\s+/g, ' ').trim() : '';
    if (/[\p{L}\p{N}]/u.test(own)) return own;
    const inside =
      block.type === 'list'
        ? block.items.flatMap((item) => item.blocks)
        : block.type === 'quote'
          ? block.blocks
          : [];
    const found = inside.length > 0 ? firstWords(inside, text) : null;
    if (found !== null) return found;
  }
  return null;
}

/** Whole sentences as far as they fit, or else whole words with `…` behind them. */
export function beginning(words: string, most: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const ends = [...line.slice(0, most).matchAll(/[.!?…]["”’)]?(?=\s)/g)];
  const end = ends.at(-1);
  const sentence = end ? end.index + end[0].length : 0;
  if (sentence >= most / 3) return line.slice(0, sentence);
  const space = line.lastIndexOf(' ', most - 1);
  const cut = line.slice(0, space > most / 2 ? space : most - 1);
  // No half of a character at the end.
  return `${cut.replace(/[\ud800-\udbff]$/, '').replace(/[\s,;:–—-]+$/, '')}…`;
}
