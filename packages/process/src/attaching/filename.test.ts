import { expect, test } from 'vitest';
import { numbered, portableName } from './filename.js';

test.each([
  ['pool.png', 'pool.png'],
  ['a:b?.log', 'a-b-.log'],
  ['..\\..\\x', 'x'],
  ['.env', 'env'],
  ['.gitattributes', 'gitattributes'],
  ['con.txt', 'con-1.txt'],
  ['trailing. . ', 'trailing'],
  ['a\u202egnp.exe', 'a-gnp.exe'],
  ['a\nb\u0007.txt', 'a-b-.txt'],
  ['e\u0301.txt', '\u00e9.txt'],
  ['///', 'file'],
  ['', 'file'],
  ['pool exhausted (1).png', 'pool exhausted (1).png'],
])('%j is kept as %j', (name, kept) => {
  expect(portableName(name)).toBe(kept);
});

test('A long name keeps its ending, and numbers stand in front of it', () => {
  const long = portableName(`${'日'.repeat(300)}.tar.gz`);
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(200);
  expect(long).toMatch(/\.tar\.gz$/);
  expect([numbered('a.tar.gz', 2), numbered('a', 3), numbered('v1.2 notes', 2)]).toEqual([
    'a-2.tar.gz',
    'a-3',
    'v1.2 notes-2',
  ]);
});
