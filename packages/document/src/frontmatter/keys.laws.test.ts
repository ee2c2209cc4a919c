import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edits, isRefusal } from '../operations/outcome.js';
import { applyEdits } from '../range.js';
import { readCorpus, readExamples } from '../testing/corpus.js';
import { postmortem } from '../testing/documents.js';
import { type FrontMatterKey, type FrontMatterValue, listOf, readFrontMatter } from './frontmatter.js';
import { addToList, type KeyValue, removeFromList, renameKey, setKey } from './keys.js';

/** Words as people paste them. */
const words = fc.oneof(
  fc.constantFrom(
    ...[
      'Dana Reyes',
      'a',
      'b, c',
      '@dana',
      'Payments: declined',
      'null',
      '~',
      'yes',
      '010',
      '- x',
      '#x',
      'a #b',
    ],
    ...[
      '',
      'end:',
      '"q"',
      "it's",
      '[a',
      '{b}',
      '*x',
      '&y',
      '!z',
      '| x',
      '> x',
      '---',
      '...',
      '2026-11-03T10:41Z',
    ],
    ...[
      'a\\b',
      '😀',
      'é',
      'a\tb',
      'a\nb',
      '\u2028',
      'a\u0085b',
      'x\u0000',
      '? q',
      ': v',
      'a]',
      'k: [v]',
      '%',
      '`',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const list = fc.array(words, { maxLength: 4 });
const names = [
  'status',
  'severity',
  'systems',
  'owner',
  'people',
  'times',
  'related',
  'zone',
  'note',
] as const;
const name = fc.constantFrom<string>(...names, 'scribe', 'a b', 'x: y', 'null', '#n');
const value: fc.Arbitrary<KeyValue> = fc.oneof(
  words,
  list,
  fc.constantFrom<KeyValue>(1, -2.5, true, false, null),
  fc.dictionary(fc.constantFrom('scribe', 'lead', 'a b', '- q'), fc.oneof(words, list), { maxKeys: 3 }),
);
const path = fc.oneof(
  name.map((each) => [each]),
  fc.tuple(fc.constantFrom('people', 'times', 'owner'), fc.constantFrom('scribe', 'lead', 'team', 'x: y')),
);

/** What people and programs write between the lines, with names filled in. */
const shapes: readonly string[] = [
  'N: x',
  'N: x # c',
  'N:',
  'N:   # c',
  'N: ~',
  'N: "x: y" \t# c',
  "'N' :  'it''s'",
  'N: [a, b]',
  'N: [ "a" ,b,] # c',
  'N: [a, # c\n  b,\n  # d\n  c\n  ]',
  'N: [\n  a,\n  b # c\n]',
  'N: []',
  'N: a, b',
  'N:\n  - a\n  # between\n\n  - "b" # c',
  'N:\n- a\n- b',
  'N:\n  - ',
  'N: |\n  a: b: c\n  # no comment\n\n# c',
  'N: >- # c\n  a\n\n  b',
  'N: a\n  b\n  c # d',
  'N: "a\n  b"',
  'N:\n  scribe: Mei # c\n  # d\n  lead: [a, b]',
  'N:\n    lead:\n      - a\n      - b # c\n    scribe:',
  'N: { scribe: Mei, lead: [a, b] }',
  'N: {scribe: "x",\n  lead: , # c\n  team: c}',
  'N: {}',
  'N:\n  # c\n  x',
  'N:\n  [a,\n  b]',
  '# comment',
  '  # deeper',
  '',
  '  ',
  // What nobody should write.
  'N: @x',
  'N: p: q # c',
  'N: Null',
  'N: &a x',
  'N: *a',
  'N: !!int 3',
  'N: &b [a]',
  'N:\n  scribe:\n    deep: x',
  'N:\n  - a\n  - k: v',
  'N: [a, {k: v}]',
  'N: {scribe: {k: v}}',
  'N:\n\tscribe: tab',
  '\tN: tab',
  '  N: indented',
  'N: "open',
  'N: [open',
  'N: "x" y',
  'N: [-]',
  '? N\n: v',
  '- a',
  'N : : x',
  '{',
  '}',
  'text',
  'N:x',
  ': v',
  '"": v',
];

const block = (tidy: boolean): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(
        fc.tuple(fc.constantFrom(...(tidy ? shapes.slice(0, 29) : shapes)), fc.constantFrom(...names)),
        { maxLength: 7 },
      ),
      fc.constantFrom('---\n', '---\n\n', '--- \n', '---', '...\n', ...(tidy ? [] : ['', '# T\n'])),
      fc.constantFrom('', '\ufeff'),
      fc.boolean(),
      fc.constantFrom('', '# T\n', '\n\n# T\n\ntext\n---\nmore: x\n'),
    )
    .map(([lines, close, mark, windows, body]) => {
      const seen = new Set<string>();
      const inner = lines
        .filter(([shape, key]) => !tidy || !shape.includes('N') || (!seen.has(key) && seen.add(key)))
        .map(([shape, key]) => `${shape.replace(/N/g, key)}\n`);
      const text = `---\n${inner.join('')}${close}${close.endsWith('\n') ? body : ''}`;
      return mark + (windows ? text.replace(/\n/g, '\r\n') : text);
    });

const toml = fc
  .array(
    fc.constantFrom(
      'owner = "x" # c',
      "note = 'it'",
      'zone = 3',
      'systems = ["a", "b"] # c',
      'status = true',
      '# c',
      '',
      '[t]',
      'people = ["a",',
    ),
    { maxLength: 6 },
  )
  .map((lines) => `+++\n${lines.join('\n')}\n+++\n# T\n`);

const anyHead = fc.oneof(
  { weight: 6, arbitrary: block(false) },
  { weight: 4, arbitrary: block(true) },
  { weight: 1, arbitrary: toml },
  { weight: 1, arbitrary: postmortem },
);

type Said = string | null | readonly string[] | { readonly [name: string]: Said };

function saidBy(value: FrontMatterValue | null): Said {
  if (!value) return null;
  if (value.type === 'text') return value.value;
  if (value.type === 'list') return value.items.map((item) => item.value);
  return Object.fromEntries(value.entries.map((entry) => [`=${entry.name}`, saidBy(entry.value)]));
}

const facts = (keys: readonly FrontMatterKey[]): (readonly [string, Said])[] =>
  keys.map((key) => [key.name, saidBy(key.value)]);
const without = <T>(all: readonly (readonly [string, T])[], gone: string): (readonly [string, T])[] =>
  all.filter(([each]) => each !== gone);

/** The keys that a path goes along. */
function at(keys: readonly FrontMatterKey[], [first, second]: readonly string[]): FrontMatterKey | null {
  const key = keys.find((each) => each.name === first) ?? null;
  if (second === undefined || !key) return key;
  return key.value?.type === 'map' ? (key.value.entries.find((each) => each.name === second) ?? null) : null;
}

/** What a key is to say, and any other form that says the same. */
function expectSays(key: FrontMatterKey | null, wanted: NonNullable<KeyValue>): void {
  if (typeof wanted === 'object' && !Array.isArray(wanted)) {
    const entries = key?.value?.type === 'map' ? key.value.entries : [];
    expect(entries.map((entry) => entry.name).sort()).toEqual(Object.keys(wanted).sort());
    for (const entry of entries) {
      const own = Object.entries(wanted).find(([each]) => each === entry.name)?.[1];
      expectSays(entry, own ?? []);
    }
    return;
  }
  const items = (Array.isArray(wanted) ? wanted : [String(wanted)]).map((each) => each.trim());
  if (key?.value?.type === 'text' && !Array.isArray(wanted)) expect(key.value.value).toBe(items[0]);
  else expect(listOf(key?.value ?? null).map((said) => said.value)).toEqual(items);
}

/** The text after edits, having checked that only the path's own lines are touched. */
function changed(text: string, edits: Edits, [first = '']: readonly string[]): string | null {
  if (isRefusal(edits)) {
    expect(edits.message).toMatch(/^[^\n]{10,200}[.]$/s);
    return null;
  }
  const after = applyEdits(text, edits);
  const [old, now] = [readFrontMatter(text), readFrontMatter(after)];
  expect(without(facts(now.keys), first)).toEqual(without(facts(old.keys), first));
  const body = after.slice(now.to);
  expect([body, `${body}`.replace(/^\r?\n/, '')]).toContain(
    now.to === now.from || old.to > old.from ? body : text.slice(old.to),
  );
  if (now.to > now.from && old.to > old.from) expect(body).toBe(text.slice(old.to));
  const key = old.get(first);
  const start = key ? text.lastIndexOf('\n', key.from) + 1 : 0;
  const own = key ? text.slice(start, key.to).split('\n').length : 0;
  const above = text.slice(0, start).split('\n').length - 1;
  const others = text
    .replace('\ufeff', '')
    .split('\n')
    .filter((_, index) => index < above || index >= above + own);
  // Where the block itself goes, its marks go, and a blank line.
  const lasting =
    now.to === now.from ? others.filter((line) => !/^(?:---|\.\.\.|\+\+\+)?\s*$/.test(line)) : others;
  const lines = after.replace('\ufeff', '').split('\n');
  // Between brackets a comma joins the line in front of a new key.
  const joined = /^\ufeff?---[ \t]*\r?\n\s*\{/.test(text);
  let place = 0;
  for (const line of joined ? [] : lasting) {
    const found = lines.findIndex(
      (each, index) => index >= place && each.replace(/\r$/, '') === line.replace(/\r$/, ''),
    );
    expect([line, found >= 0]).toEqual([line, true]);
    place = found + 1;
  }
  return after;
}

describe('the laws of writing front matter', () => {
  it('the key says what was meant, and nothing else changes', () => {
    fc.assert(
      fc.property(anyHead, path, value, (text, where, wanted) => {
        const read = readFrontMatter(text);
        const after = changed(text, setKey(text, read, where, wanted), where);
        if (after === null) return;
        const now = readFrontMatter(after);
        const key = at(now.keys, where);
        if (wanted === null) expect(key).toBeNull();
        else expectSays(key, wanted);
        const place = read.keys.findIndex((each) => each.name === where[0]);
        if (place >= 0 && now.get(where[0] ?? '')) expect(now.keys[place]?.name).toBe(where[0]);
        if (where.length > 1) {
          const inside = (keys: readonly FrontMatterKey[]): (readonly [string, Said])[] => {
            const map = at(keys, where.slice(0, 1))?.value;
            return map?.type === 'map' ? without(facts(map.entries), where[1] ?? '') : [];
          };
          expect(inside(now.keys)).toEqual(inside(read.keys));
        }
        expect(setKey(after, now, where, wanted)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('what can be written down is not refused in a tidy block', () => {
    fc.assert(
      fc.property(block(true), path, value, (text, where, wanted) => {
        const read = readFrontMatter(text);
        const edits = setKey(text, read, where, wanted);
        if (!isRefusal(edits)) return;
        const tooDeep =
          where.length > 1 && typeof wanted === 'object' && !Array.isArray(wanted) && wanted !== null;
        const parent = where.length > 1 ? read.get(where[0] ?? '')?.value : null;
        const noMap = parent?.type === 'text' || (parent?.type === 'list' && parent.items.length > 0);
        expect([tooDeep || noMap, edits]).toEqual([true, edits]);
      }),
      { numRuns: 300 },
    );
  });

  it('lists grow and shrink, keys take names, and nothing else changes', () => {
    fc.assert(
      fc.property(anyHead, path, list, name, (text, where, given, to) => {
        const read = readFrontMatter(text);
        const items = (head: typeof read): string[] =>
          listOf(at(head.keys, where)?.value ?? null).map((said) => said.value);
        const clean = given.map((each) => each.trim()).filter((each) => each !== '');
        const more = changed(text, addToList(text, read, where, given), where);
        if (more !== null) {
          expect(items(readFrontMatter(more))).toEqual([
            ...items(read),
            ...new Set(clean.filter((each) => !items(read).includes(each))),
          ]);
        }
        const fewer = changed(text, removeFromList(text, read, where, given), where);
        if (fewer !== null) {
          expect(items(readFrontMatter(fewer))).toEqual(items(read).filter((each) => !clean.includes(each)));
        }
        const renamed = renameKey(text, read, where, to);
        if (isRefusal(renamed)) return;
        const now = readFrontMatter(applyEdits(text, renamed));
        const [old, next] = [at(read.keys, where), at(now.keys, [...where.slice(0, -1), to])];
        expect(saidBy(next?.value ?? null)).toEqual(saidBy(old?.value ?? null));
        expect(now.keys.length).toBe(read.keys.length);
      }),
      { numRuns: 400 },
    );
  });

  it('a new key that goes again leaves the bytes as they were', () => {
    fc.assert(
      fc.property(anyHead, path, value, (text, where, wanted) => {
        const read = readFrontMatter(text);
        if (read.get(where[0] ?? '') || wanted === null || (read.keys.length === 0 && read.to > read.from))
          return;
        const edits = setKey(text, read, where, wanted);
        if (isRefusal(edits) || read.findings.some(({ rule }) => rule === 'syntax/yaml')) return;
        const after = applyEdits(text, edits);
        const back = setKey(after, readFrontMatter(after), where, null);
        if (isRefusal(back)) throw new Error(back.message);
        expect(applyEdits(after, back)).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  it('words that were plain, or that need their quotes, come back byte for byte', () => {
    const old = fc.constantFrom(
      ...['Dana', 'in-review', '2026-11-03', 'a b', 'https://x.example', '3', 'true', 'Zoë'],
      ...['"@dana"', '"Payments: declined"', '"010"', '"yes"', '"null"', '"a\\tb"', '""'],
    );
    fc.assert(
      fc.property(old, words, fc.constantFrom('', ' # c', '\t '), (written, wanted, behind) => {
        const text = `---\na: 1\nowner:  ${written}${behind}\n# d\nb: 2\n---\n`;
        const read = readFrontMatter(text);
        const there = setKey(text, read, ['owner'], wanted);
        if (isRefusal(there)) throw new Error(there.message);
        const after = applyEdits(text, there);
        const back = setKey(after, readFrontMatter(after), ['owner'], read.string('owner')?.value ?? '');
        if (isRefusal(back)) throw new Error(back.message);
        expect(applyEdits(after, back)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('words added to a list and taken out again leave its bytes as they were', () => {
    const shape = fc.constantFrom(
      ...['systems: [a, b]', 'systems: [ "a" ,b,] # c', 'systems: [\n  a, # c\n  b # d\n]', 'zone: x'],
      ...['systems:\n  - a\n  # c\n  - b # d\n  # e', 'systems:\n- "a"', 'people: { team: [a] }'],
    );
    fc.assert(
      fc.property(shape, fc.array(words, { maxLength: 3 }), fc.boolean(), (lines, given, windows) => {
        const plain = `---\n${lines}\nx: 1\n---\n\n# T\n`;
        const text = windows ? plain.replace(/\n/g, '\r\n') : plain;
        const where = lines.startsWith('people') ? ['people', 'team'] : ['systems'];
        const added = given.filter((each) => !['a', 'b'].includes(each.trim()));
        const there = addToList(text, readFrontMatter(text), where, added);
        if (isRefusal(there)) throw new Error(there.message);
        const after = applyEdits(text, there);
        const back = removeFromList(after, readFrontMatter(after), where, added);
        if (isRefusal(back)) throw new Error(back.message);
        expect(applyEdits(after, back)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

describe.skipIf(readCorpus().length === 0)('the corpus', () => {
  it('takes a new key and gives the old bytes back', () => {
    for (const { name: file, text } of readCorpus()) {
      const read = readFrontMatter(text);
      if (read.get('severity')) continue;
      const edits = setKey(text, read, ['severity'], 'sev1');
      if (isRefusal(edits)) throw new Error(`${file}: ${edits.message}`);
      const after = applyEdits(text, edits);
      const now = readFrontMatter(after);
      expect([file, now.string('severity')?.value]).toEqual([file, 'sev1']);
      const back = setKey(after, now, ['severity'], null);
      expect(isRefusal(back) ? back.message : applyEdits(after, back)).toBe(text);
    }
  });
});

describe('the examples', () => {
  it.each(readExamples())('$name changes where it is asked to', ({ text }) => {
    const read = readFrontMatter(text);
    for (const key of read.keys) {
      const edits = setKey(text, read, [key.name], 'other words');
      if (isRefusal(edits)) throw new Error(edits.message);
      expect(readFrontMatter(applyEdits(text, edits)).string(key.name)?.value).toBe('other words');
    }
  });
});
