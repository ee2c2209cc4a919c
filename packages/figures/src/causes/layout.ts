import { counted } from '../words/count.js';
import { attachedTo, type CauseAction, type CauseFactor, unattached } from './attached.js';
import { type CauseCard, placeCard } from './card.js';
import { columnsOf } from './columns.js';
import { andOf, type CauseAnd, type CauseEdge, edgesOf, joint } from './edges.js';
import { placeWhys, type WhyRow } from './whys.js';
import { type Block, causesType, placeWords } from './words.js';

/** A factor with what hangs on it: its box, its actions, its whys. */
export interface CauseGroup {
  readonly card: CauseCard;
  readonly whys: readonly WhyRow[];
}

/** Everything that the map shows, and where. */
export interface CausesLayout {
  readonly width: number;
  readonly height: number;
  /** The whys stand below their factor, not behind it. */
  readonly areWhysBelow: boolean;
  readonly incident: Block;
  /** The node that joins the factors; null where there are fewer than two. */
  readonly and: CauseAnd | null;
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
  /** True makes room for what can be added to each factor. */
  readonly asks?: boolean;
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
  { width, whys: withWhys = true, reason = null, asks = false }: CausesOptions,
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
  const count = { question: 0, answer: 0 };
  const groups = factors.map((factor, index): CauseGroup => {
    const place = { x: columns.card, y: top, width: columns.cardWidth - 1 };
    const card = placeCard({ factor, index }, attachedTo(factor, actions), isTold, place, asks);
    const whysTop = areWhysBelow ? card.bottom + 14 : card.y + joint - 8;
    const room = { x: columns.whys, y: whysTop, width: width - columns.whys - 2 };
    const whys = hasWhys ? placeWhys(factor.chains, room, count) : [];
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
    edges: edgesOf(
      groups.map(({ card }) => card),
      incident,
      and,
      columns,
    ),
    notes,
    name: nameOf(groups),
  };
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
