import { expect, test } from 'vitest';
import { type Move, mended } from './mended.js';

const move: Move = { from: '2026/11.pay.old', to: '2026/11.pay.new' };
const far: Move = { from: '2026/11.pay.old', to: '2027/01.ledger.new' };

const at = (path: string) => ({ before: path, after: path });
const itself = (to: Move) => ({ before: `${to.from}.md`, after: `${to.to}.md` });

const same: readonly (readonly [string, string, string | null])[] = [
  ['2026/12.a.b.md', '11.pay.old.md', '11.pay.new.md'],
  ['2026/12.a.b.md', './11.pay.old.md#timeline', './11.pay.new.md#timeline'],
  ['2026/12.a.b.md', '../2026/11.pay.old.md?plain=1#L3', '../2026/11.pay.new.md?plain=1#L3'],
  ['2026/12.a.b.md', '11.pay.old', '11.pay.new'],
  ['2026/12.a.b.md', '11.pay.old/', '11.pay.new/'],
  ['2026/12.a.b.md', '<11.pay.old/a b (1).png>', '<11.pay.new/a b (1).png>'],
  ['2026/12.a.b.md', '11.pay.old/a%20b.png', '11.pay.new/a%20b.png'],
  ['2026/12.a.b.md', '11.pay%2Eold.md', '11.pay.new.md'],
  ['2026/12.a.b.md', '11\\.pay.old.md', '11.pay.new.md'],
  ['2026/12.a.b.md', '/2026/11.pay.old.md', '/2026/11.pay.new.md'],
  ['2026/12.a.b.md', '2026/11.pay.old', '2026/11.pay.new'],
  ['2025/12.a.b.md', '../2026/11.pay.old.md', '../2026/11.pay.new.md'],
  ['README.md', '2026/11.pay.old.md', '2026/11.pay.new.md'],
  ['decisions/2026/11.a.b.md', '../../2026/11.pay.old.md', '../../2026/11.pay.new.md'],
  ['2026/12.a.b.md', '11.pay.older.md', null],
  ['2026/12.a.b.md', '11.pay.old.md.bak', null],
  ['2025/12.a.b.md', '11.pay.old.md', null],
  ['2026/12.a.b.md', 'https://x.example/2026/11.pay.old.md', null],
  ['2026/12.a.b.md', '//x.example/2026/11.pay.old.md', null],
  ['2026/12.a.b.md', '#11.pay.old.md', null],
  ['2026/12.a.b.md', '../../elsewhere/2026/11.pay.old.md', null],
  ['2026/12.a.b.md', '12.a.b/%E0%A4%A.png', null],
  ['2026/12.a.b.md', '', null],
];

test.each(same)('in %s, %s becomes %s', (path, written, next) => {
  expect(mended(written, at(path), move)).toBe(next);
});

test('A document leads into its own folder of attachments under the new name', () => {
  expect(mended('11.pay.old/g.png', itself(move), move)).toBe('11.pay.new/g.png');
  expect(mended('12.a.b.md', itself(move), move)).toBe(null);
});

const other: readonly (readonly [string, string | null])[] = [
  ['11.pay.old/g%20h.png', '01.ledger.new/g%20h.png'],
  ['./11.pay.old/g.png', './01.ledger.new/g.png'],
  ['11.pay.old.md#impact', '01.ledger.new.md#impact'],
  ['12.a.b.md', '../2026/12.a.b.md'],
  ['<12.a.b/a b.png>', '<../2026/12.a.b/a b.png>'],
  ['../2025/12.a.b.md', null],
  ['../2027/02.a.b.md', '02.a.b.md'],
  ['../decisions/2026/x.md', null],
  ['/2026/12.a.b.md', null],
  ['/2026/11.pay.old/g.png', '/2027/01.ledger.new/g.png'],
  ['https://x.example/', null],
];

test.each(other)('in a document that moves to another year, %s becomes %s', (written, next) => {
  expect(mended(written, itself(far), far)).toBe(next);
});

test('Others find it in another year', () => {
  expect(mended('11.pay.old.md', at('2026/12.a.b.md'), far)).toBe('../2027/01.ledger.new.md');
  expect(mended('../2026/11.pay.old/g.png', at('2027/12.a.b.md'), far)).toBe('01.ledger.new/g.png');
});
