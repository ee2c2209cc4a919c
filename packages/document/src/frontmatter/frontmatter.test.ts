import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../range.js';
import { readFrontMatter } from './frontmatter.js';

const rules = (text: string): string[] => readFrontMatter(text).findings.map(({ rule }) => rule);
const mended = (text: string): string => {
  const fix = readFrontMatter(text).findings[0]?.fixes[0];
  return fix ? applyEdits(text, fix.edits) : text;
};

describe('front matter', () => {
  it('is read with the place of each value', () => {
    const text =
      '---\nstatus: draft # yet\nsystems: [payments, ledger]\npeople:\n  scribe: Mei Chen\n  responders: [Dana, Arjun]\nempty:\n---\n# T\n';
    const read = readFrontMatter(text);
    const status = read.string('status');
    expect(status && text.slice(status.from, status.to)).toBe('draft');
    expect(read.list('systems').map(({ value }) => value)).toEqual(['payments', 'ledger']);
    expect(read.map('people').get('scribe')?.value).toBe('Mei Chen');
    expect(
      read
        .lists('people')
        .get('responders')
        ?.map(({ value }) => value),
    ).toEqual(['Dana', 'Arjun']);
    expect(read.string('empty')).toBeNull();
    expect(text.slice(read.to)).toBe('# T\n');
    expect(read.findings).toEqual([]);
  });

  it('keeps dates, numbers and versions as words', () => {
    const read = readFrontMatter('---\nat: 2026-11-03T10:41Z\nn: 010\nv: 1.10\nyes: on\n---\n');
    expect(['at', 'n', 'v', 'yes'].map((key) => read.string(key)?.value)).toEqual([
      '2026-11-03T10:41Z',
      '010',
      '1.10',
      'on',
    ]);
  });

  it.each([
    ['---\nowner: @dana\n---\n', 'owner', '@dana', 'syntax/yaml-quote', '---\nowner: "@dana"\n---\n'],
    [
      '---\ntitle: Payments: declined\n---\n',
      'title',
      'Payments: declined',
      'syntax/yaml-quote',
      '---\ntitle: "Payments: declined"\n---\n',
    ],
    [
      '---\nowner: @dana https://x.example\n---\n',
      'owner',
      '@dana https://x.example',
      'syntax/yaml-quote',
      '---\nowner: "@dana https://x.example"\n---\n',
    ],
    ['---\nowner: Null\n---\n', 'owner', 'Null', 'syntax/yaml-quote', '---\nowner: "Null"\n---\n'],
    [
      '---\npeople:\n\tscribe: Mei\n---\n',
      'people',
      null,
      'syntax/yaml-tab',
      '---\npeople:\n  scribe: Mei\n---\n',
    ],
    [
      '---\nstatus: draft\nstatus: final\n---\n',
      'status',
      'draft',
      'syntax/duplicate-key',
      '---\nstatus: draft\n---\n',
    ],
    [
      '---\nstatus: draft\n\n# T\n',
      'status',
      'draft',
      'syntax/front-matter-open',
      '---\nstatus: draft\n---\n\n# T\n',
    ],
    ['---\nstatus: draft', 'status', 'draft', 'syntax/front-matter-open', '---\nstatus: draft\n---\n'],
  ])('%j is read and mended', (text, key, value, rule, fixed) => {
    if (value !== null) expect(readFrontMatter(text).string(key)?.value).toBe(value);
    expect(rules(text)).toContain(rule);
    expect(mended(text)).toBe(fixed);
    expect(rules(fixed)).toEqual([]);
  });

  it('takes the lines below `>` and `|` as they are', () => {
    const text = '---\ntitle: >-\n  Payments: declined: again\n  @all: look\nowner: Dana: R\n---\n';
    const read = readFrontMatter(text);
    expect(read.string('title')?.value).toBe('Payments: declined: again @all: look');
    expect(read.string('owner')?.value).toBe('Dana: R');
    expect(rules(text)).toEqual(['syntax/yaml-quote']);
  });

  it('has nothing to say of a colon where YAML allows it', () => {
    for (const [text, key] of [
      ['---\nnote: |\n  Foo: bar: baz\n---\n', 'note'],
      ['---\npeople: {\n  scribe: Mei, lead: Bob }\n---\n', 'people'],
      ['---\ntitle: "a\n  b: c: d"\n---\n', 'title'],
    ] as const) {
      expect(rules(text)).toEqual([]);
      expect(readFrontMatter(text).get(key)?.value).not.toBeNull();
    }
    expect(readFrontMatter('---\nnote: |\n  Foo: bar: baz\n---\n').string('note')?.value).toBe(
      'Foo: bar: baz',
    );
  });

  it('reports aliases and does not follow them', () => {
    expect(rules('---\na: &a [x]\nb: *a\n---\n')).toEqual(['syntax/yaml-alias']);
    expect(readFrontMatter('---\na: &a\n  b: *a\n---\n').map('a').size).toBe(0);
  });

  it('reads what it can of broken YAML', () => {
    const read = readFrontMatter('---\nstatus: draft\nlabels: [a, b\nowner: Dana\n---\n');
    expect(read.string('status')?.value).toBe('draft');
    expect(read.findings.length).toBeGreaterThan(0);
  });

  it('is not a rule at the head of a text, and not a block in its middle', () => {
    expect(readFrontMatter('---\n\nText\n').to).toBe(0);
    expect(readFrontMatter('Text\n---\na: b\n---\n').to).toBe(0);
  });

  it('may follow a byte-order mark, end in dots, have Windows lines or be TOML', () => {
    expect(readFrontMatter('\ufeff---\r\nstatus: draft\r\n---\r\nx').string('status')?.value).toBe('draft');
    expect(readFrontMatter('---\nstatus: draft\n...\n').string('status')?.value).toBe('draft');
    expect(
      readFrontMatter('+++\ntitle = "A: b"\ntags = ["x", "y"]\n+++\n')
        .list('tags')
        .map(({ value }) => value),
    ).toEqual(['x', 'y']);
    expect(readFrontMatter('+++\ntitle = "a<br>b"\n+++\n').string('title')?.value).toBe('a<br>b');
  });

  it('says for every key where it stands, whatever the YAML', () => {
    const line = fc.constantFrom(
      'a: b',
      'b: [c, d]',
      'c:',
      '  d: e',
      '- f',
      'g: @h',
      'i: j: k',
      '\tl: m',
      '# n',
      'o: "p',
      "q: 'r'",
      's: |',
      '  t',
      'u: *v',
      '? w',
      '{',
      ']',
      ': x',
      'y: ~',
      'z: !!int 3',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = `---\n${lines.join('\n')}\n---\n`;
        const read = readFrontMatter(text);
        for (const key of read.keys) {
          expect(text.slice(key.key.from, key.key.to).replace(/\s+/g, ' ')).toContain(
            key.name.replace(/\s+/g, ' '),
          );
          if (key.value?.type === 'text' && !/[\n"']/.test(text.slice(key.value.from, key.value.to))) {
            expect(text.slice(key.value.from, key.value.to)).toContain(key.value.value);
          }
        }
      }),
    );
  });
});
