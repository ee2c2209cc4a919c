import { describe, expect, it } from 'vitest';
import { isRefusal } from '../operations/outcome.js';
import { applyEdits } from '../range.js';
import { readFrontMatter } from './frontmatter.js';
import { addToList, type KeyValue, removeFromList, renameKey, setKey } from './keys.js';

/** The text after setting a key, or why it was refused. */
function set(text: string, path: string, value: KeyValue): string {
  const edits = setKey(text, readFrontMatter(text), path.split('.'), value);
  return isRefusal(edits) ? edits.refused : applyEdits(text, edits);
}

function add(text: string, path: string, words: string): string {
  const edits = addToList(text, readFrontMatter(text), path.split('.'), words);
  return isRefusal(edits) ? edits.refused : applyEdits(text, edits);
}

function take(text: string, path: string, words: string): string {
  const edits = removeFromList(text, readFrontMatter(text), path.split('.'), words);
  return isRefusal(edits) ? edits.refused : applyEdits(text, edits);
}

function rename(text: string, path: string, to: string): string {
  const edits = renameKey(text, readFrontMatter(text), path.split('.'), to);
  return isRefusal(edits) ? edits.refused : applyEdits(text, edits);
}

/** Lines between `---` lines. */
const block = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n\n# T\n`;

type Case = readonly [before: readonly string[], path: string, value: KeyValue, after: readonly string[]];

