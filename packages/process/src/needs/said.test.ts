import { describe, expect, test } from 'vitest';
import { isSaid } from './said.js';

describe('What says something', () => {
  test.each([
    'worked',
    'None.',
    'No.',
    '0',
    'Nobody noticed',
    'Не известно',
    '东京',
    'TBD by whom? By Rosa, in May',
    'Pending orders were sent twice',
    'To do with clocks',
  ])('%s', (words) => {
    expect(isSaid(words)).toBe(true);
  });

  test.each([
    null,
    undefined,
    '',
    ' ',
    '-',
    '…',
    '...',
    '—',
    '?',
    '[ ]',
    'TBD',
    'tbc.',
    '(TBA)',
    '**TODO**',
    'n/a',
    'N/A.',
    '<!-- a comment -->',
    'to be decided',
    'NAME',
  ])('%s does not', (words) => {
    expect(isSaid(words)).toBe(false);
  });
});
