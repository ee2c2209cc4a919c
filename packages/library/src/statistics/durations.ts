import type { Durations } from '@debrief/document';
import type { Counted } from './counted.js';
import { type Figure, leftOut, type Spread } from './figure.js';
import { median, medianInterval } from './median.js';

export const durationNames = ['to-detect', 'to-acknowledge', 'to-mitigate', 'to-resolve'] as const;
export type DurationName = (typeof durationNames)[number];

interface Duration {
  readonly of: keyof Durations;
  readonly title: string;
  readonly moment: string;
  readonly unsaid: string;
}

const durations: Readonly<Record<DurationName, Duration>> = {
  'to-detect': {
    of: 'toDetect',
    title: 'Until it was detected',
    moment: 'Detected',
    unsaid: 'A short one may mean a good alarm, or that “Began” was taken from the alarm.',
  },
  'to-acknowledge': {
    of: 'toAcknowledge',
    title: 'Until somebody took it on',
    moment: 'Acknowledged',
    unsaid: 'It holds the time until it was detected, so it is no measure of how people answer a page.',
  },
  'to-mitigate': {
    of: 'toMitigate',
    title: 'Until it hurt no more',
    moment: 'Mitigated',
    unsaid: 'Incidents differ more than teams do: a longer one need not have been handled less well.',
  },
  'to-resolve': {
    of: 'toResolve',
    title: 'Until it was over',
    moment: 'Resolved',
    unsaid:
      'What counts as over differs from incident to incident, and waiting for a safe moment is part of it.',
  },
};

/** How long it took from the beginning of the incidents to one of their moments. */
export function durationFigure(name: DurationName, all: readonly Counted[]): Figure<DurationName> {
  const { of, title, moment, unsaid } = durations[name];
  const told = all.map(({ id, durations: own }) => ({ id, value: own[of] }));
  const values = told.flatMap(({ id, value }) => (value !== null && value >= 0 ? [{ id, value }] : []));
  return {
    name,
    title,
    of: 'postmortems',
    n: values.length,
    leftOut: leftOut({
      [`no minute told for both Began and ${moment}`]: told.filter(({ value }) => value === null).length,
      [`${moment} before Began`]: told.filter(({ value }) => value !== null && value < 0).length,
    }),
    value: spread('seconds', values),
    explain: [
      `The time from “Began” to “${moment}” of the timeline, one dot for each postmortem.`,
      middleExplained,
      `${unsaid} Only incidents that somebody wrote about are here.`,
    ],
  };
}

export const middleExplained =
  'The middle is the median: as many were shorter as longer. The interval around it says how far chance alone may have moved it, and needs six of them.';

/** Values with their middle. */
export function spread(
  unit: Spread['unit'],
  values: readonly { readonly id: string; readonly value: number }[],
): Spread {
  const sorted = values.toSorted((one, other) => one.value - other.value);
  const numbers = sorted.map(({ value }) => value);
  return {
    kind: 'spread',
    unit,
    values: sorted,
    median: median(numbers),
    interval: medianInterval(numbers),
  };
}
