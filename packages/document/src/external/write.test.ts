import { describe, expect, it } from 'vitest';
import type { SetExternal } from '../operations/operation.js';
import { applied } from '../testing/applied.js';

const title = '# Cards declined\n\n';
const top = '## External message\n\n';
const summary = '### Summary\n\nFor 84 minutes.\n';
const happened = '### What happened\n\nA database moved.\n';

describe('the message for people outside', () => {
  it.each<readonly [string, SetExternal['part'], string | null, string]>([
    [`${top}${summary}\n${happened}`, 'summary', 'For 80.', `${top}### Summary\n\nFor 80.\n\n${happened}`],
    [
      `${top}${summary}\n${happened}`,
      'whatHappened',
      'It moved.\n\n- twice',
      `${top}${summary}\n### What happened\n\nIt moved.\n\n- twice\n`,
    ],
    [
      `${top}${summary}\n${happened}`,
      'whatWeAreDoing',
      'We spread.',
      `${top}${summary}\n${happened}\n### What we are doing\n\nWe spread.\n`,
    ],
    [`${top}${summary}\n${happened}`, 'summary', null, `${top}### Summary\n\n${happened}`],
    [`${top}${summary}`, 'whatHappened', null, `${top}${summary}`],
    [`${top}${happened}`, 'summary', 'For 84 minutes.', `${top}${summary}\n${happened}`],
    [
      `${top}${happened}\n## Amendments\n`,
      'whatWeAreDoing',
      'We spread.',
      `${top}${happened}\n### What we are doing\n\nWe spread.\n\n## Amendments\n`,
    ],
    [`${top}We are sorry.\n`, 'summary', 'So sorry.', `${top}So sorry.\n`],
    [`${top}We are sorry.\n`, 'whatHappened', 'A database moved.', `${top}We are sorry.\n\n${happened}`],
    ['## External message\n', 'summary', 'For 84 minutes.', `${top}${summary}`],
    [
      `## Customer communication\n\n${happened}`,
      'summary',
      'For 84 minutes.',
      `## Customer communication\n\n${summary}\n${happened}`,
    ],
    ['## Impact\n\nMany.\n', 'summary', 'For 84 minutes.', `## Impact\n\nMany.\n\n${top}${summary}`],
    ['## Impact\n\nMany.\n', 'summary', null, '## Impact\n\nMany.\n'],
    [`${top}${summary}`, 'summary', '## Impact\n\nNone.', 'refused: value not allowed'],
  ])('%j: %s is %j', (before, part, text, after) => {
    const result = applied(title + before, { do: 'set-external', part, text });
    expect(result.startsWith('refused') ? result : result.slice(title.length)).toBe(after);
  });

  it('keeps Windows line ends', () => {
    const before = `${title}${top}${summary}`.replaceAll('\n', '\r\n');
    expect(applied(before, { do: 'set-external', part: 'summary', text: 'One.\n\nTwo.' })).toBe(
      `${title}${top}### Summary\n\nOne.\n\nTwo.\n`.replaceAll('\n', '\r\n'),
    );
  });
});
