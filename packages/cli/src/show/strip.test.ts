import { parse } from '@debrief/document';
import { expect, test } from 'vitest';
import { unicode } from '../terminal/glyphs.js';
import { paint } from '../terminal/line.js';
import { lines } from '../testing/shown.js';
import { strip } from './strip.js';

const set = (entries: string, width = 60): string => {
  const { model } = parse(`# Down\n\n## Timeline\n\nAll times are UTC.\n\n### 2026-11-03\n\n${entries}`);
  return paint(strip(model.times, unicode, width), false).trimEnd();
};

test('The moments stand to scale, the harm heavy', () => {
  expect(set('- 10:00 **Began.**\n- 10:30 **Mitigated.**\n- 11:00 **Resolved.**\n')).toBe(
    lines(`
      ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━●────────────────────────────●
      began 10:00                   │               resolved 11:00
                                    mitigated 10:30
    `),
  );
});

test('Labels that have no room stand lower', () => {
  expect(
    set('- 10:00 **Began.**\n- 10:05 **Detected.**\n- 10:10 **Acknowledged.**\n- 12:00 **Resolved.**\n'),
  ).toBe(
    lines(`
      ●━●━━●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━●
      │ │  acknowledged 10:10                       resolved 12:00
      │ detected 10:05
      began 10:00
    `),
  );
});

test('Moments that fall together share a mark, and a new day is named', () => {
  expect(set('- 10:00 **Began.**\n\n### 2026-11-05\n\n- 10:00 **Mitigated.**\n- 10:00 **Resolved.**\n')).toBe(
    lines(`
      ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━●
      began 10:00                  mitigated, resolved 5 Nov 10:00
    `),
  );
});

test('One moment, or moments in a contradictory order, have no strip', () => {
  expect(set('- 10:00 **Began.**\n')).toBe('');
  expect(set('- 10:00 **Resolved.**\n- 11:00 **Began.**\n')).toBe('');
});
