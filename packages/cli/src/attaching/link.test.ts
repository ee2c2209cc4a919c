import { grammar, parse, render } from '@debrief/document';
import { expect, test } from 'vitest';
import { numbered, portableName } from './filename.js';
import { linkTo } from './link.js';

const names = [
  'pool.png',
  'pool exhausted (1).png',
  'a[1]*_x_~~b~~ `c`.log',
  '100% #2?.txt',
  'Störung — Übersicht.pdf',
  'a&copy;b.md',
  'a|b.csv',
  '<b>.txt',
  'back\\slash.txt',
  '__init__.py',
];

test.each(names)('A link to %s is one link that leads there and shows the name', (name) => {
  for (const text of [
    `- ${linkTo(name, `11.a.b/${name}`)}\n`,
    `x (${linkTo(name, `11.a.b/${name}`)}) \`y\`\n`,
  ]) {
    const found: string[] = [];
    grammar.parse(text).iterate({
      enter: (node) => {
        if (node.name === 'URL') found.push(decodeURIComponent(text.slice(node.from, node.to)));
      },
    });
    expect(found).toEqual([`11.a.b/${name}`]);
    const words = />([^<]*)<\/a>/.exec(render(parse(text).model))?.[1] ?? '';
    expect(
      words.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&#96;/g, '`').replace(/&amp;/g, '&'),
    ).toBe(name);
  }
});

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
