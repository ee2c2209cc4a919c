import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';
import { applyEdits } from '../range.js';
import type { Person } from './people.js';
import { redact } from './redact.js';

const letters = 120_000;
const crowd: readonly Person[] = Array.from({ length: 200 }, (_, index) => {
  const [given, family] = [`Zor${code(index)}`, `Quil${code(index * 7)}`];
  const name = `${given} ${family}`;
  return {
    names: [name, `@${given.toLowerCase()}`, `${family}${index}@mail.example`.toLowerCase()],
    role: 'a responder',
  };
});

/** Letters that count: 0 is `aa`, 27 is `bb`. */
function code(index: number): string {
  return String.fromCharCode(97 + (Math.floor(index / 26) % 26), 97 + (index % 26));
}

const names = crowd.flatMap((person) => person.names);
const each = (line: (name: string, index: number) => string): string => {
  let text = '';
  for (let index = 0; text.length < letters; index++) text += line(names[index % names.length] ?? '', index);
  return text;
};

const texts: readonly (readonly [string, string])[] = [
  ['entries', each((name, index) => `- 10:${10 + (index % 50)} ${name} raised the limit; then it fell.\n`)],
  ['a paragraph of names', each((name) => `${name}, `)],
  ['a list of names', `## Review\n\n- Present: ${each((name) => `${name}, `)}`],
  ['cells', `| a | b |\n|---|---|\n${each((name) => `| ${name} | and ${name} |\n`)}`],
  ['links', each((name) => `[${name}](https://x.example/${name}) `)],
  ['given names', each((name) => `${name.split(' ')[0]} `)],
  ['names in brackets', each((name) => `[a ${name}`)],
  ['names on one line with dashes', each((name) => `${name.split(' ')[0]}-`)],
  ['initials without end', 'Zoraa a. '.repeat(letters / 9)],
  ['at signs', '@'.repeat(letters)],
  ['addresses in addresses', 'a@'.repeat(letters / 2)],
  ['a local part without end', `${'a.'.repeat(letters / 2)}@mail.example`],
  ['openings of targets', ']('.repeat(letters / 2)],
  ['a target without end', `](${'x'.repeat(letters)}`],
  ['brackets in a target', `](${'('.repeat(letters)}`],
  ['brackets', '['.repeat(letters)],
  ['notes', '[^'.repeat(letters / 2)],
  ['tags', '<a '.repeat(letters / 3)],
  ['attributes', 'href='.repeat(letters / 5)],
  ['schemes', 'mailto:'.repeat(letters / 7)],
  ['ampersands', '&'.repeat(letters)],
  ['escapes', '%41'.repeat(letters / 3)],
  ['spaces', ' '.repeat(letters)],
  ['empty lines', '\n'.repeat(letters)],
];

describe('time in proportion to the text and without regard to the number of people', () => {
  it.each(texts)('%s', { timeout: 10_000 }, (_, text) => {
    const { edits } = redact(parse(text).model, { people: crowd });
    const after = applyEdits(text, edits).toLowerCase();
    for (const name of names) expect(after.includes(name.toLowerCase())).toBe(false);
  });
});
