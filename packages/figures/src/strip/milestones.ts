import { type Moment, moments } from '@debrief/document/words';
import { clockWords } from '../words/clock.js';
import { textWidth } from '../words/width.js';
import { clip } from '../words/wrap.js';
import { momentName, type StripDot } from './dots.js';
import { type Frame, stripType } from './frame.js';
import { placeFlags } from './lanes.js';
import { shortDay } from './ticks.js';

/** A named moment above the strip. */
export interface StripMilestone {
  readonly moments: readonly Moment[];
  readonly x: number;
  /** Where the line from the label ends: at the dot, or at the strip. */
  readonly y: number;
  readonly name: string;
  readonly clock: string;
  readonly lane: number;
  readonly labelY: number;
  readonly labelX: number;
  /** Where the line to the label begins: beside it, or below it. */
  readonly top: number;
}

/** How high a lane of labels is. */
const lane = 19;
/** Names are half bold, and so a little wider. */
const bold = 1.06;

export interface Heads {
  readonly milestones: readonly StripMilestone[];
  /** Where the line of time is, for the labels and the pile of dots to have room above it. */
  readonly base: number;
}

/** The labels above the strip. The dots are placed over a line at 0. */
export function placeMilestones(frame: Frame, dots: readonly StripDot[]): Heads {
  const named = namedMoments(frame);
  const flags = named.map(({ x, name, clock }) => ({
    x,
    width: textWidth(name, stripType.label) * bold + textWidth(` ${clock}`, stripType.label) + 6,
  }));
  const places = placeFlags(flags, frame.width);
  const labelsHeight = lane * Math.max(0, ...places.map((place) => place.lane + 1));
  const base = labelsHeight + 20.5 - Math.min(0, ...dots.map(({ y }) => y));
  const milestones = named.map((each, index): StripMilestone => {
    const place = places[index] ?? { lane: 0, x0: 0 };
    const isRight = place.x0 + 1 >= each.x;
    const isUnder = !isRight && each.x < place.x0 + (flags[index]?.width ?? 0) - 1;
    const labelY = labelsHeight - place.lane * lane - 5;
    const own = dots.filter(({ moment }) => moment !== null && each.moments.includes(moment));
    return {
      ...each,
      y: base + Math.min(0, ...own.map(({ y }) => y)),
      lane: place.lane,
      labelX: place.x0 + (isRight ? 6 : 0),
      labelY,
      top: isUnder ? labelY + 5 : labelY - 10,
    };
  });
  return { milestones, base };
}

/** The moments in their order; those of one time together. */
function namedMoments({ told, scale, grain, width }: Frame) {
  const together = new Map<number, Moment[]>();
  for (const moment of moments) {
    const time = told.moments.get(moment);
    if (time !== undefined) together.set(time, [...(together.get(time) ?? []), moment]);
  }
  const inOrder = [...together].sort(([one], [other]) => one - other);
  return inOrder.map(([time, held], index) => {
    const before = inOrder[index - 1]?.[0];
    const isNewDay = before === undefined || shortDay(before) !== shortDay(time);
    const clock = grain === 'clock' || !isNewDay ? clockWords(time, time % 60_000 !== 0) : shortDay(time);
    const all = held.map((moment, place) => (place === 0 ? momentName(moment) : moment)).join(', ');
    const room = width - textWidth(clock, stripType.label) - 24;
    return { moments: held, name: clip(all, room / bold, stripType.label), clock, x: scale.x(time) };
  });
}
