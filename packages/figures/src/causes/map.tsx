import type { ReactNode } from 'react';
import { called, overLink, unheard } from '../links/heard.js';
import { accent, accentSoft, face, good, ink, inkSoft, line, paper, raised, warn } from '../paint.js';
import type { CauseCard, CauseTag } from './card.js';
import type { CauseEdge, CausesLayout } from './layout.js';
import type { WhyRow } from './whys.js';
import { type Block, causesType } from './words.js';

/** A part of the map that is also in the text: a factor or an action, by its index there. */
export interface CausePart {
  readonly kind: 'factor' | 'action';
  readonly index: number;
}

export interface CausesMapProps {
  readonly layout: CausesLayout;
  /** What is lit, here and in the text. */
  readonly lit?: CausePart | null;
  /** Where a factor or an action is in the page. */
  readonly href: (part: CausePart) => string;
  /** Called with a part when it is pointed at or focused, and with null when no longer. */
  readonly onLight?: (part: CausePart | null) => void;
}

/** The factors, joined by “and” into the incident, with their whys behind them and their actions below them. */
export function CausesMap({ layout, lit = null, href, onLight }: CausesMapProps): ReactNode {
  const { width, height, groups, edges, and, incident, notes } = layout;
  if (groups.length === 0) {
    return (
      <p className="fig-empty">
        What had to come together for this to happen? Each contributing factor will stand here, joined by
        “and” into the incident, with its whys behind it and the actions that address it.
      </p>
    );
  }
  const shared = { lit, href, ...(onLight && { onLight }) };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset.
    <svg
      className="fig fig-causes"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={layout.name}
      fontFamily={face}
    >
      <g {...unheard}>
        {edges.map((edge) => (
          <path key={`${edge.from} ${edge.to}`} d={pathOf(edge)} stroke={line} fill="none" />
        ))}
        <rect
          x={incident.x}
          y={incident.y}
          width={incident.width}
          height={incident.height}
          rx={6}
          fill={raised}
          stroke={line}
        />
        <Words block={incident} type={causesType.title} inset={12} fill={ink} weight={600} />
        {and && (
          <g>
            <circle cx={and.x} cy={and.y} r={and.radius} fill={paper} stroke={line} />
            <text x={and.x} y={and.y + 4} fontSize={12} fontStyle="italic" textAnchor="middle" fill={inkSoft}>
              and
            </text>
          </g>
        )}
      </g>
      {groups.map(({ card, whys }) => (
        <g key={card.index}>
          <Card card={card} {...shared} />
          {card.tags.map((tag) => (
            <Tag key={tag.index} tag={tag} {...shared} />
          ))}
          <Whys rows={whys} card={card} isBelow={layout.areWhysBelow} />
        </g>
      ))}
      {notes.map((note) => (
        <Words key={note.text} block={note} type={causesType.action} fill={inkSoft} />
      ))}
    </svg>
  );
}

type Shared = Pick<CausesMapProps, 'lit' | 'href' | 'onLight'>;

function isSame(one: CausePart | null | undefined, other: CausePart): boolean {
  return one?.kind === other.kind && one.index === other.index;
}

/** What makes a part of the map a link that lights it. */
function linkOf(part: CausePart, name: string, { href, onLight }: Shared) {
  return {
    ...called(name),
    href: href(part),
    ...(onLight && {
      onPointerEnter: () => onLight(part),
      onPointerLeave: () => onLight(null),
      onFocus: () => onLight(part),
      onBlur: () => onLight(null),
    }),
  };
}

function Card({ card, ...shared }: { readonly card: CauseCard } & Shared): ReactNode {
  const part: CausePart = { kind: 'factor', index: card.index };
  const isLit = isSame(shared.lit, part);
  const { lack, isAnswered } = card;
  return (
    <>
      <a className={`fig-card${isLit ? ' fig-lit' : ''}`} {...linkOf(part, card.name, shared)}>
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
        {lack && <Words block={lack} type={causesType.action} fill={isAnswered ? inkSoft : warn} isItalic />}
      </g>
    </>
  );
}

function Tag({ tag, ...shared }: { readonly tag: CauseTag } & Shared): ReactNode {
  const part: CausePart = { kind: 'action', index: tag.index };
  const isLit = isSame(shared.lit, part);
  return (
    <>
      <a className={`fig-tag${isLit ? ' fig-lit' : ''}`} {...linkOf(part, tag.name, shared)}>
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

function Whys(props: {
  readonly rows: readonly WhyRow[];
  readonly card: CauseCard;
  readonly isBelow: boolean;
}): ReactNode {
  const { rows, card, isBelow } = props;
  const first = rows[0]?.words;
  if (!first) return null;
  const lastTop = rows.findLast(({ parent }) => parent === null)?.words ?? first;
  const rail = first.x - 12;
  const firstY = middleOf(first);
  const from = isBelow
    ? `M${rail} ${card.bottom + 4}V${firstY}`
    : `M${card.x + card.width} ${firstY}H${rail}`;
  return (
    <g className="fig-whys">
      <g stroke={line} fill="none">
        <path d={`${from}M${rail} ${firstY}V${middleOf(lastTop)}`} />
        {rows.map(({ words, parent }) => {
          const above = parent === null ? null : rows[parent]?.words;
          const y = middleOf(words);
          const path = above
            ? `M${above.x + 3} ${above.y + above.height + 1}V${y}H${words.x - 4}`
            : `M${rail} ${y}H${words.x - 4}`;
          return <path key={words.y} d={path} />;
        })}
      </g>
      {rows.map(({ kind, words }) => (
        <g key={words.y}>
          {words.lines.at(-1)?.endsWith('…') && <title>{words.text}</title>}
          <Words
            block={words}
            type={kind === 'chain' ? causesType.small : causesType.why}
            fill={kind === 'answer' ? ink : inkSoft}
            isItalic={kind === 'question'}
            {...(kind === 'chain' && { weight: 600 })}
          />
        </g>
      ))}
    </g>
  );
}

/** Where a line meets the first line of some words. */
function middleOf({ y }: Block): number {
  return y + 8;
}

function Words(props: {
  readonly block: Block;
  readonly type: { readonly size: number; readonly line: number };
  readonly fill: string;
  readonly inset?: number;
  readonly weight?: number;
  readonly isItalic?: boolean;
}): ReactNode {
  const { block, type, fill, inset = 0, weight, isItalic = false } = props;
  return (
    <text
      fontSize={type.size}
      fill={fill}
      {...(weight !== undefined && { fontWeight: weight })}
      {...(isItalic && { fontStyle: 'italic' })}
    >
      {block.lines.map((words, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text have no other name.
        <tspan key={index} x={block.x + inset} y={block.y + inset + index * type.line + type.line * 0.74}>
          {words}
        </tspan>
      ))}
    </text>
  );
}

/** A line with right angles, rounded. */
function pathOf({ points }: CauseEdge): string {
  return points
    .map(([x, y], index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${x} ${y}`;
      if (!after) return `L${x} ${y}`;
      const radius = Math.min(
        8,
        Math.hypot(x - before[0], y - before[1]),
        Math.hypot(after[0] - x, after[1] - y),
      );
      const near = ([px, py]: readonly [number, number]): string =>
        `${x + Math.sign(px - x) * radius} ${y + Math.sign(py - y) * radius}`;
      return `L${near(before)}Q${x} ${y} ${near(after)}`;
    })
    .join('');
}
