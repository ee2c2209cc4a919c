import { describe, expect, test } from 'vitest';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import { identityFor } from './who.js';

const known = { root: '/', env: {}, nameOf: () => Promise.resolve(null) };

function asked(options: Parameters<typeof identityFor>[0]) {
  try {
    return identityFor(options, known).how;
  } catch (error) {
    if (error instanceof Stop) return error;
    throw error;
  }
}

const proxy = { identity: 'header:X-Forwarded-Email', trust: ['10.0.0.1'] };

describe('Who says who is asking', () => {
  test.each([undefined, '127.0.0.1', '127.0.0.2', '::1', 'localhost'])('At %s, Git', (address) => {
    expect(asked(address === undefined ? {} : { address })).toBe('git');
  });

  test.each([
    '0.0.0.0',
    '::',
    '10.0.0.5',
    '::ffff:10.0.0.5',
    'fe80::1',
    '169.254.0.1',
  ])('At %s nothing is started without a proxy, and both options are explained', (address) => {
    const stop = asked({ address });
    expect(stop).toMatchObject({ exit: exits.refused });
    const words = String((stop as Stop).lines.join('\n'));
    expect(words).toContain(address);
    expect(words).toContain('--identity header:X-Forwarded-Email --trust 10.0.0.1');
    expect(words).toContain('believed only from');
    expect(asked({ ...proxy, address })).toBe('proxy');
  });

  test('A proxy on this machine is believed as any other', () => {
    expect(asked({ ...proxy, trust: ['127.0.0.1', '::1'] })).toBe('proxy');
  });

  test('One option without the other is not enough, at any address', () => {
    expect(asked({ identity: proxy.identity })).toMatchObject({ exit: exits.usage });
    expect(asked({ trust: proxy.trust })).toMatchObject({ exit: exits.usage });
    expect(asked({ address: '0.0.0.0', trust: proxy.trust })).toMatchObject({ exit: exits.usage });
  });

  test.each([
    'header:X-Forwarded-Email,X-Forwarded-User',
    'header:x-email, header:x-user',
    'HEADER:X',
  ])('%j names headers', (identity) => {
    expect(asked({ ...proxy, identity })).toBe('proxy');
  });

  test.each([
    'X-Forwarded-Email',
    'header:',
    'header:a b',
    'header:a,b,c',
    'header:a:b',
    'cookie:session',
    'header:a\nb',
  ])('%j names none', (identity) => {
    expect(asked({ ...proxy, identity })).toMatchObject({ exit: exits.usage });
  });

  test.each(['proxy.example.com', '10.0.0.1/64', '10.0.0', '*'])('%j is nobody to trust', (trust) => {
    expect(asked({ ...proxy, trust: [trust] })).toMatchObject({ exit: exits.usage });
  });

  test.each(['0.0.0.0/0', '::/0', '1.2.3.4/0'])('%s would be everybody', (trust) => {
    expect(String(asked({ ...proxy, trust: ['10.0.0.1', trust] }))).toContain('would believe everybody');
  });

  test.each(['example.com', 'localhost.', '127.0.0.1:80', ''])('%j is no address', (address) => {
    expect(asked({ ...proxy, address })).toMatchObject({ exit: exits.usage });
  });
});
