import { applyEdits } from '@debrief/document';
import { expect, test } from 'vitest';
import { followEvent } from './discussion.js';
import { follow, naming } from './follow.js';
import type { Move } from './mended.js';

const move: Move = { from: '2026/03.pay.old', to: '2026/03.pay.new-name' };
const place = { before: '2026/11.a.b.md', after: '2026/11.a.b.md' };
const after = (text: string): string => applyEdits(text, follow(text, place, move));

test('Links of every form follow, and nothing else changes', () => {
  const text = `\ufeff---\r
related: [2026/03.pay.old, "2026/03.pay.old", ../2026/03.pay.old.md, 2026/03.pay.older]   # 2026/03.pay.old\r
aliases: [2026/03.pay.old]\r
---\r
\r
# T [a](03.pay.old.md)\r
\r
Inline [a](../2026/03.pay.old.md#impact "as in 2026/03.pay.old"), image ![a](<03.pay.old/a b.png>), [ref][r],\r
[2026/03.pay.old](03.pay.old.md) <03.pay.old.md> [[2026/03.pay.old]] https://x.example/2026/03.pay.old.md\r
<img src="03.pay.old/g.png" width=3> <a href='03.pay.old.md'>x</a> **[b](03.pay.old.md)**\r
\r
| a | 2026/03.pay.old |\r
| - | - |\r
| [t](03.pay.old.md) | x |\r
\r
- 10:41 like 2026/03.pay.old, 2026/03.pay.old.md, 2026/03.pay.old/g.png. See 2026/03.pay.old.\r
- not x2026/03.pay.old, 2026/03.pay.old-2, 2026/03.pay.old.er or archive/2026/03.pay.old\r
\r
Code \`2026/03.pay.old [x](03.pay.old.md)\`\r
\r
    see 2026/03.pay.old\r
\r
\`\`\`\r
[x](03.pay.old.md)\r
\`\`\`\r
\r
[r]: 03.pay.old.md "t"\r
[s]: <03.pay.old/x y.log>\r
`;
  const kept = [
    'aliases: [2026/03.pay.old]',
    '`2026/03.pay.old [x](03.pay.old.md)`',
    '    see 2026/03.pay.old',
    '```\r\n[x](03.pay.old.md)\r\n```',
    'https://x.example/2026/03.pay.old.md',
    '2026/03.pay.older',
    '<03.pay.old.md> ',
    '- not x2026/03.pay.old, 2026/03.pay.old-2, 2026/03.pay.old.er or archive/2026/03.pay.old',
  ];
  const hole = (index: number): string => `\u0000${index}\u0000`;
  let expected = kept.reduce((words, each, index) => words.replace(each, hole(index)), text);
  expected = expected.replaceAll('03.pay.old', '03.pay.new-name');
  expected = kept.reduce((words, each, index) => words.replace(hole(index), each), expected);
  expect(after(text)).toBe(expected);
});

test('A text that does not name it does not change, and is told at a glance', () => {
  const named = naming(move);
  expect(named('see 03.pay.old')).toBe(true);
  expect(named('[x](03%2epay.old.md)')).toBe(true);
  expect(named('[x](03\\.pay.old.md)')).toBe(true);
  expect(named('see 03.pay.new')).toBe(false);
});

test('A discussion follows inside its strings, however they are written', () => {
  const json = `{"format":1, "type":"opened","path":"2026/03.pay.old",
  "anchor":{"exact":"see 2026\\/03.pay.old","prefix":"[g](03.pay.old/","suffix":"caf\\u00e9 \\"03.pay.older\\""},
  "words":"As \\u201cin\\u201d [it](03.pay.old.md)\\nand 2026/03.pay.old \\ud83d\\ude80 2026/03.pay.old"}`;
  const next = applyEdits(json, followEvent(json, place, move));
  expect(next).toBe(
    json
      .replace('see 2026\\/03.pay.old', 'see 2026/03.pay.new-name')
      .replace('(03.pay.old/', '(03.pay.new-name/')
      .replace('(03.pay.old.md)', '(03.pay.new-name.md)')
      .replace('and 2026/03.pay.old', 'and 2026/03.pay.new-name')
      .replace('ude80 2026/03.pay.old', 'ude80 2026/03.pay.new-name'),
  );
  expect(followEvent('<<<<<<< "words":"2026/03.pay.old"', place, move)).toEqual([]);
});
