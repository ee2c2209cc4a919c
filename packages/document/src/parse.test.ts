import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJson } from './json.js';
import type { Model } from './model.js';
import { parse } from './parse.js';
import { applyEdits, type Edit } from './range.js';
import { borderChange, borderEdit, longDocument } from './testing/borders.js';
import { readCorpus, readExamples } from './testing/corpus.js';
import { anyText, change, editOf, postmortem } from './testing/documents.js';
import { brokenRanges } from './testing/ranges.js';

const corpus = readCorpus();
const canonical = readFileSync(new URL('./testing/fixtures/canonical.md', import.meta.url), 'utf8');

/** The model without the parser's tree, which holds the history of its edits. */
function said(model: Model): unknown {
  const { body, ...rest } = model;
  return { ...rest, base: body.base, tree: body.tree.toString() };
}

describe('any text is a document', () => {
  it('reads any text at all without throwing, and every range holds', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, postmortem), (text) => {
        const { model, findings } = parse(text);
        expect(brokenRanges(model)).toEqual([]);
        for (const { from, to, fixes } of findings) {
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(text.length);
          for (const fix of fixes) applyEdits(text, fix.edits);
        }
        JSON.stringify(toJson(model, { id: null, path: null }));
      }),
      { numRuns: 3000 },
    );
  });

  it('reads Windows line ends as the others', () => {
    const text = '# T\n\n<p>\na\n</p>\n\n## Timeline\n\n- 2026-11-03 10:41 UTC a\n\n| a |\n|---|\n| b |\n';
    const json = (of: string): unknown => toJson(parse(of).model, { id: null, path: null });
    expect(json(text.replace(/\n/g, '\r\n'))).toEqual(json(text));
  });

  it('keeps rows within their table, whatever white space follows', () => {
    for (const space of ['\u00a0', '\u2028', '\ufeff', '\v', '\f', '\t']) {
      for (const end of ['\n', '\r\n']) {
        const text = `|a|b|${end}|-|-|${end}|1|2|${end}${space}`;
        expect(brokenRanges(parse(text).model), JSON.stringify(text)).toEqual([]);
      }
    }
  });

  it('reads every example', () => {
    for (const { name, text } of readExamples()) {
      expect(brokenRanges(parse(text).model), name).toEqual([]);
    }
  });

  it.skipIf(corpus.length === 0)('reads every real document', () => {
    for (const { name, text } of corpus) expect(brokenRanges(parse(text).model), name).toEqual([]);
  });

  it.skipIf(corpus.length === 0)('reads real documents that are cut off or mixed with odd bytes', () => {
    const real = fc.constantFrom(...corpus);
    fc.assert(
      fc.property(
        real,
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (document, changes, cut) => {
          let text = document.text.slice(0, Math.ceil(cut * document.text.length));
          for (const each of changes) text = applyEdits(text, [editOf(text, each)]);
          expect(brokenRanges(parse(text).model)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('an incremental parse says what a full one says', () => {
  /** One edit after the other, each one told or found by comparing. */
  const edited = (start: string, edits: readonly ((text: string) => Edit)[], told: boolean): void => {
    let parsed = parse(start);
    for (const edit of edits) {
      const next = edit(parsed.text);
      const text = applyEdits(parsed.text, [next]);
      parsed = parse(text, parsed, told ? { changes: [next] } : {});
      const full = parse(text);
      expect(said(parsed.model)).toEqual(said(full.model));
      expect(parsed.findings).toEqual(full.findings);
    }
  };
  const follow = (start: string, changes: readonly Parameters<typeof editOf>[1][], told: boolean): void =>
    edited(
      start,
      changes.map((each) => (text: string) => editOf(text, each)),
      told,
    );

  it('after any edits of generated documents', () => {
    fc.assert(
      fc.property(postmortem, fc.array(change, { minLength: 1, maxLength: 6 }), fc.boolean(), follow),
      { numRuns: 600 },
    );
  });

  it('after edits of long documents with Windows line ends', () => {
    const long = 'Some words that stand in front of the rest, so that there is something to keep.\n\n'.repeat(
      3,
    );
    const windows = postmortem.map((text) => (long + text + long).replace(/\r?\n/g, '\r\n'));
    fc.assert(fc.property(windows, fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean(), follow), {
      numRuns: 200,
    });
    const rows = `${long}## Timeline\n\n| Time | What |\n|-|-|\n| 2026-11-03 10:41 | a |\n`.replace(
      /\n/g,
      '\r\n',
    );
    follow(rows, [{ at: 1, length: 0, insert: '| 2026-11-03 10:42 | b |\r\n' }], true);
  });

  it('after edits at the borders of lines in long documents', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          longDocument,
          fc.constant(canonical.repeat(2)),
          fc.constantFrom(...readExamples()).map(({ text }) => text),
        ),
        fc.array(borderChange, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (start, changes, told) =>
          edited(
            start,
            changes.map((each) => (text: string) => borderEdit(text, each)),
            told,
          ),
      ),
      { numRuns: 150 },
    );
  });

  const body = canonical.slice(canonical.indexOf('# Card'));
  it.each([
    ['a heading that becomes prose', '## Contributing factors', 'Contributing factors'],
    ['prose that becomes a heading', 'Failover drills', '## Failover drills'],
    ['a heading that rises above the others', '## Timeline', '# Timeline'],
    ['a heading that sinks', '## Action items', '#### Action items'],
    ['a title that goes', '# Card', 'Card'],
    ['a title in the middle', '## Glossary', '# The second story\n\n## Glossary'],
    ['a part that ends another', '### F2', '## Action items\n\n### F2'],
    ['an opened fence', '## Looking wider', '```\n## Looking wider'],
    ['an opened comment', '## Looking wider', '<!--\n## Looking wider'],
    ['a second day, so that the days are headings of the timeline', '- 12:05', '### 2026-11-04\n\n- 12:05'],
    ['a day that goes, so that the other is none', '### 2026-11-03\n', ''],
    ['the zone of the timeline', 'All times are UTC', 'All times are CET'],
    ['the words of an entry', 'Declines rose', 'All declines rose'],
    ['the stamp of an entry', '- 10:41', '- 09:41'],
    ['an entry that is another moment', '**Detected.**', '**Resolved.**'],
    ['an entry that begins anew in its line', 'The decline-rate', '\n  10:55 The decline-rate'],
    ['an entry below midnight', '- 11:02', '- 00:02'],
    ['a list that goes on', '## Review', '- one more\n\n## Review'],
    ['a row of a table', '| Shoppers', '| Support | calls | 12 |\n| Shoppers'],
    ['the rule of a table', '| --- |', '| -- - |'],
    ['a definition', '## Glossary', '[deploy]: https://c.example\n\n## Glossary'],
    [
      'a lead-in to causes',
      '## Looking wider',
      'This was caused by two things:\n\n- a\n- b\n\n## Looking wider',
    ],
    [
      'a lead-in at the end of a part',
      '## What went wrong',
      'Things that went well:\n\n## What went well\n\n- a\n\n## What went wrong',
    ],
    ['the day in the summary', 'For 84 minutes', 'On 2026-11-05, for 84 minutes'],
    ['a meeting that is none', '- Held: 2026-12-15', '- Planned work: 2026-12-15'],
    ['an id that stands twice', '**A2**', '**A1**'],
    ['front matter that closes later', '---\n\n# Card', '\n# Card'],
    ['front matter that says the day', 'format: 1', 'format: 1\ndate: 2026-11-01'],
  ])('after %s, and back', (_, from, to) => {
    const told = [canonical + body, body + body + body, (canonical + body).replace(/\n/g, '\r\n')].flatMap(
      (text) => {
        const [one, other] = [from, to].map((words) =>
          text.includes('\r') ? words.replace(/\n/g, '\r\n') : words,
        ) as [string, string];
        const places = [...new Set([text.indexOf(one), text.lastIndexOf(one)])].filter((at) => at >= 0);
        for (const at of places) {
          const back = { from: at, to: at + other.length, insert: one };
          edited(text, [() => ({ from: at, to: at + one.length, insert: other }), () => back], true);
        }
        return places;
      },
    );
    expect(told.length).toBeGreaterThan(1);
  });

  it.each([
    [
      'a list that makes its part a meeting',
      '# T\n\n## Follow-up\n\n- Held: x\n- b\n\nText.\n\n- [ ] do it\n',
      'Held: x',
      'Hold it',
    ],
    [
      'an owner that a lead-in names above the change',
      '# T\n\n## Action items\n\n**Noor**\n\n- [ ] Add a\n- [ ] Fix b\n- [ ] Check c\n\n## Notes\n\nx\n',
      'Add a',
      'Add an a',
    ],
    [
      'an entry that holds the changed one',
      '# T\n\n## Timeline\n\n### 10:45 It broke\n\n#### More\n\n- 10:46 a\n- 10:47 b\n- 10:48 c\n',
      '- 10:47 b',
      '- 10:47 bb',
    ],
    [
      'an entry that ends with the changed one',
      '# T\n\n## Timeline\n\n### 10:45 It broke\n\n- a\n- b\n\n### 10:48 c\n\n- d\n',
      '- b\n',
      '- b\nand more\n',
    ],
    [
      'a time below that makes a day above one',
      '- **Summary**: x\n\n**Timeline**\n\n- 10:40 a\n\n### 2026-11-03\n\n**Where we got lucky**\n\n- b\n',
      '- b',
      '- b\n\n### 10:45\n\nc',
    ],
    [
      'a part above the title',
      'status: a\n---\n\nstatus: y\n---\n\nstatus: b\n---\n\n# Card payments declined\n\nOn Monday.\n\n## Impact\n\nx\n',
      'status: y',
      'status: z',
    ],
    [
      'a rule two lines below prose',
      '# T\n\n## Impact\n\nSome words\n| a | b |\n| - | - |\n| 1 | 2 |\n',
      '| - |',
      'x |',
    ],
    [
      'a return that becomes half of a line end',
      '# T\n\n## Impact\n\na\rb\n\n- c\r- d\n',
      '\r- d',
      '\r\n- d',
    ],
    [
      'parts of the same shape in front of others',
      '# T\n\n## Impact\n\nabc\n\n## Review\n\ndef\n\n## Impact\n\nghi\n',
      '## Impact\n\nabc',
      '## Impacs\n\nabd\n\n## Reviex\n\ndeg\n\n## Impact\n\nabc',
    ],
  ])('after a change that reaches further: %s', (_, text, from, to) => {
    const at = text.indexOf(from);
    expect(at).toBeGreaterThan(0);
    const there = { from: at, to: at + from.length, insert: to };
    const back = { from: at, to: at + to.length, insert: from };
    edited(text, [() => there, () => back], true);
    edited(text, [() => there, () => back], false);
  });

  it('takes what a change does not reach as it is', () => {
    const before = parse(canonical + body);
    const at = before.text.lastIndexOf('Second this year');
    const insert = 'Third';
    const changes = [{ from: at, to: at + 'Second'.length, insert }];
    const after = parse(applyEdits(before.text, changes), before, { changes });
    expect(after.model.wider.at(-1)?.answer).toContain('Third this year');
    expect(after.model.blocks[0]).toBe(before.model.blocks[0]);
    expect(after.model.outline.sections[0]).toBe(before.model.outline.sections[0]);
    expect(after.model.actions[0]).toBe(before.model.actions[0]);
    expect(after.model.factors[0]).toBe(before.model.factors[0]);
    expect(after.model.timeline[0]).toBe(before.model.timeline[0]);
  });

  it('after the indent of the first block goes', () => {
    const start = `\t## Timeline\n\n- 10:41 a\n${'- 10:42 b\n'.repeat(40)}`;
    const edit = { from: 0, to: 1, insert: '' };
    const text = start.slice(1);
    expect(said(parse(text, parse(start), { changes: [edit] }).model)).toEqual(said(parse(text).model));
  });

  it('after several edits at once', () => {
    fc.assert(
      fc.property(postmortem, change, change, (text, one, two) => {
        const [first, second] = [editOf(text, one), editOf(text, two)].sort((a, b) => a.from - b.from);
        if (!first || !second || first.to > second.from || first.from === second.from) return;
        const after = applyEdits(text, [first, second]);
        for (const changes of [
          [first, second],
          [second, first],
        ]) {
          expect(said(parse(after, parse(text), { changes }).model)).toEqual(said(parse(after).model));
        }
      }),
      { numRuns: 400 },
    );
  });

  it.skipIf(corpus.length === 0)('after any edits of real documents', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...corpus),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (document, changes, told) => follow(document.text, changes, told),
      ),
      { numRuns: 150 },
    );
  });

  it('takes the previous parse as it is when nothing changed', () => {
    const parsed = parse('# A\n');
    expect(parse('# A\n', parsed)).toBe(parsed);
  });

  it('reads front matter anew while no line closes it', () => {
    const before = parse('---\nstatus: draft\n\n# A\n');
    const text = '---\nstatus: draft\nowner: Dana\n---\n\n# A\n';
    expect(parse(text, before).model.meta.owner?.value).toBe('Dana');
    expect(parse(text, before).findings).toEqual([]);
  });

  it('keeps the tree of the body while the front matter changes', () => {
    const before = parse('---\nstatus: draft\n---\n# A\n');
    const after = parse('---\nstatus: final\n---\n# A\n', before);
    expect(after.model.body.tree).toBe(before.model.body.tree);
    expect(after.model.meta.status?.value).toBe('final');
  });
});

