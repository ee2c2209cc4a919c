import { describe, expect, it } from 'vitest';
import { kindOf, kindsOf } from './names.js';

describe('what a label says a part is for', () => {
  it.each([
    [
      'summary',
      'Summary',
      'TL;DR',
      'Executive summary',
      'What happened?',
      'Overview',
      'Incident summary',
      '1. Summary',
      'Sammendrag',
    ],
    ['impact', 'Impact', 'Fallout', 'User impact', 'Business Impact:', 'What was impacted', '🥏 Impact'],
    [
      'timeline',
      'Timeline',
      'Key events',
      'Timeline (UTC)',
      'Incident Timeline',
      'Chronology',
      'Sequence of events',
      '2. Timeline (all times UTC)',
      'Tidslinje',
    ],
    [
      'factors',
      'Root Causes',
      'Contributing Factors (findings)',
      'Root cause',
      'Causes',
      "🔎 Five Why's",
      'What caused this?',
      'Analysis of causes',
      'Technical cause',
    ],
    ['lessons', 'Lessons learned', 'Conclusions', 'What did we learn', 'Takeaways'],
    ['well', 'What went well', 'What went well?', 'What worked well', 'What went OK', 'The good points'],
    [
      'wrong',
      'What went wrong',
      "What didn't go well",
      'What could have gone better',
      'Areas for improvement',
    ],
    ['lucky', 'Where we got lucky', 'Where did we get lucky?'],
    [
      'external',
      'External message',
      'Message to customers (sent 9/27)',
      'What we tell players',
      'Text for the status page',
      'Email to affected clients',
      'The email we sent to account owners',
      'For customers',
    ],
    [
      'actions',
      'Action items',
      'Review actions',
      'Follow-up',
      'Remediation',
      'Next steps',
      'Corrective and preventative measures',
      'Future Actions',
      'Actions following review',
      'What are we doing about this',
      'Follow-up tasks',
      'How do we prevent this from happening again?',
    ],
    ['response', 'Resolution', 'Actions taken', 'Mitigation', 'Recovery', 'Resolution and recovery'],
    ['detection', 'Detection', 'Identified', 'How was it detected?'],
    ['background', 'Background', 'Context', 'Leadup', 'Trigger'],
    ['questions', 'Open questions'],
    ['external', 'External message'],
    ['review', 'Review'],
    ['amendments', 'Amendments'],
    ['glossary', 'Glossary'],
    ['health', 'Service health'],
    ['wider', 'Looking wider'],
    ['evidence', 'Related Issues / PRs', 'References', 'Appendix A'],
  ])('%s', (kind, ...labels) => {
    for (const label of labels) expect(kindOf(label), label).toBe(kind);
  });

  it.each([
    'Stats',
    'Attendees',
    'Payments',
    'Reactions',
    'Checkout',
    'Why I like trains and other very long stories about nothing at all in particular',
    '',
  ])('nothing: %s', (label) => expect(kindOf(label)).toBeNull());

  it('several purposes of one label, the main one first', () => {
    expect(kindsOf('Context/Resolution/Review actions')).toEqual(
      expect.arrayContaining(['background', 'response', 'actions']),
    );
    expect(kindsOf('Lessons learned and action items')).toEqual(['lessons', 'actions']);
  });
});
