import { expect, test } from 'vitest';
import { meantId } from './meant.js';

const before = '2026/11.payments.failover-declines';

test.each([
  ['pool-exhausted', '2026/11.payments.pool-exhausted'],
  ['ledger.pool-exhausted', '2026/11.ledger.pool-exhausted'],
  ['10.ledger.pool-exhausted', '2026/10.ledger.pool-exhausted'],
  ['2025/01.ledger.pool-exhausted', '2025/01.ledger.pool-exhausted'],
  ['2025/01.ledger.pool-exhausted.md', '2025/01.ledger.pool-exhausted'],
  ['DNS.TTL-of-3600', '2026/11.DNS.TTL-of-3600'],
])('%s names %s', (given, id) => {
  expect(meantId(given, before)).toEqual({ id });
});

test.each([
  ['Pool exhausted!', '2026/11.payments.pool-exhausted'],
  ['-pool', '2026/11.payments.pool'],
  ['a.b.c', '2026/11.a.b-c'],
  ['2026/13.payments.x', null],
  ['13.payments.x', null],
  ['2026/11.payments', null],
  ['x/11.payments.y', null],
  ['../2026/11.payments.y', null],
  ['', null],
  ['a..b', '2026/11.a.b'],
  ['🔥', null],
])('%s is no name', (given, instead) => {
  expect(meantId(given, before)).toEqual({ problem: expect.any(String), instead });
});

test('An older name with dots in its event can get a plain one', () => {
  expect(meantId('late', '2024/02.search.v1.2-rollout')).toEqual({ id: '2024/02.search.late' });
});
