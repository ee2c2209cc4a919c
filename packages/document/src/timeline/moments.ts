import { remember } from '../remember.js';

/** The key moments of an incident, in their order. */
export const moments = ['began', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
export type Moment = (typeof moments)[number];

/** How teams name a moment; the whole label must match. */
const names: readonly (readonly [Moment, RegExp])[] = [
  [
    'began',
    /^(?:(?:the )?(?:incident|problem|issue|fault|outage|impact|degradation|disruption)s? )?(?:began|begins?|start(?:s|ed)?|occur(?:s|red)|onset)$|^(?:start|beginning|onset|start time)(?: of (?:the )?(?:incident|impact|outage|problem|issue|degradation))?$|^(?:incident|impact|outage|problem) (?:start|beginning|onset)(?: time)?$|^problem started$/,
  ],
  [
    'detected',
    /^(?:(?:the )?(?:incident|problem|issue|fault|outage|first|initial|initially) )?(?:detect(?:ed|ion)|discover(?:ed|y)|notic(?:ed|es?)|identified|report(?:ed)?|alert(?:ed)?)$|^(?:time (?:of|to) )?(?:detection|discovery)(?: time)?$|^team aware$|^first (?:alert|report)$/,
  ],
  [
    'acknowledged',
    /^(?:(?:the )?(?:incident|alert|page|alarm) )?(?:acknowledged|ack(?:ed)?|acknowledgement|acknowledgment)$|^time of acknowledge?ment$/,
  ],
  [
    'mitigated',
    /^(?:(?:the )?(?:incident|problem|issue|impact|outage) )?(?:mitigated|mitigation|stabili[sz]ed|repaired|contained|service restored)$/,
  ],
  [
    'resolved',
    /^(?:(?:the )?(?:incident|problem|issue|outage|fault|impact) )?(?:is |was |has been |been |declared |declared as )?(?:resolved|resolution|recover(?:ed|y)|fixed|over|closed|ends|ended|end)$|^(?:all clear|end|end time|end of (?:the )?(?:incident|impact|outage))$/,
  ],
];

/** The moment that a label names: `momentOf('First detected:')` is `'detected'`. */
export const momentOf: (label: string) => Moment | null = remember((label) => {
  const words = label
    .toLowerCase()
    .replace(/[^a-z ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '' || words.length > 40) return null;
  return names.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
});
