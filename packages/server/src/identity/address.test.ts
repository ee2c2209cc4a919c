import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Addresses, isLoopback, plainAddress } from './address.js';

describe('Addresses that are trusted', () => {
  test.each([
    ['10.0.0.1', '10.0.0.1', true],
    ['10.0.0.1', '10.0.0.2', false],
    ['10.0.0.1', '::ffff:10.0.0.1', true],
    ['10.0.0.1', '::ffff:a00:1', true],
    ['10.0.0.1', '::10.0.0.1', false],
    ['::ffff:10.0.0.1', '10.0.0.1', true],
    ['10.1.0.0/16', '10.1.255.255', true],
    ['10.1.0.0/16', '10.2.0.0', false],
    ['10.1.0.0/16', '::ffff:10.1.2.3', true],
    ['::ffff:10.0.0.0/104', '10.200.0.1', true],
    ['fd00::/8', 'fd12::1', true],
    ['fd00::/8', 'fe80::1', false],
    ['fe80::1', 'fe80::1%eth0', true],
    ['::1', '0:0:0:0:0:0:0:1', true],
    ['10.0.0.1', '', false],
    ['10.0.0.1', 'unknown', false],
    ['10.0.0.1', '10.0.0.1, 10.0.0.2', false],
  ])('%s takes %s: %s', (trusted, address, expected) => {
    expect(new Addresses([trusted]).has(address)).toBe(expected);
  });

  test.each([
    '',
    'proxy.example.com',
    '10.0.0',
    '10.0.0.1/33',
    '::1/129',
    '10.0.0.1/',
    '/8',
    '10.0.0.1/-1',
    'fe80::1%eth0',
    '::ffff:10.0.0.1/8',
  ])('%j is none', (written) => {
    expect(() => new Addresses([written])).toThrow(RangeError);
  });

  test('Of several, each counts', () => {
    const trusted = new Addresses(['10.0.0.1', ' 10.0.0.9 ', 'fd00::/8']);
    expect(['10.0.0.1', '10.0.0.9', 'fd00::5', '10.0.0.2'].map((each) => trusted.has(each))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('Every IPv4 address is itself in the clothes of IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(plainAddress(`::ffff:${address}`)).toBe(address);
        expect(plainAddress(`::FFFF:${address}`)).toBe(address);
        expect(new Addresses([address]).has(`::ffff:${address}`)).toBe(true);
      }),
    );
  });

  test('No text is taken for an address', () => {
    const trusted = new Addresses(['10.0.0.1']);
    fc.assert(fc.property(fc.string(), (text) => text === '10.0.0.1' || !trusted.has(text)));
  });
});

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['[::1]', true],
  ['::ffff:127.0.0.1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.0.1', false],
  ['localhost.example.com', false],
  ['127.0.0.1.example.com', false],
])('%s is this very machine: %s', (address, expected) => {
  expect(isLoopback(address)).toBe(expected);
});
