import { expect, test } from 'vitest';
import { ignoreOurs, mergeOurs, withLine } from './lines.js';

const after = (text: string) => {
  const bytes = withLine(Buffer.from(text, 'latin1'), ignoreOurs);
  return bytes && Buffer.from(bytes).toString('latin1');
};

test.each([
  ['', '.debrief/\n'],
  ['node_modules/\n', 'node_modules/\n.debrief/\n'],
  ['node_modules/', 'node_modules/\n.debrief/\n'],
  ['a\r\nb', 'a\r\nb\r\n.debrief/\r\n'],
  ['caf\xe9\n\n', 'caf\xe9\n\n.debrief/\n'],
  ['# .debrief/\n', '# .debrief/\n.debrief/\n'],
])('%j gets the line, and keeps its bytes', (before, text) => expect(after(before)).toBe(text));

test.each(['.debrief/\n', 'a\n/.debrief', '.debrief  \r\nb\r\n'])('%j has it', (text) =>
  expect(after(text)).toBeNull());

test('An attribute of the team for the same driver counts', () =>
  expect(withLine(Buffer.from('*.md text merge=debrief\n'), mergeOurs)).toBeNull());
