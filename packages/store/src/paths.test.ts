import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded, refusedName, refusedPath } from './paths.js';

describe('A path', () => {
  test.each([
    ['', 'it is empty'],
    ['../a.md', 'it leaves the folder'],
    ['a/..', 'it leaves the folder'],
    ['a//b.md', 'it has an empty part'],
    ['a/./b.md', 'it has an empty part'],
    ['a/', 'it has an empty part'],
    ['/a.md', 'it is absolute; name it from the folder on'],
    ['C:/a.md', 'it is absolute; name it from the folder on'],
    ['c:a.md', 'it is absolute; name it from the folder on'],
    ['a\\b.md', 'it holds a backslash; folders are parted by /'],
    ['a\0.md', 'it holds control characters'],
    ['a\n.md', 'it holds control characters'],
    ['a\u0085.md', 'it holds control characters'],
    ['a\ud83d.md', 'it is not valid Unicode'],
    [`${'a'.repeat(252)}.md`, null],
    [`${'a'.repeat(253)}.md`, 'a name in it is too long'],
    ['ab/'.repeat(400), 'it is too long'],
    ['.git/config', 'it lies in what belongs to Git'],
    ['.debrief/store/x', 'it lies in what Debrief keeps for itself'],
    ['.DEBRIEF/x', 'it lies in what Debrief keeps for itself'],
    ['docs/.debrief/x', null],
    ['a..b/c', null],
    ['...', null],
    ['🚒/東京.md', null],
  ])('%j: %s', (path, reason) => {
    expect(refusedPath(path)).toBe(reason);
  });

  test('is never that of Git, however it is written', () => {
    const ignored = [
      '\u200b',
      '\u200c',
      '\u200d',
      '\u200e',
      '\u200f',
      '\u202a',
      '\u202e',
      '\u206a',
      '\u206f',
      '\ufeff',
    ];
    const between = fc.constantFrom('', '', '', ...ignored);
    const letter = (one: string) => fc.constantFrom(one, one.toUpperCase());
    const end = fc.constantFrom(
      '',
      '.',
      ' ',
      '. .',
      '...',
      ':',
      '::$DATA',
      ':$I30:$INDEX_ALLOCATION',
      ' ::x',
    );
    const spelled = fc.tuple(
      between,
      between,
      letter('g'),
      between,
      letter('i'),
      between,
      letter('t'),
      between,
      end,
    );
    fc.assert(
      fc.property(
        spelled,
        fc.constantFrom('', 'a/', 'a/b/'),
        ([one, two, g, three, i, four, t, five, six], under) => {
          const name = `${one}.${two}${g}${three}${i}${four}${t}${five}${six}`;
          expect(refusedPath(`${under}${name}/config`)).toBe('it lies in what belongs to Git');
          expect(refusedPath(`${under}${name}`)).toBe('it lies in what belongs to Git');
        },
      ),
    );
    for (const name of ['git~1', 'GIT~2', 'git~1.', 'git~12 ', 'git~1::$INDEX_ALLOCATION'])
      expect(refusedPath(`${name}/hooks/x`), name).toBe('it lies in what belongs to Git');
    for (const name of ['.gitignore', '.gitattributes', '.github/a.md', 'a.git', 'git', '.gi', 'git~x'])
      expect(refusedPath(name), name).toBeNull();
  });

  test('that is fine stays in the folder', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '.', '/', '\\', ':', ' ', '~', 'C', '\0', '\u200d') }),
        (path) => {
          if (refusedPath(path) !== null) return;
          expect(posix.resolve('/root', path).startsWith('/root/')).toBe(true);
          expect(win32.resolve('C:/root', path).startsWith('C:\\root\\')).toBe(true);
          expect(path.split('/').every((name) => name !== '' && name !== '.' && name !== '..')).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('A new name', () => {
  test.each([
    'con',
    'Con.md',
    'x/NUL',
    'aux.tar.gz',
    'com1.md',
    'LPT9',
    'com¹.md',
    'NUL .md',
    'CONIN$',
    'conout$.x',
  ])('is never that of a device: %s', (path) => {
    expect(refusedName(path)).toMatch(/is the name of a device on Windows$/);
  });

  test.each([
    'console.md',
    'conx',
    'com.md',
    'com10.md',
    'auxiliary.md',
    'null.md',
    'a.con',
    'lpt.md',
  ])('may look like one: %s', (path) => {
    expect(refusedName(path)).toBeNull();
  });

  test.each([
    'a.',
    'a ',
    'a./b',
    'a /b',
    ' a',
    'x/ a',
    'a?',
    'a*',
    'a<b',
    'a>b',
    'ab:c',
    'a"b',
    'a|b',
    '../a',
    '',
  ])('is one that every computer can hold: %j is not', (path) => {
    expect(refusedName(path)).not.toBeNull();
  });
});

describe('Folded names', () => {
  test.each([
    ['README.md', 'readme.MD'],
    ['caf\u00e9', 'cafe\u0301'],
    ['CAF\u00c9', 'cafe\u0301'],
    ['STRASSE', 'stra\u00dfe'],
    ['\u03a3\u03a3', '\u03c3\u03c2'],
    ['\ufb01x', 'FIX'],
    ['\u212aey', 'key'],
    ['\u0130x', 'i\u0307x'],
  ])('%s is %s', (one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  test.each([
    ['a.md', 'b.md'],
    ['cafe', 'caf\u00e9'],
    ['a b', 'ab'],
  ])('%s is not %s', (one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });

  test('fold to themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(folded(folded(name))).toBe(folded(name));
      }),
    );
  });
});
