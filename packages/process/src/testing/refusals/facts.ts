import type { Refusal } from './refusal.js';

/** The gates that ask who took part, and what happened. */
export const ofFacts: readonly Refusal[] = [
  {
    need: 'one-owner',
    swaps: [['owner: Femi Adeyemi\n', '']],
    says: 'Nobody owns this postmortem yet. One person keeps it together, and many write.',
  },
  { need: 'severity', swaps: [['severity: sev1\n', '']], says: 'How bad it was is not said yet.' },
  { need: 'systems', swaps: [['systems: [gates, ticketing]\n', '']], says: 'No system is named yet.' },
  {
    need: 'several-views',
    swaps: [
      [
        /incident-commander: [\s\S]*?support: Ulla Brandt/,
        'incident-commander: Femi Adeyemi\n  support: "@femi"',
      ],
    ],
    says: 'Nobody but the owner is named among the people who took part.',
  },
  {
    need: 'participants',
    swaps: [['  support: Ulla Brandt\n', '']],
    says: 'Nobody is named as support yet.',
  },
  {
    need: 'title',
    swaps: [[/\n# .*\n/, '\n']],
    says: 'There is no title that says what happened, and to whom.',
  },
  {
    need: 'parts',
    swaps: [[/## Summary\n[\s\S]*?## Impact/, '## Summary\n\n## Impact']],
    says: 'Summary says nothing yet.',
  },
  {
    need: 'impact-for-everyone',
    swaps: [[/\| Support desk.*\n/, '']],
    says: 'The impact does not say what support felt.',
  },
  {
    need: 'before-the-onset',
    swaps: [[/- 06:40 .*\n/, '']],
    says: 'The timeline begins with the incident itself. What was the last ordinary thing before it?',
  },
  {
    need: 'runs-forward',
    swaps: [['- 07:24 **Detected.**', '- 07:35 **Detected.**']],
    says: '2026-02-03T07:30 stands behind a later time; the timeline runs forward.',
  },
  {
    need: 'during-and-after',
    swaps: [['**Resolved.** ', '']],
    says: 'No entry tells when it was over: **Resolved.**',
  },
  {
    need: 'sources',
    swaps: [[' ([call](https://desk.harbour.example/5512))', '']],
    says: 'One entry says neither where it is known from nor that it is uncertain: 07:24.',
  },
];
