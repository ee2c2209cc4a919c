import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { called, overLink } from '../links/heard.js';
import { accent, accentSoft } from '../paint.js';
import type { Room } from './asks.js';
import { Words } from './lines.js';
import { causesType } from './words.js';

/** A part of the map that is also in the text: a factor or an action, by its index there. */
export interface CausePart {
  readonly kind: 'factor' | 'action';
  readonly index: number;
}

/**
 * What somebody picks on the map, to change it or to add to it: a factor, an action, a question or an answer of the
 * whys (counted over all factors), or the place for one more why or one more action of a factor.
 */
export interface CausePick {
  readonly kind: CausePart['kind'] | 'why' | 'answer' | 'add-why' | 'add-action';
  /** For what is added, the index of its factor. */
  readonly index: number;
}

/** What each part of the map needs to be a link that lights it, and opens it where it can be changed. */
export interface Lighting {
  readonly lit?: CausePart | null;
  readonly href: (part: CausePart) => string;
  readonly onLight?: (part: CausePart | null) => void;
  /** What is open now. */
  readonly picked?: CausePick | null;
  readonly onPick?: (pick: CausePick) => void;
}

export function isSame(one: CausePick | null | undefined, other: CausePick): boolean {
  return one?.kind === other.kind && one.index === other.index;
}

/** What makes a part of the map a link that lights it, and a button where it opens. */
export function linkOf(pick: CausePick, part: CausePart, name: string, lighting: Lighting) {
  const { href, onLight } = lighting;
  return {
    ...called(name),
    href: href(part),
    ...(onLight && {
      onPointerEnter: () => onLight(part),
      onPointerLeave: () => onLight(null),
      onFocus: () => onLight(part),
      onBlur: () => onLight(null),
    }),
    ...pickable(pick, lighting),
  };
}

/** What makes a link open what it leads to in place: with the mouse, with Enter, and with Space as every button. */
export function pickable(pick: CausePick, { picked, onPick }: Pick<Lighting, 'picked' | 'onPick'>) {
  if (!onPick) return {};
  return {
    role: 'button',
    'aria-expanded': isSame(picked, pick),
    'data-pick': `${pick.kind}:${pick.index}`,
    onClick: (event: MouseEvent) => {
      // With Ctrl and the like it stays a link.
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      onPick(pick);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      onPick(pick);
    },
  } as const;
}

/** Words of the map that can be picked: a question, an answer, or a place for one more. */
export function Pickable(props: {
  readonly pick: CausePick;
  /** The factor that it belongs to. */
  readonly factor: number;
  readonly name: string;
  readonly room: Room;
  readonly lighting: Lighting;
  readonly children: ReactNode;
}): ReactNode {
  const { pick, factor, name, room, lighting, children } = props;
  const isPicked = isSame(lighting.picked, pick);
  return (
    <>
      <a className="fig-pick" {...linkOf(pick, { kind: 'factor', index: factor }, name, lighting)}>
        <title>{name}</title>
        <rect
          className="fig-box"
          x={room.x - 3}
          y={room.y - 0.5}
          width={room.width + 6}
          height={room.height + 1}
          rx={3}
          fill={isPicked ? accentSoft : 'transparent'}
        />
      </a>
      <g {...overLink}>{children}</g>
    </>
  );
}

/** A place for one more why, or one more action. */
export function Ask(props: {
  readonly ask: Room & { readonly kind: CausePick['kind']; readonly name: string; readonly words: string };
  readonly factor: number;
  readonly lighting: Lighting;
}): ReactNode {
  const { ask, factor, lighting } = props;
  const block = { ...ask, text: ask.words, lines: [ask.words] };
  return (
    <g className="fig-asks">
      <Pickable
        pick={{ kind: ask.kind, index: factor }}
        factor={factor}
        name={ask.name}
        room={ask}
        lighting={lighting}
      >
        <Words block={block} type={causesType.small} fill={accent} />
      </Pickable>
    </g>
  );
}
