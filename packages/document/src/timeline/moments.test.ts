import { describe, expect, it } from 'vitest';
import { momentOf } from './moments.js';

describe('the moment that a label names', () => {
  it.each([
    [
      'began',
      'Began.',
      'Fault occurs',
      'Incident start',
      'Start of incident',
      'Problem starts',
      'Impact began',
    ],
    ['detected', 'Detected', 'First detected:', 'Fault detected', 'Detection:', 'Team aware', 'Discovery'],
    ['acknowledged', 'Acknowledged', 'Alert acknowledged', 'ack'],
    ['mitigated', 'Mitigated.', 'Repaired', 'Incident mitigated'],
    [
      'resolved',
      'Resolved',
      'Incident is resolved',
      'Recovery:',
      'Incident declared resolved',
      'End of outage',
      'All clear',
    ],
  ])('%s', (moment, ...labels) => {
    for (const label of labels) expect(momentOf(label), label).toBe(moment);
  });

  it.each(['Incident declared', 'Deploy', 'Resolved the ticket of another team', ''])('none: %s', (label) =>
    expect(momentOf(label)).toBeNull());
});
