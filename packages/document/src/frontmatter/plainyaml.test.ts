import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus, readExamples } from '../testing/corpus.js';
import { readFrontMatter } from './frontmatter.js';
import { readPlainYaml } from './plainyaml.js';
import { readYaml } from './yaml.js';

const whole = (text: string) => ({ from: 0, to: text.length });

/** What the library says, where it has no complaint: plain YAML has none to make. */
const byLibrary = (text: string) => {
  const { keys, findings } = readYaml(text, whole(text));
  return findings.length === 0 ? keys : null;
};

describe('plain YAML', () => {
  it.each([
    'status: draft\n',
    'status: draft # yet\nowner: Siobhán Keane',
    'systems: [payments, ledger]\nlabels: []\n',
    'at: 2026-11-03T10:41Z\nn: 010\n',
    'owner:\nteam: Payments and ledger\n',
    '# ours\n\nstatus: final\n',
    'people:\n  scribe: Mei Chen\n  responders: [Dana, Arjun]\n  others:\n    - Yuki\n    - Leila # late\nteam: a\n',
    'labels:\n  - one\n  - two\n',
  ])('%j is read as the library reads it', (text) => {
    const keys = readPlainYaml(text, whole(text));
    expect(keys).not.toBeNull();
    expect(keys).toEqual(byLibrary(text));
  });

  it.each([
    'owner: @dana\n',
    'title: Payments: declined\n',
    'title: "quoted"\n',
    'title: one\n  more\n',
    'owner: Null\n',
    'null: a\n',
    'status: draft\nstatus: final\n',
    'people:\n\tscribe: Mei\n',
    'people:\n  scribe: Mei\n lead: Bo\n',
    'a:\n  b:\n    c: d\n',
    'labels: [a, b\n',
    'labels:\n- one\n',
    'status: draft\r\n',
    'note: |\n  words\n',
    'a: &a x\nb: *a\n',
  ])('%j is left to the library', (text) => {
    expect(readPlainYaml(text, whole(text))).toBeNull();
  });

  it('never says anything else than the library', () => {
    const pieces = [
      ...[
        'a',
        'b',
        'Dana R',
        'é',
        '010',
        '1.5',
        'no',
        'null',
        'Null',
        '~',
        '2026-11-03',
        '10:41',
        'x,y',
        'key',
      ],
      ...[
        ': ',
        ':',
        ' ',
        '  ',
        '    ',
        '\n',
        '\n',
        '\n  ',
        '\n    ',
        '- ',
        '-',
        '[',
        ']',
        ', ',
        ',',
        ' # ',
        '#',
      ],
      ...[
        "'",
        '"',
        '(',
        ')',
        '.',
        '/',
        '+',
        '&',
        '*',
        '|',
        '\t',
        '\r\n',
        '{',
        '}',
        '?',
        '!',
        '\n\n',
        '\u00a0',
      ],
    ];
    const key = fc.constantFrom('a', 'b-c', 'people', 'x_1', 'yes');
    const value = fc.constantFrom(
      'a',
      'Dana R',
      '[a, b]',
      '[ a b ,c ]',
      '',
      'no',
      '1:2',
      'x, y',
      "O'B",
      '- a',
    );
    const indent = fc.constantFrom('', '', '', '  ', '  ', '    ');
    const line = fc.oneof(
      fc.tuple(indent, key, value).map(([space, name, said]) => `${space}${name}: ${said}\n`),
      fc.tuple(indent, value).map(([space, said]) => `${space}- ${said}\n`),
      fc.constantFrom('\n', '# c\n', '  # c\n', 'a:\n', '  b:\n', 'x: y # c\n'),
      fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((each) => each.join('')),
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join('');
        const keys = readPlainYaml(text, whole(text));
        if (keys === null) return;
        read++;
        expect(keys).toEqual(byLibrary(text));
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  it('reads real front matter as the library does', () => {
    for (const { text } of [...readExamples(), ...readCorpus()]) {
      const { from, to } = readFrontMatter(text);
      const inner = text.slice(from, to).replace(/^---.*\n|---\s*$/g, '');
      const keys = readPlainYaml(inner, whole(inner));
      if (keys) expect(keys).toEqual(byLibrary(inner));
    }
  });
});
