import { expect, test } from 'vitest';
import { resolvedAddress } from './address.js';

test.each([
  ['11.a.b/log.txt', '2026', '2026/11.a.b/log.txt'],
  ['./11.a.b.md#impact', '2026', '2026/11.a.b.md'],
  ['../2025/03.a.b.md?plain=1', '2026', '2025/03.a.b.md'],
  ['/2025/03.a.b.md', '2026', '2025/03.a.b.md'],
  ['11.a.b/', '2026', '2026/11.a.b'],
  ['2026/11.a.b.md', '', '2026/11.a.b.md'],
  ['2026/11.a.b.md', '.', '2026/11.a.b.md'],
  ['<11.a.b/x y.png>', '2026', '2026/11.a.b/x y.png'],
  ['11.a.b/x%20y.png', '2026', '2026/11.a.b/x y.png'],
  ['11\\.a.b.md', '2026', '2026/11.a.b.md'],
  ['11.a.b/%E0%A4%A.png', '2026', '2026/11.a.b/%E0%A4%A.png'],
  ['../../elsewhere.md', '2026', null],
  ['/../elsewhere.md', '2026', null],
  ['..', '2026', null],
  ['https://x.example/a.md', '2026', null],
  ['mailto:dana@example.com', '2026', null],
  ['//x.example/a.md', '2026', null],
  ['#impact', '2026', null],
  ['', '2026', null],
])('%j leads from %j to %j', (written, folder, path) => {
  expect(resolvedAddress(written, folder)).toBe(path);
});
