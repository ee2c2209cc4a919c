import { expect, test } from 'vitest';
import type { TreeNode } from './nodes.js';
import { settle, type Wrap } from './wraps.js';

const text = 'ab **cd ef** gh `ij kl` mn';
const strong: TreeNode = { name: 'StrongEmphasis', from: 3, to: 12, children: [] };
const code: TreeNode = { name: 'InlineCode', from: 16, to: 23, children: [] };
const wrap = (from: number, to: number, name = 'x'): Wrap => ({
  from,
  to,
  open: `<${name}>`,
  close: `</${name}>`,
});

/** The tags as they are written at this level, and what is handed down into the strong words. */
function settled(...wraps: readonly Wrap[]): string {
  const range = { from: 0, to: text.length };
  const { tags, inside } = settle(text, wraps, [strong, code], range, (node) => node === strong);
  const within = (inside.get(strong) ?? []).map(({ from, to }) => `in ${from}-${to}`);
  return [...tags.map(({ at, html }) => `${at}${html}`), ...within].join(' ');
}

test('a wrap between nodes or around them stays as it is', () => {
  expect(settled(wrap(0, 2))).toBe('0<x> 2</x>');
  expect(settled(wrap(0, 15))).toBe('0<x> 15</x>');
  expect(settled(wrap(3, 12))).toBe('3<x> 12</x>');
});

test('a wrap within a node goes down into it, unless the node has no level of its own', () => {
  expect(settled(wrap(5, 7))).toBe('in 5-7');
  expect(settled(wrap(3, 7))).toBe('in 3-7');
  expect(settled(wrap(17, 19))).toBe('16<x> 23</x>');
});

test('a wrap that ends amid a node is cut there, or grows over marks', () => {
  expect(settled(wrap(0, 7))).toBe('0<x> 2</x>');
  expect(settled(wrap(0, 10))).toBe('0<x> 12</x>');
  expect(settled(wrap(5, 15))).toBe('3<x> 15</x>');
  expect(settled(wrap(8, 15))).toBe('in 8-12');
  expect(settled(wrap(13, 19))).toBe('13<x> 23</x>');
});

test('wraps nest; one that would cross another is cut short', () => {
  expect(settled(wrap(0, 1, 'b'), wrap(0, 15, 'a'))).toBe('0<a> 0<b> 1</b> 15</a>');
  expect(settled(wrap(0, 13, 'a'), wrap(1, 15, 'b'))).toBe('0<a> 1<b> 12</b> 12</a>');
  expect(settled(wrap(0, 2, 'a'), wrap(2, 3, 'b'))).toBe('0<a> 2</a>');
});
