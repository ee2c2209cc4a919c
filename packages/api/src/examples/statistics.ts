import type { Figure, Statistics } from '../shapes/statistics.js';

/** How long it took to notice. */
export const figure: Figure = {
  name: 'to-detect',
  title: 'Until it was detected',
  of: 'postmortems',
  n: 18,
  leftOut: [
    {
      why: 'no minute told for both Began and Detected',
      count: 3,
    },
  ],
  value: {
    kind: 'spread',
    unit: 'seconds',
    values: [
      {
        id: '2025/03.depots.one-duct',
        title: 'A digger cut both lines of the Tilburg depot, for they lay in one duct',
        value: 120,
      },
    ],
    median: 3870,
    interval: {
      low: 900,
      high: 27840,
      coverage: 0.9691162109375,
    },
  },
  explain: ['The time from “Began” to “Detected” of the timeline, one dot for each postmortem.'],
};

/** All figures. */
export const statistics: Statistics = {
  postmortems: 21,
  groups: [
    {
      name: 'durations',
      title: 'How long incidents took',
      figures: [figure],
    },
  ],
  choices: {
    system: ['alarms'],
    severity: ['sev1'],
    label: ['access'],
    year: ['2026'],
  },
  unknown: [],
};
