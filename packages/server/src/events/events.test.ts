import type { ChangeEvent } from '@debrief/api';
import { expect, onTestFinished, test } from 'vitest';
import { bell } from '../testing/gated.js';
import { Events } from './events.js';

const change: ChangeEvent = {
  everything: false,
  ids: ['2026/05.search.slow'],
  policy: false,
  decisions: false,
};

function events() {
  const source = bell();
  const told = new Events(source, 'run');
  onTestFinished(() => told.close());
  return { source, told };
}

/** Reads a stream piece by piece. */
function listener(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader();
  const next = async () => {
    const { done, value } = await reader.read();
    return done ? null : new TextDecoder().decode(value);
  };
  return { next, leave: async () => await reader.cancel() };
}

test('All who listen are told, each event with an id', async () => {
  const { source, told } = events();
  const both = [listener(told.stream(undefined)), listener(told.stream(undefined))];
  for (const { next } of both) expect(await next()).toBe('retry: 2000\nid: run-0\ndata:\n\n');
  source.ring(change);
  const expected = `event: changed\nid: run-1\ndata: ${JSON.stringify(change)}\n\n`;
  for (const { next } of both) expect(await next()).toBe(expected);
});

test('Who comes back and missed something is told to ask for everything', async () => {
  const { source, told } = events();
  source.ring(change);
  expect(await listener(told.stream('run-1')).next()).not.toContain('changed');
  const missed = await listener(told.stream('run-0')).next();
  expect(missed).toContain('event: changed\nid: run-1\n');
  expect(missed).toContain('"everything":true');
  expect(await listener(told.stream('another-run-1')).next()).toContain('"everything":true');
  expect(await listener(told.stream('\u0000 nonsense')).next()).toContain('"everything":true');
});

test('Who leaves is forgotten', async () => {
  const { source, told } = events();
  const one = listener(told.stream(undefined));
  const two = listener(told.stream(undefined));
  await one.leave();
  expect(told.listeners).toBe(1);
  await two.next();
  source.ring(change);
  expect(await two.next()).toContain('changed');
});

test('Who never reads is let go before much waits for them, and nobody else notices', async () => {
  const { source, told } = events();
  const slow = listener(told.stream(undefined));
  const quick = listener(told.stream(undefined));
  const many: ChangeEvent = {
    ...change,
    ids: Array.from({ length: 300 }, (_, index) => `2026/05.search.slow-${index}`),
  };
  for (let count = 0; count < 100; count++) {
    source.ring(many);
    await quick.next();
  }
  expect(told.listeners).toBe(1);
  let pieces = 0;
  while ((await slow.next()) !== null) pieces++;
  expect(pieces).toBeLessThan(20);
});

test('A hundred thousand bytes of change at once end nothing but the connection', async () => {
  const { source, told } = events();
  const one = listener(told.stream(undefined));
  source.ring({ ...change, ids: Array.from({ length: 10_000 }, (_, index) => `2026/${index}.search.slow`) });
  await one.next();
  expect(await one.next()).toBeNull();
});

test('All end when the server does, and later ones end at once', async () => {
  const { source, told } = events();
  const one = listener(told.stream(undefined));
  await one.next();
  told.close();
  expect(await one.next()).toBeNull();
  expect(await listener(told.stream(undefined)).next()).toBeNull();
  expect([told.listeners, source.size]).toEqual([0, 0]);
});