describe('setting a key', () => {
  it.each<Case>([
    [['owner: Dana'], 'owner', 'Lea', ['owner: Lea']],
    [
      ['owner:   Dana\t # exactly one', '# next', 'x: 1 '],
      'owner',
      'Lea',
      ['owner:   Lea\t # exactly one', '# next', 'x: 1 '],
    ],
    [['owner: "Dana"'], 'owner', 'Lea', ['owner: "Lea"']],
    [['owner: "@dana"'], 'owner', 'Lea', ['owner: Lea']],
    [["owner: 'Dana'"], 'owner', "D'Arcy", ["owner: 'D''Arcy'"]],
    [["owner: 'Dana'"], 'owner', 'a\tb', ['owner: "a\\tb"']],
    [['owner:'], 'owner', 'Lea', ['owner: Lea']],
    [['owner:   # who?', 'x: 1'], 'owner', 'Lea', ['owner: Lea   # who?', 'x: 1']],
    [['owner: ~ # who?'], 'owner', 'Lea', ['owner: Lea # who?']],
    [['owner: @dana # she'], 'owner', 'Lea', ['owner: Lea # she']],
    [['"owner" : Dana'], 'owner', 'Lea', ['"owner" : Lea']],
    [['title: Payments: declined'], 'title', 'Ledger: gone', ['title: "Ledger: gone"']],
    [
      ['note: | # long', '  a', '  b', '', '# c', 'x: 1'],
      'note',
      'short',
      ['note: short # long', '', '# c', 'x: 1'],
    ],
    [['note: >-', '  a', 'x: 1'], 'note', 'short', ['note: short', 'x: 1']],
    [['note: a', '  b', '  c # d', 'x: 1'], 'note', 'short', ['note: short # d', 'x: 1']],
    [['note: "a', '  b"', 'x: 1'], 'note', 'short', ['note: "short"', 'x: 1']],
    [['note:', '  # why', '  a', 'x: 1'], 'note', 'b', ['note:', '  # why', '  b', 'x: 1']],
    [['full-outage: false'], 'full-outage', true, ['full-outage: true']],
    [['full-outage: "false"'], 'full-outage', true, ['full-outage: true']],
    [['format: 1'], 'format', 2, ['format: 2']],
    [['v: 1.10'], 'v', '1.20', ['v: 1.20']],
    [['v: one'], 'v', '1.20', ['v: "1.20"']],
    [['systems: [a, b] # two'], 'systems', 'a', ['systems: a # two']],
    [
      ['systems: # two', '  - a', '  # or', '  - b', 'x: 1'],
      'systems',
      'c',
      ['systems: c # two', '  # or', 'x: 1'],
    ],
    [['{status: draft, owner: Dana}'], 'owner', 'a, b', ['{status: draft, owner: "a, b"}']],
    [['{status: draft}'], 'owner', 'Dana', ['{status: draft, owner: Dana}']],
    [['  status: draft', '  x: 1'], 'owner', 'Dana', ['  status: draft', '  owner: Dana', '  x: 1']],
  ])('%j, %s = %j', (before, path, value, after) => {
    expect(set(block(...before), path, value)).toBe(block(...after));
  });

  it.each([
    ['Dana Reyes', 'Dana Reyes'],
    ['2026-11-03T10:41Z', '2026-11-03T10:41Z'],
    ['2026-11-03 10:41 UTC', '2026-11-03 10:41 UTC'],
    ['https://x.example/a?b=c#d', 'https://x.example/a?b=c#d'],
    ['😀 fire', '😀 fire'],
    ['3', '3'],
    ['a "b" c', 'a "b" c'],
    ['-x', '-x'],
    ['', '""'],
    ['  Dana ', 'Dana'],
    ['@dana', '"@dana"'],
    ['Payments: declined', '"Payments: declined"'],
    ['Payments:', '"Payments:"'],
    ['null', '"null"'],
    ['Null', '"Null"'],
    ['~', '"~"'],
    ['yes', '"yes"'],
    ['True', '"True"'],
    ['010', '"010"'],
    ['1.10', '"1.10"'],
    ['0x1f', '"0x1f"'],
    ['10:41', '"10:41"'],
    ['- x', '"- x"'],
    ['-', '"-"'],
    ['? x', '"? x"'],
    ['#x', '"#x"'],
    ['a #b', '"a #b"'],
    ['[a]', '"[a]"'],
    ['{a', '"{a"'],
    ['*a', '"*a"'],
    ['&a', '"&a"'],
    ['!a', '"!a"'],
    ['%a', '"%a"'],
    ['`a`', '"`a`"'],
    ["'a", '"\'a"'],
    ['"a" b', '"\\"a\\" b"'],
    ['a\\b: c', '"a\\\\b: c"'],
    ['a\nb', '"a\\nb"'],
    ['a\r\nb', '"a\\r\\nb"'],
    ['a\tb', '"a\\tb"'],
    ['a\u0000b', '"a\\u0000b"'],
    ['a\u0085b', '"a\\u0085b"'],
    ['a\u2028b', '"a\\u2028b"'],
    ['a\ud83db', '"a\\ud83db"'],
    ['---', '"---"'],
  ])('%j is written %s', (value, written) => {
    const text = block('owner: Dana # c');
    const after = set(text, 'owner', value);
    expect(after).toBe(block(`owner: ${written} # c`));
    expect(readFrontMatter(after).string('owner')?.value).toBe(value.trim());
  });
});

