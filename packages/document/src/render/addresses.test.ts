import { expect, test } from 'vitest';
import { readAddress } from './addresses.js';
import { badAddresses } from './testing/vectors.js';

test('good addresses', () => {
  for (const [written, kind, href] of [
    ['https://a.example/b?c=d:e#f', 'web', 'https://a.example/b?c=d:e#f'],
    ['HTTP://a.example', 'web', 'HTTP://a.example'],
    [' https://a.example ', 'web', 'https://a.example'],
    ['https://a.example/ä b"c', 'web', 'https://a.example/ä%20b%22c'],
    ['https://a.example/?u=javascript:x', 'web', 'https://a.example/?u=javascript:x'],
    ['https://a.example/%25252525252525', 'web', 'https://a.example/%25252525252525'],
    ['mailto:a@b.example', 'mail', 'mailto:a@b.example'],
    ['//a.example', 'host', '//a.example'],
    ['\\\\a.example', 'host', '//a.example'],
    ['/\\a.example', 'host', '//a.example'],
    ['a/b.png', 'relative', 'a/b.png'],
    ['../a.md#b:c', 'relative', '../a.md#b:c'],
    ['/a', 'relative', '/a'],
    ['?a:b', 'relative', '?a:b'],
    ['a/b:c', 'relative', 'a/b:c'],
    ['2026-11-03T10:41.png', 'relative', '2026-11-03T10:41.png'],
    ['logs\\a.txt', 'relative', 'logs/a.txt'],
    ['100%.png', 'relative', '100%.png'],
    ['#a', 'fragment', '#a'],
    ['#javascript:x', 'fragment', '#javascript:x'],
  ] as const) {
    expect(readAddress(written), written).toEqual({ kind, href });
  }
});

test('bad addresses', () => {
  for (const address of ['', ' ', ...badAddresses.filter((each) => !/[&\\]/.test(each))])
    expect(readAddress(address), JSON.stringify(address)).toBeNull();
});
