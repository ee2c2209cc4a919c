import { firstOf, type Phrase } from '../phrase.js';
import { remember } from '../remember.js';

/** The key moments of an incident, in their order. */
export const moments = ['began', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
export type Moment = (typeof moments)[number];

const incident =
  '[the] [incident|problem|issue|fault|outage|impact|degradation|disruption|incidents|problems|issues|faults|impacts]';
const ofIncident =
  '[of incident|of the incident|of impact|of the impact|of outage|of the outage|of problem|of the problem|of issue|of the issue|of degradation|of the degradation]';

/** How teams name a moment. */
const names: readonly (readonly [Moment, readonly Phrase[]])[] = [
  [
    'began',
    [
      `${incident} (began|begin|begins|start|starts|started|occur|occurs|occurred|onset|beginning) [time]`,
      `(start|beginning|onset|start time) ${ofIncident}`,
    ],
  ],
  [
    'detected',
    [
      `${incident} [first|initial|initially] (detect|detected|detection|discover|discovered|discovery|noticed|notice|notices|identified|report|reported|alerted|alert) [time]`,
      'time (of|to) (detection|discovery)',
      'team aware',
    ],
  ],
  [
    'acknowledged',
    [
      '[the] [incident|alert|page|alarm] (acknowledged|ack|acked|acknowledgement|acknowledgment)',
      'time of (acknowledgement|acknowledgment)',
    ],
  ],
  [
    'mitigated',
    [`${incident} (mitigated|mitigation|stabilised|stabilized|repaired|contained|service restored)`],
  ],
  [
    'resolved',
    [
      `${incident} [is|was|has been|been|declared|declared as] (resolved|resolution|recovered|recovery|fixed|over|closed|ends|ended|end) [time]`,
      '(all clear|end time)',
      `end ${ofIncident}`,
    ],
  ],
];

const momentNamed = firstOf(names);

/** The moment that a label names: `momentOf('First detected:')` is `'detected'`. */
export const momentOf: (label: string) => Moment | null = remember((label) => {
  const words = label
    .toLowerCase()
    .replace(/[^a-z ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '' || words.length > 40) return null;
  return momentNamed(words);
});