describe('a list', () => {
  it.each<Case>([
    [['s: [a, b]'], 's', ['a', 'b', 'c'], ['s: [a, b, c]']],
    [['s: [ a , b ] # c'], 's', ['a', 'b', 'c'], ['s: [ a , b, c ] # c']],
    [['s: [a, b, c]'], 's', ['a', 'c'], ['s: [a, c]']],
    [['s: [a, b, c]'], 's', ['b', 'c'], ['s: [b, c]']],
    [['s: [a, b, c]'], 's', ['a', 'b'], ['s: [a, b]']],
    [['s: [a, b, c]'], 's', ['a'], ['s: [a]']],
    [['s: [a, b, c,]'], 's', ['a', 'b'], ['s: [a, b,]']],
    [['s: [a, b, c]'], 's', ['x', 'c', 'z'], ['s: [x, c, z]']],
    [['s: [a]'], 's', [], ['s: []']],
    [['s: []'], 's', ['a'], ['s: [a]']],
    [['s:'], 's', ['a', 'b: c'], ['s: [a, "b: c"]']],
    [['s: [a]'], 's', ['a', 'b, c', '@d'], ['s: [a, "b, c", "@d"]']],
    [['s: ["a: b"]'], 's', ['a: b', 'c'], ['s: ["a: b", c]']],
    [['s: ["a", "b"]'], 's', ['a', 'b', 'c'], ['s: ["a", "b", "c"]']],
    [['s: [', '  a, # one', '  b', ']'], 's', ['a', 'b', 'c'], ['s: [', '  a, # one', '  b,', '  c', ']']],
    [
      ['s: [', '  a, # one', '  b, # two', ']'],
      's',
      ['a', 'b', 'c'],
      ['s: [', '  a, # one', '  b, # two', '  c,', ']'],
    ],
    [['s: [', '  a, # one', '  b # two', ']'], 's', ['a'], ['s: [', '  a # one', ']']],
    [['s: [', '  a, # one', '  b # two', ']'], 's', ['b'], ['s: [', '  b # two', ']']],
    [['s: [a, # one', '  b]'], 's', ['a'], ['s: [a # one', '  ]']],
    [['s: [a, # one', '  b]'], 's', ['b'], ['s: [ # one', '  b]']],
    [['s:', '  - a', '  - b'], 's', ['a', 'b', 'c'], ['s:', '  - a', '  - b', '  - c']],
    [
      ['s:', '- a # one', '# between', '- b', 'x: 1'],
      's',
      ['a', 'c: d'],
      ['s:', '- a # one', '# between', '- "c: d"', 'x: 1'],
    ],
    [
      ['s:', '  - a # one', '  # between', '  - b', 'x: 1'],
      's',
      ['b'],
      ['s:', '  # between', '  - b', 'x: 1'],
    ],
    [['s:', '  - a', '  - b'], 's', ['z', 'a', 'b'], ['s:', '  - z', '  - a', '  - b']],
    [['s: # which', '  - a', '  # none', '  - b', 'x: 1'], 's', [], ['s: [] # which', '  # none', 'x: 1']],
    [['s:', '  -   a', '  -   b'], 's', ['a', 'b', 'c'], ['s:', '  -   a', '  -   b', '  -   c']],
    [['s:', '  - ', 'x: 1'], 's', ['a', 'b'], ['s:', '  - a', '  - b', 'x: 1']],
    [['s: a # one'], 's', ['a', 'b'], ['s: [a, b] # one']],
    [['s: "a" # one'], 's', ['a', 'b'], ['s: ["a", "b"] # one']],
    [['s: a, b'], 's', ['a', 'b', 'c'], ['s: [a, b, c]']],
    [['s: "a, b"'], 's', ['a', 'b', 'c'], ['s: ["a", "b", "c"]']],
    [['s: a'], 's', ['b'], ['s: [b]']],
    [['s: @a'], 's', ['@a', 'b'], ['s: ["@a", "b"]']],
    [['s: a'], 's', ['a'], ['s: a']],
    [['s: a, b'], 's', ['a', 'b'], ['s: a, b']],
    [['s: |', '  a', '  b', 'x: 1'], 's', ['a', 'b'], ['s: [a, b]', 'x: 1']],
  ])('%j, %s = %j', (before, path, value, after) => {
    expect(set(block(...before), path, value)).toBe(block(...after));
  });

  it('grows and shrinks by words', () => {
    const text = block('labels: [a] # which', 'owner: Dana');
    expect(add(text, 'labels', 'b, c')).toBe(block('labels: [a, "b, c"] # which', 'owner: Dana'));
    expect(add(text, 'labels', 'a')).toBe(text);
    expect(take(text, 'labels', 'z')).toBe(text);
    expect(take(text, 'labels', 'a')).toBe(block('labels: [] # which', 'owner: Dana'));
    expect(take(block('labels: [a]', 'owner: Dana'), 'labels', 'a')).toBe(block('owner: Dana'));
    expect(take(block('labels: # which', '  - a', 'x: 1'), 'labels', 'a')).toBe(
      block('labels: [] # which', 'x: 1'),
    );
    expect(add(block('owner: Dana'), 'people.responders', 'Lea')).toBe(
      block('owner: Dana', 'people:', '  responders: [Lea]'),
    );
    expect(add(block('people: {scribe: Mei}'), 'people.scribe', 'Lea')).toBe(
      block('people: {scribe: [Mei, Lea]}'),
    );
    expect(add(block('people:', '  scribe: Mei'), 'people', 'Lea')).toBe('no place');
  });
});

