import { expect, test } from 'vitest';
import { bare } from '../testing/bare.js';
import { keepBodies, keepLimits, usualLimits } from './limit.js';

test('An address may be so long, and no longer', async () => {
  const ask = bare(keepLimits({ ...usualLimits, url: 50 }));
  expect(await ask({ url: `http://localhost/${'x'.repeat(33)}` })).toBe('in');
  expect(await ask({ url: `http://localhost/${'x'.repeat(34)}` })).toBe('too-large');
});

test('So many are answered at once; the others are told to come again', async () => {
  const begun: (() => void)[] = [];
  const ask = bare(keepLimits({ ...usualLimits, atOnce: 2 }), async (_c, next) => {
    await new Promise<void>((resolve) => begun.push(resolve));
    await next();
  });
  const [one, two] = [ask(), ask()];
  expect(await ask()).toBe('busy');
  for (const go of begun) go();
  expect(await Promise.all([one, two])).toEqual(['in', 'in']);
  const three = ask();
  begun.at(-1)?.();
  expect(await three).toBe('in');
});

test('An answer that takes too long is not waited for', async () => {
  const ask = bare(keepLimits({ ...usualLimits, time: 1 }), async () => await new Promise(() => undefined));
  expect(await ask()).toBe('too-slow');
});

test('A body may be so large, with and without its length', async () => {
  const ask = bare(keepBodies({ ...usualLimits, body: 10 }));
  const sent = async (length: number, headers: Readonly<Record<string, string>> = {}) =>
    await ask({ method: 'POST', body: 'x'.repeat(length), headers });
  expect(await sent(10)).toBe('in with a body');
  expect(await sent(11)).toBe('too-large');
  expect(await sent(11, { 'content-length': '11' })).toBe('too-large');
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(4)),
  });
  expect(await ask({ method: 'POST', body: stream, duplex: 'half' })).toBe('too-large');
});
