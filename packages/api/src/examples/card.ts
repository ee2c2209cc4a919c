import type { Card } from '../shapes/card.js';

/** A postmortem in a list. */
export const card: Card = {
  id: '2026/11.app.baskets-emptied',
  title: 'Baskets were empty after the update of the app',
  month: '2026-11',
  day: '2026-11-19',
  status: 'draft',
  severity: 'sev2',
  systems: ['app'],
  labels: [],
  owner: null,
  team: null,
  summary:
    'On Thursday 19 November 2026, from 16:20 to 18:05 UTC, shoppers who updated the app found an empty basket. The update was withdrawn and the service has been stable since. Called on the morning of 20 November.',
  impact: null,
  durations: {
    toDetect: null,
    toAcknowledge: null,
    toMitigate: null,
    toResolve: 6300,
  },
  factors: 0,
  actions: 0,
  openActions: 0,
  openThreads: 0,
  openQuestions: 0,
};