describe('names in a key', () => {
  it.each<Case>([
    [['owner: D', 'x: 1'], 'people.scribe', 'Mei', ['owner: D', 'people:', '  scribe: Mei', 'x: 1']],
    [['people: # all', 'x: 1'], 'people.scribe', 'Mei', ['people: # all', '  scribe: Mei', 'x: 1']],
    [['people: {}'], 'people.scribe', 'Mei', ['people: {scribe: Mei}']],
    [['people: []'], 'people.scribe', 'Mei', ['people: { scribe: Mei }']],
    [
      ['people:', '    scribe: Mei # c', '# next', 'x: 1'],
      'people.lead',
      'Bo',
      ['people:', '    scribe: Mei # c', '    lead: Bo', '# next', 'x: 1'],
    ],
    [
      ['people:', '  scribe: Mei', '  # lead: who?', 'x: 1'],
      'people.lead',
      'Bo',
      ['people:', '  scribe: Mei', '  lead: Bo', '  # lead: who?', 'x: 1'],
    ],
    [
      ['people:', '  scribe: Mei # c', 'x: 1'],
      'people.scribe',
      'Bo',
      ['people:', '  scribe: Bo # c', 'x: 1'],
    ],
    [['people: { scribe: Mei }'], 'people.lead', 'Bo, Al', ['people: { scribe: Mei, lead: "Bo, Al" }']],
    [['people: { scribe: Mei, lead: Bo }'], 'people.scribe', null, ['people: { lead: Bo }']],
    [['people: { scribe: Mei, lead: Bo }'], 'people.lead', null, ['people: { scribe: Mei }']],
    [['x: 1', 'people: { scribe: Mei }'], 'people.scribe', null, ['x: 1']],
    [['x: 1', 'people:', '  scribe: Mei'], 'people.scribe', null, ['x: 1']],
    [['people: # all', '  scribe: Mei', 'x: 1'], 'people.scribe', null, ['people: # all', 'x: 1']],
    [
      ['people:', '  scribe: Mei', '  # more', 'x: 1'],
      'people.scribe',
      null,
      ['people:', '  # more', 'x: 1'],
    ],
    [
      ['people:', '  scribe: Mei', '  # c', '  team:', '    - a', 'x: 1'],
      'people.team',
      ['a', 'b'],
      ['people:', '  scribe: Mei', '  # c', '  team:', '    - a', '    - b', 'x: 1'],
    ],
    [
      ['people:', '\tscribe: Mei', 'x: 1'],
      'people.lead',
      'Bo',
      ['people:', '\tscribe: Mei', '\tlead: Bo', 'x: 1'],
    ],
    [
      ['people:', '  scribe: Mei # c', '  team:', '    - a', '  lead: Bo', 'x: 1'],
      'people',
      { lead: 'Al', team: ['a', 'b'], support: 'Lea' },
      ['people:', '  team:', '    - a', '    - b', '  lead: Al', '  support: Lea', 'x: 1'],
    ],
    [
      ['x: 1'],
      'people',
      { scribe: 'Mei', team: ['a', 'b'] },
      ['x: 1', 'people:', '  scribe: Mei', '  team: [a, b]'],
    ],
    [['people: Mei # c'], 'people', { scribe: 'Mei' }, ['people: { scribe: Mei } # c']],
    [['people:', '  scribe: Mei'], 'people', 'Mei', ['people: Mei']],
  ])('%j, %s = %j', (before, path, value, after) => {
    expect(set(block(...before), path, value)).toBe(block(...after));
  });
});

