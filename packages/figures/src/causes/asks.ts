import { textWidth } from '../words/width.js';
import { causesType } from './words.js';

/** A stretch of the map. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place of the map where something can be added to a factor. */
export interface CauseAsk extends Room {
  readonly kind: 'add-why' | 'add-action';
  readonly words: string;
  /** The whole of it, for those who hear it. */
  readonly name: string;
}

const asked = {
  'add-action': { words: 'Add an action', name: 'Add an action for' },
  'add-why': { words: 'Ask why', name: 'Ask why about' },
} as const;

/** What can be added to a factor, side by side below it, with room for a finger. */
export function placeAsks(
  kinds: readonly CauseAsk['kind'][],
  factor: string,
  { x, y }: { readonly x: number; readonly y: number },
): readonly CauseAsk[] {
  let left = x;
  return kinds.map((kind) => {
    const { words, name } = asked[kind];
    const ask = {
      kind,
      words,
      name: `${name} ${factor}`,
      x: left,
      y,
      width: Math.ceil(textWidth(words, causesType.small.size)),
      height: 24,
    };
    left += ask.width + 18;
    return ask;
  });
}