describe('hostile texts of a megabyte', () => {
  const megabyte = (unit: string): string => unit.repeat(Math.ceil(1_000_000 / unit.length));
  const texts: Readonly<Record<string, string>> = {
    'boxes on one line': megabyte('- [ ] '),
    'boxes on many lines': megabyte('- [ ] \n'),
    bars: megabyte('|'),
    'a table of bars': `|a|\n|-|\n${megabyte('|')}`,
    stars: megabyte('*'),
    'stars that never close': megabyte('*a_ '),
    'nested quotes': megabyte('> '),
    'quotes around lists': megabyte('>- '),
    'lists in lists': megabyte('1. '),
    'one long line': megabyte('a'),
    'links that never close': megabyte('[a]('),
    'clocks in a timeline': `## Timeline\n\n${megabyte('10:45 ')}`,
    'a date without end': `## Timeline\n\n- ${megabyte('1')}`,
    'labels without end': megabyte('**Impact**: a\n'),
    'reference definitions that never close': megabyte('[a]: <b> "c\n'),
    'front matter without end': `---\n${megabyte('a: b\n')}`,
    'an alias bomb': `---\na: &a [x, x]\n${Array.from({ length: 20 }, (_, i) => `k${i}: &k${i} [*a, *a, *a, *a, *a]\n`).join('')}---\n`,
    'an alias that holds itself': '---\na: &a\n  b: *a\n---\n',
    'brackets in front matter': `---\n${'['.repeat(50_000)}\n---\n`,
    'indents in front matter': `---\n${Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}\n---\n`,
    'tabs in front matter': `---\n${'\t'.repeat(60_000)}\n---\n`,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`ends with ${name}`, () => {
      const { model } = parse(text);
      expect(model.text).toBe(text);
      expect(toJson(model, { id: null, path: null }).format).toBe(1);
    });
  }
});
