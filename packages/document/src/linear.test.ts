import { describe, expect, it } from 'vitest';
import { parse } from './parse.js';

const actions = '## Action items\n\n';
const causes = '## Contributing factors\n\n';
const letters = 500_000;

/** Long texts, each of which once took minutes, or more than the stack holds. */
const texts: readonly (readonly [string, string])[] = [
  ['causes without end behind a lead-in', `This was caused by two factors:\n\n${'- a\n'.repeat(150_000)}`],
  ['spaces in a paragraph', `a${' '.repeat(letters)}x`],
  ['spaces in a heading', `# a${' '.repeat(letters)}x`],
  ['spaces in an item', `- a${' '.repeat(letters)}x`],
  ['spaces in a cell', `| a | b |\n|---|---|\n| a${' '.repeat(letters)}x | b |`],
  ['brackets behind an address', `http://a.example/${')'.repeat(letters)}`],
  ['a host without end', `http://${'a'.repeat(letters)}.b.c`],
  ['address behind address', 'http://a.example '.repeat(50_000)],
  ['tabs before a due date', `${actions}- Fix it by${'\t'.repeat(letters)}x`],
  ['tabs behind "due date"', `${actions}- due date${'\t'.repeat(letters)}x`],
  ['tabs behind "owner"', `${actions}- Fix it owner:${'\t'.repeat(letters)}${'x'.repeat(60)}`],
  ['a name without end', `${actions}- ${'Ab'.repeat(letters / 2)} x`],
  ['a team without end', `${actions}- The ${'Foo'.repeat(letters / 3)} team`],
  ['names that may be read in many ways', actions + `- ${`${'Ab'.repeat(200)} `.repeat(4)}x\n`.repeat(300)],
  ['a mention without end', `${actions}- @${'a'.repeat(letters)}/`],
  ['full stops in an owner', `${actions}- Fix the thing\n  - Owner: a${'.'.repeat(letters)}b`],
  ['tabs behind "case"', actions + `- Fix case${'\t'.repeat(3900)}x\n`.repeat(100)],
  ['"steps" over and over', causes + 'steps '.repeat(letters / 6)],
  ['"several" over and over', `${'several '.repeat(letters / 8)}:\n\n- a\n`],
  ['spaces in links', `[a](${' '.repeat(18_900)}x\n\n`.repeat(26)],
  ['tabs in links of actions', actions + `- [a](${'\t'.repeat(18_900)}x\n`.repeat(26)],
  ['slashes in addresses', actions + `- https://a.b${'/'.repeat(15_000)}\n`.repeat(33)],
  ['full stops in addresses', actions + `- https://a.b/${'.'.repeat(15_000)}x\n`.repeat(33)],
  ['brackets behind addresses', actions + `- https://a.b/${')'.repeat(15_000)}\n`.repeat(33)],
];

describe('time in proportion to the text', () => {
  it.each(texts)('%s', (_, text) => {
    expect(parse(text).text).toBe(text);
  });
});

describe('what the limits leave as it was', () => {
  it.each([
    ['Fix it due: date: on 2024-05-01', '2024-05-01'],
    ['Fix it by  2 May 2024', '2 May 2024'],
    ['Fix it, deadline : Jan 3', 'Jan 3'],
  ])('due %#', (words, due) => {
    expect(parse(`${actions}- ${words}\n`).model.actions[0]?.due?.value).toBe(due);
  });

  it.each([
    ['Fix it. Owner: ** Dana Reyes **', 'Dana Reyes'],
    [`Fix it ${'and test it '.repeat(150)}(Dana Reyes)`, 'Dana Reyes'],
    [`Fix it ${'and test it '.repeat(400)}(Dana Reyes)`, 'Dana Reyes'],
    ["Anna-Zoë O'Neil will check it", "Anna-Zoë O'Neil"],
  ])('owner %#', (words, owner) => {
    expect(parse(`${actions}- ${words}\n`).model.actions[0]?.owner?.value).toBe(owner);
  });

  it('hard breaks', () => {
    expect(parse('a  \nb\\\nc \nd').model.body.tree.toString()).toBe(
      'Document(Paragraph(HardBreak,HardBreak))',
    );
  });

  it('addresses', () => {
    expect(parse('(see https://a.example/b) www.a.example').model.body.tree.toString()).toBe(
      'Document(Paragraph(URL,URL))',
    );
  });
});