describe('a new key', () => {
  it.each<Case>([
    [
      ['format: 1', 'owner: D # c', 'zone: x'],
      'severity',
      'sev1',
      ['format: 1', 'severity: sev1', 'owner: D # c', 'zone: x'],
    ],
    [['zone: x', 'owner: D # c'], 'team', 'T', ['zone: x', 'owner: D # c', 'team: T']],
    [
      ['zone: x', '', '# who', 'owner: D'],
      'status',
      'draft',
      ['zone: x', '', 'status: draft', '# who', 'owner: D'],
    ],
    [
      ['systems:', '  - a', '  # - b', '', 'owner: D'],
      'labels',
      ['x'],
      ['systems:', '  - a', '  # - b', 'labels: [x]', '', 'owner: D'],
    ],
    [
      ['owner: D', 'note: |', '  a', '  # b', '', '# end'],
      'zone',
      'x',
      ['owner: D', 'note: |', '  a', '  # b', 'zone: x', '', '# end'],
    ],
    [['# nothing yet'], 'owner', 'D', ['# nothing yet', 'owner: D']],
    [['owner: D'], 'a key: x', 'z', ['owner: D', '"a key: x": z']],
    [['owner: D'], 'null', 'z', ['owner: D', '"null": z']],
  ])('%j, %s = %j', (before, path, value, after) => {
    expect(set(block(...before), path, value)).toBe(block(...after));
  });

  it('makes a block where there is none, and takes it out with the last key', () => {
    for (const [before, after] of [
      ['', '---\nowner: D\n---\n'],
      ['# T\n', '---\nowner: D\n---\n\n# T\n'],
      ['\n# T', '---\nowner: D\n---\n\n\n# T'],
      ['\ufeff# T\r\n', '\ufeff---\r\nowner: D\r\n---\r\n\r\n# T\r\n'],
      ['---\n\nText\n', '---\nowner: D\n---\n\n---\n\nText\n'],
      ['+++\n\nText\n', '---\nowner: D\n---\n\n+++\n\nText\n'],
    ] as const) {
      expect(set(before, 'owner', 'D')).toBe(after);
      expect(set(after, 'owner', null)).toBe(before);
    }
    expect(set('---\n---\n# T\n', 'owner', 'D')).toBe('---\nowner: D\n---\n# T\n');
    expect(set('---\nowner: D\n---\n# T\n', 'owner', null)).toBe('# T\n');
    expect(set(block('# why', 'owner: D'), 'owner', null)).toBe(block('# why'));
    expect(set('---\na: b\n---\n---\nc: d\n---\n', 'a', null)).toBe('---\n---\n---\nc: d\n---\n');
    expect(set('---\na: b\n---\n\n---\nc: d\n---\n', 'a', null)).toBe('\n---\nc: d\n---\n');
  });

  it('fits into a block that is never closed', () => {
    expect(set('---\nstatus: draft\n\n# T\n', 'owner', 'D')).toBe('---\nstatus: draft\nowner: D\n\n# T\n');
    expect(set('---\nstatus: draft', 'owner', 'D')).toBe('---\nstatus: draft\nowner: D');
    expect(set('---\nstatus: draft\nowner: D', 'owner', null)).toBe('---\nstatus: draft');
    expect(set('---\nstatus: draft\n\n# T\n', 'status', null)).toBe('# T\n');
    expect(set('---\nstatus: draft\n\n# T\n', 'a b', 'x')).toBe('no place');
  });
});

