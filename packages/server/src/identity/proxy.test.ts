import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../problem/problem.js';
import { Addresses } from './address.js';
import { proxyIdentity } from './proxy.js';

const dana = 'dana@example.com';
const identity = proxyIdentity({
  email: 'X-Forwarded-Email',
  name: 'X-Forwarded-User',
  trusted: new Addresses(['10.0.0.1', 'fd00::/8']),
  nameOf: (email) => Promise.resolve(email.toLowerCase() === 'mei@example.com' ? 'Mei Tanaka' : null),
});

async function told(headers: Readonly<Record<string, string>>, peer: string | null = '10.0.0.1') {
  const lower = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  try {
    return await identity.of({ peer, header: (name) => lower.get(name.toLowerCase()) });
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.name;
    throw error;
  }
}

describe('A proxy says who is asking', () => {
  test('By e-mail address alone, or with a name', async () => {
    expect(await told({ 'x-forwarded-email': dana })).toEqual({ name: 'dana', email: dana });
    expect(await told({ 'x-forwarded-email': ` ${dana} `, 'x-forwarded-user': 'Dana Reyes' })).toEqual({
      name: 'Dana Reyes',
      email: dana,
    });
  });

  test('A name of signs alone is none', async () => {
    expect(await told({ 'x-forwarded-email': dana, 'x-forwarded-user': ' ... ' })).toEqual({
      name: 'dana',
      email: dana,
    });
    expect(await told({ 'x-forwarded-email': '+@example.com' })).toEqual({
      name: '+@example.com',
      email: '+@example.com',
    });
    expect(await told({ 'x-forwarded-email': "o'neil@example.com" })).toMatchObject({ name: "o'neil" });
  });

  test('The name that the team uses comes first', async () => {
    const headers = { 'x-forwarded-email': 'Mei@example.com', 'x-forwarded-user': 'mtanaka' };
    expect(await told(headers)).toEqual({ name: 'Mei Tanaka', email: 'Mei@example.com' });
  });

  test('A name beyond ASCII comes as UTF-8 or as Latin 1', async () => {
    const named = async (bytes: Buffer) =>
      await told({ 'x-forwarded-email': dana, 'x-forwarded-user': bytes.toString('latin1') });
    expect(await named(Buffer.from('Zoë 東京'))).toEqual({ name: 'Zoë 東京', email: dana });
    expect(await named(Buffer.from('Zoë', 'latin1'))).toEqual({ name: 'Zoë', email: dana });
  });

  test('A name holds nothing that Git or a terminal would take for more than a name', async () => {
    const user = '\u001b[31mDana <root@example.com>\u202e  Reyes';
    const bytes = Buffer.from(user).toString('latin1');
    expect(await told({ 'x-forwarded-email': dana, 'x-forwarded-user': bytes })).toEqual({
      name: '[31mDana root@example.com Reyes',
      email: dana,
    });
    expect(await told({ 'x-forwarded-email': dana, 'x-forwarded-user': 'x'.repeat(201) })).toEqual({
      name: 'dana',
      email: dana,
    });
  });

  test.each([
    ['another machine', '10.0.0.2'],
    ['this machine, where it is not the proxy', '127.0.0.1'],
    ['the unspecified address', '::'],
    ['nowhere', null],
    ['an address that only begins alike', '10.0.0.11'],
  ])('Nobody is believed from %s', async (_what, peer) => {
    expect(await told({ 'x-forwarded-email': dana }, peer)).toBe('unknown');
  });

  test.each(['::ffff:10.0.0.1', 'fd00::7', '::ffff:a00:1'])('The proxy is believed at %s', async (peer) => {
    expect(await told({ 'x-forwarded-email': dana }, peer)).toEqual({ name: 'dana', email: dana });
  });

  test.each(
    [
      '',
      ' ',
      'dana',
      '@example.com',
      'dana@',
      'dana@example.com, root@example.com',
      'dana@example.com,root@example.com',
      'Dana Reyes <dana@example.com>',
      'dana@example.com;root@example.com',
      'dana@@example.com',
      'da na@example.com',
      'dana@example.com\n',
      'd\u00e4na@example.com',
      'dana@example.com\u0000',
      `${'d'.repeat(65)}@example.com`,
      `dana@${'e'.repeat(191)}`,
    ].filter((each) => each !== 'dana@example.com\n'),
  )('%j names nobody', async (value) => {
    expect(await told({ 'x-forwarded-email': value })).toBe('unknown');
  });

  test('Whatever stands in the header, it is one plain address or nobody', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress(), fc.string()),
        async (value) => {
          const person = await told({ 'x-forwarded-email': value, 'x-forwarded-user': value });
          if (person === 'unknown') return;
          if (typeof person !== 'object' || person === null) throw new Error(String(person));
          expect(person.email).toMatch(/^[\x21-\x7e]+@[\x21-\x7e]+$/);
          expect(person.email).not.toMatch(/[<>,;\s]/);
          expect(person.name).not.toMatch(/[<>\p{Cc}]/u);
          expect(person.name).not.toBe('');
        },
      ),
    );
  });
});
