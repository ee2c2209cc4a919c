import type { ReactNode } from 'react';
import { ink, inkSoft, line } from '../paint.js';
import type { CauseCard } from './card.js';
import { Words } from './lines.js';
import { type Lighting, Pickable } from './picks.js';
import type { WhyRow } from './whys.js';
import { type Block, causesType } from './words.js';

/** The whys of a factor, as branches of a quiet line. */
export function Whys(props: {
  readonly rows: readonly WhyRow[];
  readonly card: CauseCard;
  readonly isBelow: boolean;
  readonly lighting: Lighting;
}): ReactNode {
  const { rows, card, isBelow, lighting } = props;
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
      {rows.map((row) => (
        <Row key={row.words.y} row={row} factor={card.index} lighting={lighting} />
      ))}
    </g>
  );
}

/** The words of a question, an answer, or the name of a chain; what stands in the text of its own can be picked. */
function Row(props: {
  readonly row: WhyRow;
  readonly factor: number;
  readonly lighting: Lighting;
}): ReactNode {
  const { row, factor, lighting } = props;
  const { kind, words, index } = row;
  const shown = (
    <Words
      block={words}
      type={kind === 'chain' ? causesType.small : causesType.why}
      fill={kind === 'answer' ? ink : inkSoft}
      isItalic={kind === 'question'}
      {...(kind === 'chain' && { weight: 600 })}
    />
  );
  if (lighting.onPick && index !== null) {
    const pick = { kind: kind === 'question' ? 'why' : 'answer', index } as const;
    const name = `${kind === 'question' ? 'Why' : 'Answer'}: ${words.text}`;
    return (
      <Pickable pick={pick} factor={factor} name={name} room={words} lighting={lighting}>
        {shown}
      </Pickable>
    );
  }
  return (
    <g>
      {words.lines.at(-1)?.endsWith('…') && <title>{words.text}</title>}
      {shown}
    </g>
  );
}

/** Where a line meets the first line of some words. */
function middleOf({ y }: Block): number {
  return y + 8;
}