describe('what is not done', () => {
  it.each<readonly [string, readonly string[], string, KeyValue]>([
    ['no place', ['- a'], 'owner', 'D'],
    ['no place', ['text'], 'owner', 'D'],
    ['no place', ['owner: &o Dana', 'x: *o'], 'owner', 'D'],
    ['no place', ['owner: &o Dana', 'x: *o'], 'x', 'D'],
    ['no place', ['x: *o', 'owner: &o Dana'], 'x', null],
    ['no place', ['x: !!str 3'], 'x', '4'],
    ['no place', ['a:', '  b:', '    c: d'], 'a.b', 'x'],
    ['no place', ['a:', '  b:', '    c: d'], 'a', 'x'],
    ['no place', ['a: {b: {c: d}}'], 'a.b', 'x'],
    ['no place', ['a: [b, {c: d}]'], 'a', ['b', 'e']],
    ['no place', ['a:', '  - b', '  - c: d'], 'a', ['b', 'e']],
    ['no place', ['? x', ': y'], 'x', 'z'],
    ['no place', ['people: Mei'], 'people.scribe', 'Mei'],
    ['no place', ['owner: "Dana', 'x: 1'], 'owner', 'D'],
    ['no place', ['owner: "Dana" R', 'x: 1'], 'owner', 'D'],
    ['ambiguous', ['a: 1', 'a: 2'], 'a', null],
    ['value not allowed', ['a: 1'], 'a.b', { c: 'd' }],
    ['value not allowed', ['a: 1'], 'a.b.c', 'd'],
    ['value not allowed', ['a: 1'], '', 'd'],
    ['value not allowed', ['a: 1'], 'a', Number.NaN],
    ['value not allowed', ['a: 1'], 'a', { b: 'c', ' b': 'd' }],
    ['no place', [`a: ${'x'.repeat(70_000)}`], 'a', 'b'],
    ['no place', ['a: 1'], 'a', 'x'.repeat(70_000)],
  ])('%s: %j, %s', (why, before, path, value) => {
    expect(set(block(...before), path, value)).toBe(why);
  });

  it('of two keys of one name, the first is set', () => {
    expect(set(block('a: 1', 'a: 2'), 'a', '3')).toBe(block('a: 3', 'a: 2'));
  });

  it('what is missing already needs no edit', () => {
    expect(setKey('# T\n', readFrontMatter('# T\n'), ['x'], null)).toEqual([]);
    const text = block('a: {b: c}');
    expect(setKey(text, readFrontMatter(text), ['a', 'x'], null)).toEqual([]);
  });
});

describe('another name', () => {
  it('stands where the old one stood', () => {
    expect(rename(block('x: 1', '"lead" : D # c'), 'lead', 'owner')).toBe(block('x: 1', '"owner" : D # c'));
    expect(rename(block('people:', '  lead: D'), 'people.lead', 'a: b')).toBe(
      block('people:', '  "a: b": D'),
    );
    expect(rename(block('a: 1', 'b: 2'), 'a', 'b')).toBe('value not allowed');
    expect(rename(block('a: 1', 'a: 2'), 'a', 'b')).toBe('ambiguous');
    expect(rename(block('a: 1'), 'b', 'c')).toBe('no such item');
    expect(rename(block('a: 1'), 'a', 'a')).toBe(block('a: 1'));
    expect(rename('+++\na = 1\n+++\n', 'a', 'b c')).toBe('value not allowed');
  });
});

describe('TOML', () => {
  const toml = (...lines: readonly string[]): string => `+++\n${lines.join('\n')}\n+++\n`;
  it.each<Case>([
    [['title = "x" # c'], 'title', 'A "b" \\ c', ['title = "A \\"b\\" \\\\ c" # c']],
    [["title = 'x'"], 'title', 'y', ["title = 'y'"]],
    [['weight = 3 # c'], 'weight', 4, ['weight = 4 # c']],
    [['weight = 3'], 'weight', 'light', ['weight = "light"']],
    [['date = 2026-11-03'], 'date', '2026-11-04', ['date = 2026-11-04']],
    [['tags = ["x", "y"] # c'], 'tags', ['x', 'y', 'z'], ['tags = ["x", "y", "z"] # c']],
    [['tags = ["x", "y"]'], 'tags', ['y'], ['tags = ["y"]']],
    [
      ['title = "x"', '', '[params]', 'a = "b"'],
      'owner',
      'D',
      ['title = "x"', 'owner = "D"', '', '[params]', 'a = "b"'],
    ],
    [['title = "x"', 'draft = true'], 'title', null, ['draft = true']],
    [[], 'draft', true, ['draft = true']],
  ])('%j, %s = %j', (before, path, value, after) => {
    expect(set(toml(...before).replace('\n\n+++', '\n+++'), path, value)).toBe(toml(...after));
  });

  it('has no names within a key, and is not read over several lines', () => {
    expect(set(toml('a = "b"'), 'people.scribe', 'Mei')).toBe('no place');
    expect(set(toml('a = [', '"b",', ']'), 'a', ['c'])).toBe('no place');
    expect(set(toml('a = """', 'b', '"""'), 'a', 'c')).toBe('no place');
    expect(set(toml('a = "b"'), 'a b', 'c')).toBe('value not allowed');
  });
});
