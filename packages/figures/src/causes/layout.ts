import { counted } from '../words/count.js';
import { attachedTo, type CauseAction, type CauseFactor, unattached } from './attached.js';
import { type CauseCard, placeCard } from './card.js';
import { placeWhys, type WhyRow } from './whys.js';
import { type Block, causesType, placeWords } from './words.js';

/** A factor with what hangs on it: its box, its actions, its whys. */
export interface CauseGroup {
  readonly card: CauseCard;
  readonly whys: readonly WhyRow[];
}

/** A line from one box to another, along these points. */
export interface CauseEdge {
  readonly from: string;
  readonly to: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Everything that the map shows, and where. */
export interface CausesLayout {
  readonly width: number;
  readonly height: number;
  /** The whys stand below their factor, not behind it. */
  readonly areWhysBelow: boolean;
  readonly incident: Block;
  /** The node that joins the factors; null where there are fewer than two. */
  readonly and: { readonly x: number; readonly y: number; readonly radius: number } | null;
  readonly groups: readonly CauseGroup[];
  readonly edges: readonly CauseEdge[];
  /** Words at the foot: why there is only one factor, and how many actions name none. */
  readonly notes: readonly Block[];
  /** What it shows, for those who don't see it. */
  readonly name: string;
}

export interface CausesOptions {
  readonly width: number;
  /** False leaves the whys out, for a map at a glance. */
  readonly whys?: boolean;
  /** Why there is only one factor, where the text says so. */
  readonly reason?: string | null;
}

/** How far below the top of a box the lines meet it. */
const joint = 23.5;
const andRadius = 16;

/** Where the columns of the map are. */
interface Columns {
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
function columnsOf(width: number, hasWhys: boolean): Columns {
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

/**
 * The factors joined into the incident, as data: boxes that never cover each other, and lines between them.
 *
 *     const layout = layOutCauses(json.factors, json.actions, json.title, { width: 1040 });
 */
export function layOutCauses(
  factors: readonly CauseFactor[],
  actions: readonly CauseAction[],
  title: string | null,
  { width, whys: withWhys = true, reason = null }: CausesOptions,
): CausesLayout {
  const hasWhys = withWhys && factors.some(({ chains }) => chains.some(({ whys }) => whys.length > 0));
  const columns = columnsOf(width, hasWhys);
  const { isTopDown, areWhysBelow } = columns;
  const incident = placeWords(title?.trim() || 'This incident', {
    x: 1,
    y: 1,
    width: columns.incident - 2,
    type: causesType.title,
    lines: isTopDown ? 3 : 6,
    inset: 12,
  });
  const isTold = actions.length === 0 || actions.some(({ addresses }) => addresses.length > 0);
  let top = isTopDown ? incident.y + incident.height + (factors.length > 1 ? 58 : 26) : 1;
  let bottom = incident.y + incident.height;
  const groups = factors.map((factor, index): CauseGroup => {
    const place = { x: columns.card, y: top, width: columns.cardWidth - 1 };
    const card = placeCard({ factor, index }, attachedTo(factor, actions), isTold, place);
    const whysTop = areWhysBelow ? card.bottom + 14 : card.y + joint - 8;
    const room = { x: columns.whys, y: whysTop, width: width - columns.whys - 2 };
    const whys = hasWhys ? placeWhys(factor.chains, room) : [];
    const last = whys.at(-1)?.words;
    bottom = Math.max(bottom, card.bottom, last ? last.y + last.height : 0);
    top = Math.max(card.bottom, last ? last.y + last.height : 0) + (areWhysBelow ? 30 : 34);
    return { card, whys };
  });
  const and = andOf(groups.length, incident, columns);
  const notes = notesOf(
    factors,
    actions,
    { isTold, reason },
    {
      bottom,
      width,
      x: columns.card,
    },
  );
  const foot = notes.at(-1);
  return {
    width,
    height: Math.ceil((foot ? foot.y + foot.height : bottom) + 4),
    areWhysBelow,
    incident,
    and,
    groups,
    edges: edgesOf(groups, incident, and, columns),
    notes,
    name: nameOf(groups),
  };
}

function andOf(count: number, incident: Block, { spine, isTopDown }: Columns): CausesLayout['and'] {
  if (count < 2) return null;
  const y = isTopDown ? incident.y + incident.height + 29 : incident.y + joint;
  return { x: isTopDown ? spine + 2 : spine, y, radius: andRadius };
}

/** Lines with right angles: from the incident to “and”, and from there down the spine to each factor. */
function edgesOf(
  groups: readonly CauseGroup[],
  incident: Block,
  and: CausesLayout['and'],
  { isTopDown }: Columns,
): readonly CauseEdge[] {
  const right = incident.x + incident.width;
  const under = incident.y + incident.height;
  const begin = (x: number): readonly [number, number] =>
    isTopDown ? [x, under] : [right, incident.y + joint];
  if (!and) {
    return groups.map(({ card }) => {
      const end = [card.x, card.y + joint] as const;
      const points = isTopDown ? [begin(17.5), [17.5, end[1]] as const, end] : [begin(0), end];
      return { from: 'incident', to: `factor ${card.index}`, points };
    });
  }
  const first: CauseEdge = isTopDown
    ? { from: 'incident', to: 'and', points: [begin(and.x), [and.x, and.y - and.radius]] }
    : { from: 'incident', to: 'and', points: [begin(0), [and.x - and.radius, and.y]] };
  const rest = groups.map(({ card }): CauseEdge => {
    const end = [card.x, card.y + joint] as const;
    const isLevel = Math.abs(end[1] - and.y) < 1;
    const points = isLevel
      ? [[and.x + and.radius, and.y] as const, end]
      : [[and.x, and.y + and.radius] as const, [and.x, end[1]] as const, end];
    return { from: 'and', to: `factor ${card.index}`, points };
  });
  return [first, ...rest];
}

function notesOf(
  factors: readonly CauseFactor[],
  actions: readonly CauseAction[],
  { isTold, reason }: { readonly isTold: boolean; readonly reason: string | null },
  place: { readonly bottom: number; readonly width: number; readonly x: number },
): readonly Block[] {
  if (factors.length === 0) return [];
  const loose = unattached(factors, actions).length;
  const said = [
    ...(factors.length === 1 && reason ? [`Why there is one factor: ${reason}`] : []),
    ...(isTold && loose > 0
      ? [`${counted(loose, 'action')} ${loose === 1 ? 'names' : 'name'} none of these factors.`]
      : []),
    ...(!isTold && loose > 0 ? ['The actions do not say which factor they address.'] : []),
  ];
  let y = place.bottom + 24;
  return said.map((text) => {
    const { x, width } = place;
    const block = placeWords(text, {
      x,
      y,
      width: Math.min(520, width - x - 2),
      type: causesType.action,
      lines: 4,
    });
    y = block.y + block.height + 4;
    return block;
  });
}

function nameOf(groups: readonly CauseGroup[]): string {
  if (groups.length === 0) return 'Map of causes: no factor is written down yet.';
  const bare = groups.filter(({ card }) => !card.isAnswered).length;
  const joined = groups.length === 1 ? 'One factor' : `${groups.length} factors that came together`;
  const standing =
    bare === 0
      ? ''
      : bare === groups.length && bare === 1
        ? ' No action addresses it yet.'
        : ` ${bare} without an action yet.`;
  return `Map of causes: ${joined.charAt(0).toLowerCase()}${joined.slice(1)}.${standing}`;
}
