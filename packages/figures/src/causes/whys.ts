import type { CauseFactor, WhyJson } from './attached.js';
import { type Block, causesType, placeWords } from './words.js';

/** A line of the whys behind a factor: the name of a chain, a question, or an answer. */
export interface WhyRow {
  readonly kind: 'chain' | 'question' | 'answer';
  readonly depth: number;
  readonly words: Block;
  /** The row that it branches off, as an index in this list; null where it begins at the factor. */
  readonly parent: number | null;
  /** Which question or which answer it is, counted over all factors in the order of the text; null for a chain. */
  readonly index: number | null;
}

const step = 15;
/** Deeper than this, the words would have no room: they stay where they are. */
const deepest = 9;

/** Counts the questions and the answers of one factor after another. */
export interface WhyCount {
  question: number;
  answer: number;
}

/** The whys of a factor as a branching list, from a place downwards. */
export function placeWhys(
  chains: CauseFactor['chains'],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  count: WhyCount,
): readonly WhyRow[] {
  const rows: WhyRow[] = [];
  const add = (
    kind: WhyRow['kind'],
    text: string,
    depth: number,
    parent: number | null,
    index: number | null = null,
  ): number => {
    const last = rows.at(-1);
    const left = Math.min(depth, deepest) * step;
    const above = kind === 'answer' ? 1 : kind === 'question' ? 4 : 9;
    const words = placeWords(text, {
      x: x + left,
      y: last ? last.words.y + last.words.height + above : y,
      width: width - left,
      type: kind === 'chain' ? causesType.small : causesType.why,
      lines: kind === 'answer' ? 3 : kind === 'question' ? 2 : 1,
    });
    return rows.push({ kind, depth, words, parent, index }) - 1;
  };
  const addWhys = (whys: readonly WhyJson[], depth: number, parent: number | null): void => {
    for (const { question, answers } of whys) {
      const at = count.question++;
      const asked = question.trim() === '' ? parent : add('question', question, depth, parent, at);
      for (const { text, whys: deeper } of answers) {
        const which = count.answer++;
        const answered = text.trim() === '' ? asked : add('answer', text, depth + 1, asked, which);
        addWhys(deeper, depth + 2, answered);
      }
    }
  };
  for (const { label, whys } of chains) {
    const named = label?.trim() ? add('chain', label, 0, null) : null;
    addWhys(whys, named === null ? 0 : 1, named);
  }
  return rows;
}
