import { describe, expect, it } from 'vitest';
import { applied } from '../testing/applied.js';

const timeline = '\n## Timeline\n\n- 10:41 It broke\n';

describe('another title', () => {
  it.each([
    ['# Cards declined\n\nWords.\n', 'Payments declined', '# Payments declined\n\nWords.\n'],
    ['# Cards declined #\n', 'Payments *declined*', '# Payments *declined* #\n'],
    [
      'Cards declined\n==============\n\nWords.\n',
      'Payments declined',
      'Payments declined\n==============\n\nWords.\n',
    ],
    ['Words.\n', 'Payments declined', '# Payments declined\n\nWords.\n'],
    ['', 'Payments declined', '# Payments declined\n'],
    [
      '---\nstatus: draft\n---\n\n## Summary\n',
      'Payments declined',
      '---\nstatus: draft\n---\n\n# Payments declined\n\n## Summary\n',
    ],
    [
      '---\ntitle: Cards declined\n---\n\nWords.\n',
      'Payments declined',
      '---\ntitle: Payments declined\n---\n\nWords.\n',
    ],
    ['# Cards declined\r\n\r\nWords.\r\n', 'Payments\ndeclined', '# Payments declined\r\n\r\nWords.\r\n'],
    ['# Cards declined\n', 'Timeline', 'refused: value not allowed'],
    ['# Cards declined\n', ' ', 'refused: value not allowed'],
    // The day of the timeline is kept, unless the new title tells another one.
    [
      `# Cards declined on 2026-11-03\n${timeline}`,
      'Cards',
      `---\ndate: 2026-11-03\n---\n\n# Cards\n${timeline}`,
    ],
    [
      `# Cards declined on 2026-11-03\n${timeline}`,
      'Cards on 2026-11-04',
      `# Cards on 2026-11-04\n${timeline}`,
    ],
  ])('%j: %j', (before, title, after) => expect(applied(before, { do: 'retitle', title })).toBe(after));
});
