import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bare } from '../testing/bare.js';
import { checkHost } from './host.js';

const ask = bare(checkHost(['10.0.0.5', 'Postmortems.Example.com', '::ffff:10.0.0.6']));
const asked = async (host: string) => await ask({ headers: { host } });

describe('A server goes by its names, at any port', () => {
  test.each([
    'localhost',
    'localhost:7357',
    'LocalHost:80',
    'localhost.:7357',
    '127.0.0.1:7357',
    '127.0.0.1:8080',
    '[::1]:7357',
    '[::1]',
    '[::ffff:127.0.0.1]:7357',
    '10.0.0.5:7357',
    '10.0.0.6',
    'postmortems.example.com',
    'postmortems.example.com:443',
    'postmortems.example.com.',
  ])('%s is one of them', async (host) => {
    expect(await asked(host)).toBe('in');
  });

  test.each([
    'evil.example.com',
    'evil.example.com:7357',
    'localhost.evil.example.com',
    'postmortems.example.com.evil.example.com',
    'evil-localhost',
    '127.0.0.1.evil.example.com',
    '127.0.0.1@evil.example.com',
    'localhost:7357@evil.example.com',
    'localhost, evil.example.com',
    'localhost:7357:80',
    'localhost:',
    'localhost:port',
    'localhost/evil',
    'localhost#',
    '192.168.0.1:7357',
    '0.0.0.0:7357',
    '[::]:7357',
    '[::2]',
    '2130706433',
    '0x7f000001',
    '127.1',
    '',
    ' ',
    '.',
    'loc\u00e0lhost',
  ])('%j is none', async (host) => {
    expect(await asked(host)).toBe('wrong-host');
  });

  test('Both the address and the header have to be right', async () => {
    const url = 'http://evil.example.com/';
    expect(await ask({ url, headers: { host: 'localhost' } })).toBe('wrong-host');
    expect(await ask({ url: 'http://localhost/', headers: { host: 'evil.example.com' } })).toBe('wrong-host');
    expect(await ask({ url })).toBe('wrong-host');
    expect(await ask({ url: 'http://[::1]:7357/' })).toBe('in');
  });

  test('No other name gets in', async () => {
    const names = fc.oneof(
      fc.domain(),
      fc.ipV4(),
      fc.ipV6().map((each) => `[${each}]`),
      fc.string({ unit: 'grapheme-ascii' }),
    );
    const ours =
      /^(?:localhost|127\.\d+\.\d+\.\d+|10\.0\.0\.[56]|postmortems\.example\.com|\[[\d:a-f.]+\])\.?$/i;
    await fc.assert(
      fc.asyncProperty(names, async (host) => {
        const told = await asked(host).catch((error: unknown) => String(error));
        if (!ours.test(host.trim())) expect(told).not.toBe('in');
      }),
    );
  });
});
