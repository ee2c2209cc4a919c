import type { CauseCard } from './card.js';
import type { Columns } from './columns.js';
import type { Block } from './words.js';

/** A line from one box to another, along these points. */
export interface CauseEdge {
  readonly from: string;
  readonly to: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** The node that joins the factors. */
export interface CauseAnd {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** How far below the top of a box the lines meet it. */
export const joint = 23.5;
const andRadius = 16;

/** Where “and” is; fewer than two factors need none. */
export function andOf(count: number, incident: Block, { spine, isTopDown }: Columns): CauseAnd | null {
  if (count < 2) return null;
  const y = isTopDown ? incident.y + incident.height + 29 : incident.y + joint;
  return { x: isTopDown ? spine + 2 : spine, y, radius: andRadius };
}

/** Lines with right angles: from the incident to “and”, and from there down the spine to each factor. */
export function edgesOf(
  cards: readonly CauseCard[],
  incident: Block,
  and: CauseAnd | null,
  { isTopDown }: Columns,
): readonly CauseEdge[] {
  const right = incident.x + incident.width;
  const under = incident.y + incident.height;
  const begin = (x: number): readonly [number, number] =>
    isTopDown ? [x, under] : [right, incident.y + joint];
  if (!and) {
    return cards.map((card) => {
      const end = [card.x, card.y + joint] as const;
      const points = isTopDown ? [begin(17.5), [17.5, end[1]] as const, end] : [begin(0), end];
      return { from: 'incident', to: `factor ${card.index}`, points };
    });
  }
  const first: CauseEdge = isTopDown
    ? { from: 'incident', to: 'and', points: [begin(and.x), [and.x, and.y - and.radius]] }
    : { from: 'incident', to: 'and', points: [begin(0), [and.x - and.radius, and.y]] };
  const rest = cards.map((card): CauseEdge => {
    const end = [card.x, card.y + joint] as const;
    const isLevel = Math.abs(end[1] - and.y) < 1;
    const points = isLevel
      ? [[and.x + and.radius, and.y] as const, end]
      : [[and.x, and.y + and.radius] as const, [and.x, end[1]] as const, end];
    return { from: 'and', to: `factor ${card.index}`, points };
  });
  return [first, ...rest];
}
