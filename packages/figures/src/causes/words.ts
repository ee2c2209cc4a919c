import { wrap } from '../words/wrap.js';

/** Words in a box: the lines that are shown, and the text whole. */
export interface Block {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly lines: readonly string[];
}

/** The sizes of the type on the map, with the height of their lines; what is bold takes more room. */
export const causesType = {
  title: { size: 14.5, line: 20, bold: 1.05 },
  factor: { size: 13.5, line: 18, bold: 1.02 },
  action: { size: 12.5, line: 16, bold: 1 },
  why: { size: 12.5, line: 16.5, bold: 1 },
  small: { size: 11.5, line: 15, bold: 1.05 },
} as const;

export interface WordsPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly type: { readonly size: number; readonly line: number; readonly bold: number };
  readonly lines: number;
  /** The room between the words and the edge of the box. */
  readonly inset?: number;
}

/** A text in a box as high as its lines. */
export function placeWords(text: string, { x, y, width, type, lines, inset = 0 }: WordsPlace): Block {
  const found = wrap(text, { width: width - 2 * inset, size: type.size * type.bold, lines });
  return { x, y, width, height: found.length * type.line + 2 * inset, text, lines: found };
}
