import type { DocumentRule } from '../../rule.js';

export const timeWithoutZone: DocumentRule = {
  name: 'facts/time-without-zone',
  severity: 'note',
  bias: 'vagueness',
  says: 'The times here (“{words}”) say no zone.',
  why: 'Logs, chats and people keep different clocks; an hour off makes a cause of an effect.',
  ask: 'Which zone are these times in?',
  instead: '“All times are UTC.” once above the timeline, or the zone at each time.',
  source: 'Timestamps with their zone',
  places: ['timeline'],
  flags: [
    {
      document:
        '# Late letters\n\n## Timeline\n\n- 2026-11-03 10:41 The first alarm\n- 2026-11-03 10:53 All clear\n',
    },
    {
      document:
        '# Late letters\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n| 2026-11-03 10:41 | The first alarm |\n',
    },
    { document: '# Late letters\n\n## Timeline\n\n- 10:41 The first alarm\n- 10:53 All clear\n' },
    { document: '# Late letters\n\n## Timeline\n\n### Monday\n\n- 10:41 The first alarm\n' },
  ],
  leaves: [
    { document: '# Late letters\n\n## Timeline\n\n- 2026-11-03 10:41 UTC The first alarm\n' },
    {
      document: '# Late letters\n\n## Timeline\n\nAll times are UTC.\n\n- 2026-11-03 10:41 The first alarm\n',
    },
    { document: '# Late letters\n\n## Timeline\n\n- 2026-11-03T10:41:00Z The first alarm\n' },
    { document: '# Late letters\n\n## Summary\n\nThe first alarm came at 10:41.\n' },
  ],
  signs: ({ role }, [first]) =>
    role === 'entry' && first ? [{ kind: 'entry', from: first.from, to: first.to, text: '' }] : [],
  inDocument: ([first], { zone }) => (zone || !first ? [] : [{ from: first.from, to: first.to }]),
};
