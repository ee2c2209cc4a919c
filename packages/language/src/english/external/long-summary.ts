import type { DocumentRule } from '../../rule.js';

export const longSummary: DocumentRule = {
  name: 'external/long-summary',
  severity: 'note',
  bias: 'curse of knowledge',
  says: 'The message for customers begins with a long paragraph.',
  why: 'Most people read two or three sentences, often on a phone and in a hurry.',
  ask: 'What are the two or three sentences that everybody has to read?',
  instead: 'First what people could not do and for how long, then what has changed; the rest below.',
  source: 'A summary for customers is short',
  places: ['external'],
  flags: [
    {
      document:
        '# Orders\n\n## External message\n\nOrders were late. It lasted 22 minutes. We found the queue. We emptied it. We are changing its limits.\n',
    },
    {
      document:
        '# Sign-in\n\n## External message\n\nOn Tuesday sign-in failed for 3% of you. It began at 10:40. It ended at 11:02. A rule of ours was too strict. We took it back. It will be tested at another time of day.\n',
    },
  ],
  leaves: [
    {
      document:
        '# Orders\n\n## External message\n\nFor 22 minutes 412 orders were late. We have changed the limits of the queue.\n',
    },
    { document: '# Orders\n\n## Summary\n\nOne. Two. Three words here. Four words. Five words too.\n' },
  ],
  signs: ({ place, role, from, to }, sentences) =>
    place === 'external' && role === 'prose'
      ? [{ kind: sentences.length > 4 ? 'long' : 'short', from, to, text: '' }]
      : [],
  inDocument: ([first]) => (first?.kind === 'long' ? [{ from: first.from, to: first.to }] : []),
};
