export type { CauseAsk } from './causes/asks.js';
export type { ActionState, Attached, CauseAction, CauseFactor } from './causes/attached.js';
export type { CauseCard, CauseTag } from './causes/card.js';
export type { CauseEdge } from './causes/edges.js';
export {
  type CauseGroup,
  type CausesLayout,
  type CausesOptions,
  layOutCauses,
} from './causes/layout.js';
export { CausesMap, type CausesMapProps } from './causes/map.js';
export type { CausePart, CausePick } from './causes/picks.js';
export { CausesTable, type CausesTableProps } from './causes/table.js';
export type { WhyRow } from './causes/whys.js';
export type { Block } from './causes/words.js';
export { Bars, type BarsProps, BarsTable } from './charts/bars.js';
export { type DotsLayout, layOutDots, type ValueDot } from './charts/dots.js';
export { DotStrip, type DotStripProps, DotStripTable } from './charts/dotstrip.js';
export {
  type ChartFigure,
  type CountRow,
  type Counts,
  chartNotes,
  type PartRow,
  type Parts,
  type Spread,
  type SpreadValue,
} from './charts/figure.js';
export { PartBars, type PartBarsProps, PartBarsTable } from './charts/partbars.js';
export type { ValueTick } from './charts/valuescale.js';
export { Loop, type LoopProps } from './loop/loop.js';
export { type LoopArc, type LoopLayout, type LoopPhase, layOutLoop } from './loop/ring.js';
export { LoopTable } from './loop/table.js';
export type { StripDot } from './strip/dots.js';
export type { StripFold } from './strip/frame.js';
export { layOutStrip, minutesBetween, type StripLayout } from './strip/layout.js';
export type { StripMark } from './strip/marks.js';
export type { StripMilestone } from './strip/milestones.js';
export type { StripTimes, TimelineEntry } from './strip/points.js';
export type { Piece } from './strip/scale.js';
export type { StripSpan } from './strip/spans.js';
export { Strip, type StripProps } from './strip/strip.js';
export { StripTable } from './strip/table.js';
export { durationWords } from './words/duration.js';
export { textWidth } from './words/width.js';
