import type { Block, List, ListItem } from '../markdown/blocks.js';
import { readLabel } from '../markdown/label.js';
import { nestedLists } from '../markdown/list.js';
import { plainAt } from '../markdown/plain.js';
import type { Answer, Chain, Why } from '../model.js';
import { type Range, trimmed } from '../range.js';

/** True for a paragraph that only names the chain below it: **Why it was not caught**. */
export function isChainLabel(text: string, paragraph: Range): boolean {
  const words = plainAt(text, paragraph);
  return /^(?:why\b|(?:the )?(?:five|5) ?-?whys?\b)/i.test(words) && words.length < 80;
}

/** The words of a paragraph that is nothing but a label; null for any other one. */
export function chainLabel(text: string, paragraph: Range): string | null {
  const { from, to } = trimmed(text, paragraph.from, paragraph.to);
  const named = readLabel(text, from, to);
  if (named && named.rest >= to) return named.words;
  return isChainLabel(text, paragraph) ? plainAt(text, paragraph) : null;
}

/** The chains of whys among the blocks of a factor: each list of questions, under the label in front of it. */
export function readChains(text: string, blocks: readonly Block[]): Chain[] {
  const chains: Chain[] = [];
  let label: { readonly words: string; readonly from: number } | null = null;
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      const words = chainLabel(text, block);
      label = words === null ? null : { words, from: block.from };
    } else if (block.type === 'list' && (block.ordered || (label !== null && /why/i.test(label.words)))) {
      const whys = readWhys(text, block);
      if (whys.length > 0)
        chains.push({ from: label?.from ?? block.from, to: block.to, label: label?.words ?? null, whys });
      label = null;
    }
  }
  return chains;
}

function readWhys(text: string, list: List): Why[] {
  return list.items.flatMap((item) => {
    const question = item.blocks[0];
    if (question?.type !== 'paragraph') return [];
    return [
      {
        from: item.from,
        to: item.to,
        question: plainAt(text, question),
        answers: nestedLists(item).flatMap((each) =>
          each.items.flatMap((answer) => readAnswer(text, answer)),
        ),
      },
    ];
  });
}

function readAnswer(text: string, item: ListItem): Answer[] {
  const words = item.blocks[0];
  if (words?.type !== 'paragraph') return [];
  return [
    {
      from: item.from,
      to: item.to,
      text: plainAt(text, words),
      whys: nestedLists(item).flatMap((each) => readWhys(text, each)),
    },
  ];
}
