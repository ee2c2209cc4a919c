import { expect, test } from 'vitest';
import { pageWidth, wantsAscii, wantsColour } from './terminal.js';

const output = (more: { isTTY?: boolean; columns?: number } = {}) => ({ write: () => true, ...more });
const colour = (env: Record<string, string>, isTTY = true) => wantsColour({ stdout: output({ isTTY }), env });

test('The page is as wide as the terminal up to 100 columns, and 80 elsewhere', () => {
  expect(pageWidth({ stdout: output() })).toBe(80);
  expect(pageWidth({ stdout: output({ columns: 140 }) })).toBe(80);
  expect(pageWidth({ stdout: output({ isTTY: true, columns: 72 }) })).toBe(72);
  expect(pageWidth({ stdout: output({ isTTY: true, columns: 240 }) })).toBe(100);
  expect(pageWidth({ stdout: output({ isTTY: true, columns: 3 }) })).toBe(20);
});

test('Colours are for terminals', () => {
  expect(colour({})).toBe(true);
  expect(colour({}, false)).toBe(false);
  expect(colour({ TERM: 'dumb' })).toBe(false);
});

test('NO_COLOR turns colours off unless it is empty, FORCE_COLOR on', () => {
  expect(colour({ NO_COLOR: '1' })).toBe(false);
  expect(colour({ NO_COLOR: '' })).toBe(true);
  expect(colour({ FORCE_COLOR: '1' }, false)).toBe(true);
  expect(colour({ FORCE_COLOR: '0' })).toBe(false);
  expect(colour({ NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
});

test('ASCII only where the locale says C or POSIX', () => {
  expect(wantsAscii({ env: {} })).toBe(false);
  expect(wantsAscii({ env: { LANG: 'C' } })).toBe(true);
  expect(wantsAscii({ env: { LANG: 'C', LC_ALL: 'en_GB.UTF-8' } })).toBe(false);
  expect(wantsAscii({ env: { LANG: 'C.UTF-8' } })).toBe(false);
});
