/** Where the columns of the map are. */
export interface Columns {
  readonly incident: number;
  readonly spine: number;
  readonly card: number;
  readonly cardWidth: number;
  readonly whys: number;
  /** The incident stands above the factors, not before them. */
  readonly isTopDown: boolean;
  /** The whys stand below their factor, not behind it. */
  readonly areWhysBelow: boolean;
}

/** Three columns where there is room for them, else two, else one. */
export function columnsOf(width: number, hasWhys: boolean): Columns {
  if (width < 560) {
    const room = { incident: width, spine: 15.5, card: 40, cardWidth: width - 40, whys: 54 };
    return { ...room, isTopDown: true, areWhysBelow: true };
  }
  const isTopDown = width < 860;
  const incident = isTopDown ? width : Math.round(Math.min(190, width * 0.19));
  const spine = isTopDown ? 15.5 : incident + 48.5;
  const card = isTopDown ? 46 : incident + 92;
  const rest = width - card;
  const cardWidth = hasWhys ? Math.round(Math.min(310, rest * 0.43)) : Math.min(520, rest);
  return { incident, spine, card, cardWidth, whys: card + cardWidth + 34, isTopDown, areWhysBelow: false };
}
