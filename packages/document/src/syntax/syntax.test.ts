import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';
import { applyEdits } from '../range.js';
import { postmortem } from '../testing/documents.js';
import { nearest } from './values.js';

const rules = (text: string): string[] => parse(text).findings.map(({ rule }) => rule);
const mended = (text: string): string => {
  const fix = parse(text).findings[0]?.fixes[0];
  return fix ? applyEdits(text, fix.edits) : text;
};

describe('syntax findings', () => {
  it.each([
    ['---\nstatus: Final\n---\n', 'syntax/unknown-value', '---\nstatus: final\n---\n'],
    ['---\nstatus: in review\n---\n', 'syntax/unknown-value', '---\nstatus: in-review\n---\n'],
    ['---\ntriggers: [data-los]\n---\n', 'syntax/unknown-value', '---\ntriggers: [data-loss]\n---\n'],
    ['---\ntitle: Old\n---\n# New\n', 'syntax/two-titles', '---\ntitle: "New"\n---\n# New\n'],
    [
      '## Action items\n- **A1** a\n- **A1** b (see A4)\n',
      'syntax/duplicate-id',
      '## Action items\n- **A1** a\n- **A5** b (see A4)\n',
    ],
    [
      '## Summary\n\n<!-- todo\n\n## Timeline\n',
      'syntax/open-comment',
      '## Summary\n\n<!-- todo -->\n\n## Timeline\n',
    ],
    ['## Factors\n### F1 a\n### F1 b\n', 'syntax/duplicate-id', '## Factors\n### F1 a\n### F2 b\n'],
  ])('%j has a fix that settles it', (text, rule, fixed) => {
    expect(rules(text)).toEqual([rule]);
    expect(mended(text)).toBe(fixed);
    expect(rules(fixed)).toEqual([]);
  });

  it('reports references to factors that do not exist, and formats to come', () => {
    expect(rules('## Factors\n### F1 a\n## Action items\n- **A1** b\n  - Addresses: F1, F7\n')).toEqual([
      'syntax/unknown-id',
    ]);
    expect(rules('---\nformat: 2\n---\n')).toEqual(['syntax/newer-format']);
  });

  it('compares the times of the front matter as times', () => {
    const twice = (began: string): string[] =>
      rules(
        `---\ntimes:\n  began: ${began}\n---\n## Timeline\n\n- 2026-11-03 11:41 CET **Began.** It broke.\n`,
      );
    for (const same of [
      '2026-11-03T10:41Z',
      '3 Nov 2026 10:41 UTC',
      '2026-11-03 11:41',
      '11:41',
      '2026-11-03',
    ])
      expect(twice(same), same).toEqual([]);
    for (const other of ['2026-11-03 10:41 CET', '2026-11-03T11:41:00Z', '10:41pm', '2026-11-04'])
      expect(twice(other), other).toEqual(['syntax/two-times']);
    expect(twice('around lunch')).toEqual(['syntax/unknown-time']);
  });

  it('says nothing of a document in order', () => {
    expect(rules('---\nformat: 1\nstatus: draft\ntitle: T\nfull-outage: false\n---\n# T\n')).toEqual([]);
  });

  it('offers no fix for a word that is close to nothing', () => {
    expect(parse('---\nstatus: banana\n---\n').findings[0]?.fixes).toEqual([]);
    expect(nearest('draf', ['draft', 'final'])).toBe('draft');
    expect(nearest('zzz', ['draft', 'final'])).toBeNull();
  });

  it('offers no fix that takes away a key of the front matter, or changes what another one says', () => {
    const line = fc.constantFrom(
      'status: finl',
      'status: draft',
      'triggers: user-facng, data-loss',
      'triggers: [user-facng, "data-los"]',
      'systems:\n  - b',
      'systems: [a]',
      'title: |\n  Foo',
      'title: "Foo"',
      'title: Foo: bar',
      'note: |\n  a: b: c',
      'owner: @x',
      'people:\n\tscribe: A\n\tlead: B',
      'people: {scribe: A, scribe: B, lead: C}',
      'times:\n  began: 2026-11-03',
    );
    const said = (text: string): [string, string][] =>
      parse(text).model.frontMatter.keys.map(({ name, value }) => [
        name,
        JSON.stringify(value, (key, each) => (key === 'from' || key === 'to' ? undefined : each)),
      ]);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (lines, lineEnd) => {
        const source = `---\n${lines.join('\n')}\n---\n# Bar\n\n## Timeline\n\n- 2026-11-04 10:00 **Began.** a\n`;
        const text = source.replace(/\n/g, lineEnd);
        const { model, findings } = parse(text);
        for (const { fixes } of findings) {
          for (const { edits } of fixes) {
            const left = model.frontMatter.keys.filter((key) =>
              edits.every((edit) => edit.to <= key.from || edit.from >= key.to),
            );
            const after = said(applyEdits(text, edits));
            for (const { name } of left) {
              expect(after).toContainEqual(said(text).find(([each]) => each === name));
            }
            for (const { name } of model.frontMatter.keys)
              expect(after.map(([each]) => each)).toContain(name);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('mends one word of several', () => {
    expect(mended('---\ntriggers: user-facng, data-loss\n---\n')).toBe(
      '---\ntriggers: user-facing, data-loss\n---\n',
    );
    expect(mended('+++\ntriggers = ["user-facng", "data-loss"] # both\n+++\n')).toBe(
      '+++\ntriggers = ["user-facing", "data-loss"] # both\n+++\n',
    );
    expect(mended('---\ntitle: |\n  Foo\nstatus: draft\n---\n# Bar\n')).toBe(
      '---\ntitle: "Bar"\nstatus: draft\n---\n# Bar\n',
    );
    expect(mended('---\nsystems: [a]\nsystems:\n  - b\nstatus: draft\n---\n')).toBe(
      '---\nsystems: [a]\nstatus: draft\n---\n',
    );
  });

  it('offers only fixes that apply, and that leave no more findings of the rule than before', () => {
    fc.assert(
      fc.property(postmortem, (text) => {
        for (const { rule, fixes } of parse(text).findings) {
          for (const { edits } of fixes) {
            const count = (of: string): number => rules(of).filter((each) => each === rule).length;
            expect(count(applyEdits(text, edits))).toBeLessThan(count(text));
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
