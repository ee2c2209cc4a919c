import { grammar, parse, render } from '@debrief/document';
import { expect, test } from 'vitest';
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
