import { counted } from '../words/count.js';
import { type CauseAsk, placeAsks } from './asks.js';
import { type ActionState, type Attached, type CauseFactor, stateWords } from './attached.js';
import { type Block, causesType, placeWords } from './words.js';

/** An action below the factor that it addresses. */
export interface CauseTag {
  readonly index: number;
  readonly state: ActionState;
  readonly words: Block;
  /** `done, helped` */
  readonly standing: Block;
  /** The whole of it, for those who point at it or hear it. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box of a factor. */
export interface CauseCard {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `F1 · technical` */
  readonly head: Block;
  readonly words: Block;
  readonly tags: readonly CauseTag[];
  /** What is said where no action addresses it: `no action yet`, or `accepted`. */
  readonly lack: Block | null;
  /** What can be added to it from the map; nothing where the map is only read. */
  readonly asks: readonly CauseAsk[];
  /** False where no action addresses it and nobody said that it is accepted. */
  readonly isAnswered: boolean;
  readonly name: string;
  /** Where everything that belongs to it ends. */
  readonly bottom: number;
}

const inset = 11;

/** A factor at a place, with its actions below it. `isTold` is false where no action says what it addresses. */
export function placeCard(
  { factor, index }: { readonly factor: CauseFactor; readonly index: number },
  attached: readonly Attached[],
  isTold: boolean,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  asksMore: boolean,
): CauseCard {
  const inner = { x: x + inset, width: width - 2 * inset };
  const label = [factor.id, factor.level].filter((each) => each !== null && each !== '').join(' · ');
  const head = placeWords(label, { ...inner, y: y + inset - 2, type: causesType.small, lines: 1 });
  const words = placeWords(factor.text, {
    ...inner,
    y: head.y + head.height + (head.height > 0 ? 2 : 0),
    type: causesType.factor,
    lines: 4,
  });
  const height = Math.max(38, words.y + words.height + inset - 2 - y);
  let bottom = y + height;
  const isAddressed = attached.some(({ state }) => state !== 'dropped');
  const lackText = isAddressed || !isTold ? '' : factor.accepted !== null ? 'accepted' : 'no action yet';
  const lack =
    lackText === ''
      ? null
      : placeWords(lackText, { ...inner, y: bottom + 7, type: causesType.action, lines: 1 });
  if (lack) bottom = lack.y + lack.height;
  const tags = attached.map((each) => {
    const tag = placeTag(each, { x: inner.x, y: bottom + 8, width: inner.width });
    bottom = tag.y + tag.height;
    return tag;
  });
  const isLacking = lack !== null && factor.accepted === null;
  const kinds = isLacking ? (['add-why'] as const) : (['add-action', 'add-why'] as const);
  const asks = placeAsks(asksMore ? kinds : [], factor.id ?? factor.text, { x: inner.x, y: bottom + 4 });
  bottom = Math.max(bottom, ...asks.map((ask) => ask.y + ask.height));
  const isAnswered = isAddressed || !isTold || factor.accepted !== null;
  return {
    index,
    x,
    y,
    width,
    height,
    head,
    words,
    tags,
    lack,
    asks,
    isAnswered,
    name: cardName(factor, attached.length, lackText),
    bottom,
  };
}

function placeTag(
  attached: Attached,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): CauseTag {
  const { action, index, state } = attached;
  const text = [action.id, action.text].filter((each) => each !== null && each !== '').join(' ');
  const inner = { x: x + 20, width: width - 20 };
  const words = placeWords(text, { ...inner, y, type: causesType.action, lines: 3 });
  const standing = placeWords(stateWords(attached), {
    ...inner,
    y: y + words.height,
    type: causesType.small,
    lines: 1,
  });
  const reason = action.dropped ? `: ${action.dropped}` : '';
  const verdict = action.verdict ? `. ${action.verdict}` : '';
  const name = `${text} (${state}${reason})${verdict}`;
  return { index, state, words, standing, name, x, y, width, height: words.height + standing.height };
}

function cardName(factor: CauseFactor, actions: number, lack: string): string {
  const label = [factor.id, factor.level].filter((each) => each !== null && each !== '').join(', ');
  const accepted = factor.accepted ? `accepted: ${factor.accepted}` : lack;
  const answered = actions > 0 ? counted(actions, 'action') : '';
  const standing = [accepted, answered].filter((each) => each !== '').join('; ');
  const text = /[.!?]$/u.test(factor.text) ? factor.text : `${factor.text}.`;
  return `${label === '' ? '' : `${label}: `}${text}${standing === '' ? '' : ` ${standing.charAt(0).toUpperCase()}${standing.slice(1)}.`}`;
}
