import type { ReactNode } from 'react';
import { overLink } from '../links/heard.js';
import { accent, accentSoft, good, ink, inkSoft, line, paper, warn } from '../paint.js';
import type { CauseCard, CauseTag } from './card.js';
import { Words } from './lines.js';
import { type CausePart, isSame, type Lighting, linkOf, Pickable } from './picks.js';
import { type Block, causesType } from './words.js';

/** The box of a factor. */
export function Card({ card, ...lighting }: { readonly card: CauseCard } & Lighting): ReactNode {
  const part: CausePart = { kind: 'factor', index: card.index };
  const isLit = isSame(lighting.lit, part) || isSame(lighting.picked, part);
  const { lack, isAnswered } = card;
  return (
    <>
      <a className={`fig-card${isLit ? ' fig-lit' : ''}`} {...linkOf(part, part, card.name, lighting)}>
        <title>{card.name}</title>
        <rect
          className="fig-box"
          x={card.x}
          y={card.y}
          width={card.width}
          height={card.height}
          rx={6}
          fill={isLit ? accentSoft : paper}
          stroke={isLit ? accent : isAnswered ? line : warn}
          strokeWidth={isAnswered ? 1 : 1.5}
          {...(!isAnswered && { strokeDasharray: '5 4' })}
        />
      </a>
      <g {...overLink}>
        <Words block={card.head} type={causesType.small} fill={inkSoft} />
        <Words block={card.words} type={causesType.factor} fill={ink} weight={500} />
      </g>
      {lack && <Lack card={card} lack={lack} lighting={lighting} />}
    </>
  );
}

/** What stands where no action addresses a factor: it opens a new one. */
function Lack(props: {
  readonly card: CauseCard;
  readonly lack: Block;
  readonly lighting: Lighting;
}): ReactNode {
  const { card, lack, lighting } = props;
  const words = (
    <Words block={lack} type={causesType.action} fill={card.isAnswered ? inkSoft : warn} isItalic />
  );
  if (!lighting.onPick || card.isAnswered) return <g {...overLink}>{words}</g>;
  return (
    <Pickable
      pick={{ kind: 'add-action', index: card.index }}
      factor={card.index}
      name={`Add an action: none addresses “${card.words.text}” yet`}
      room={lack}
      lighting={lighting}
    >
      {words}
    </Pickable>
  );
}

/** An action, below the factor that it addresses. */
export function Tag({ tag, ...lighting }: { readonly tag: CauseTag } & Lighting): ReactNode {
  const part: CausePart = { kind: 'action', index: tag.index };
  const isLit = isSame(lighting.lit, part) || isSame(lighting.picked, part);
  return (
    <>
      <a className={`fig-tag${isLit ? ' fig-lit' : ''}`} {...linkOf(part, part, tag.name, lighting)}>
        <title>{tag.name}</title>
        <rect
          className="fig-box"
          x={tag.x - 5}
          y={tag.y - 3}
          width={tag.width + 10}
          height={tag.height + 6}
          rx={4}
          fill={isLit ? accentSoft : 'transparent'}
        />
      </a>
      <g {...overLink}>
        <Tick state={tag.state} x={tag.x} y={tag.y + 2} />
        <Words block={tag.words} type={causesType.action} fill={tag.state === 'dropped' ? inkSoft : ink} />
        <Words block={tag.standing} type={causesType.small} fill={inkSoft} />
      </g>
    </>
  );
}

/** A box with a tick, an empty one, or one with a line through it. */
function Tick(props: {
  readonly state: CauseTag['state'];
  readonly x: number;
  readonly y: number;
}): ReactNode {
  const { state, x, y } = props;
  return (
    <g fill="none" stroke={state === 'done' ? good : inkSoft} strokeWidth={1.25}>
      <rect x={x + 0.5} y={y + 0.5} width={11} height={11} rx={2.5} />
      {state === 'done' && <path d={`M${x + 3} ${y + 6.2}l2.2 2.3l4 -5`} strokeWidth={1.6} />}
      {state === 'dropped' && <path d={`M${x + 3} ${y + 6}h6`} strokeWidth={1.6} />}
    </g>
  );
}
