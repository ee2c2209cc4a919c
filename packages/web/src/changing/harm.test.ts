import { ApiError } from '@debrief/api/client';
import { describe, expect, test } from 'vitest';
import { createServer, deskAt, done, reworded, type Server, text } from './testing.js';
import type { Left } from './waiting.js';

const tick = { do: 'change', what: 'action', item: 'A1', facts: { done: true } } as const;
const sev1 = { do: 'set-key', key: 'severity', value: 'sev1' } as const;
const add = { do: 'add', what: 'action', facts: { text: 'Page on declines' } } as const;
const retitled = (before: string): string => before.replace('# Card', '# Nearly all card');

/** A server whose next answer waits until it is let go. */
function slow(server: Server) {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const client = {
    ...server.client,
    change: async (...asked: Parameters<typeof server.client.change>) => {
      await gate;
      return await server.client.change(...asked);
    },
  };
  return { client, letGo: () => letGo() };
}

/** A server that refuses whatever holds these words. */
function refusing(server: Server, words: string) {
  return {
    ...server.client,
    change: async (...asked: Parameters<typeof server.client.change>) => {
      if (!JSON.stringify(asked[1]).includes(words)) return await server.client.change(...asked);
      const problem = {
        type: '',
        name: 'not-possible' as const,
        title: '',
        status: 409,
        detail: 'No.',
        way: null,
      };
      throw new ApiError(problem);
    },
  };
}

describe('While a change is on its way', () => {
  test('and somebody else is faster, what is changed here goes where it was meant', async () => {
    const server = createServer();
    const { client, letGo } = slow(server);
    const { desk } = deskAt(server, { client });
    await desk.change(tick);
    const settling = desk.settled();
    const before = desk.parsed?.text ?? '';
    await desk.change(reworded(before, 'nine minutes', 'some minutes'));
    server.edit(retitled);
    letGo();
    expect(await settling).toBe(true);
    expect(server.text).toBe(retitled(done(text, [tick])).replace('nine', 'some'));
  });

  test('and somebody else writes in the place of the next one, the person is asked', async () => {
    const server = createServer();
    const { client, letGo } = slow(server);
    const { desk, kept } = deskAt(server, { client });
    await desk.change(tick);
    const settling = desk.settled();
    await desk.change(reworded(desk.parsed?.text ?? '', 'nine minutes', 'some minutes'));
    server.edit((before) => before.replace('nine minutes', 'ten minutes'));
    letGo();
    expect(await settling).toBe(false);
    const { trouble } = desk.now();
    expect(trouble).toMatchObject({
      kind: 'conflict',
      places: [{ yours: expect.stringContaining('some'), theirs: expect.stringContaining('ten') }],
    });
    expect(JSON.stringify(kept.at(-1)?.waiting)).toContain('some minutes');
    await desk.decide(['yours']);
    await desk.settled();
    expect(server.text).toBe(done(text, [tick]).replace('nine', 'some'));
  });
});

describe('What earlier visits have left', () => {
  const left = (...steps: Left['waiting'][number]['steps']): Left => ({
    base: { version: 'v1', text },
    waiting: [{ steps }],
  });

  test('of several windows is all saved', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    await Promise.all([desk.resume(left(tick)), desk.resume(left(sev1)), desk.resume(left(add))]);
    await desk.settled();
    expect(server.text).toBe(done(text, [tick, sev1, add]));
  });

  test('does not take away what is changed here meanwhile', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    await desk.change(tick);
    await desk.resume(left(sev1));
    await desk.settled();
    expect(server.text).toBe(done(text, [tick, sev1]));
  });

  test('stays where it is kept until it has its turn', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    await desk.ready();
    server.setAway(true);
    await desk.change(tick);
    await desk.settled();
    let isTaken = false;
    await desk.resume(left(sev1), () => {
      isTaken = true;
    });
    expect(isTaken).toBe(false);
    server.setAway(false);
    desk.retry();
    await desk.settled();
    expect(isTaken).toBe(true);
    expect(server.text).toBe(done(text, [tick, sev1]));
  });

  test('and cannot be done any more is told, not forgotten', async () => {
    const server = createServer();
    const { desk, kept } = deskAt(server, { client: refusing(server, 'A9') });
    await desk.resume(left({ ...tick, item: 'A9' }));
    await desk.settled();
    expect(desk.now().trouble?.kind).toBe('refused');
    expect(JSON.stringify(kept.at(-1)?.waiting ?? left(sev1))).not.toBe('[]');
  });
});

describe('What the server refuses', () => {
  test('holds up nothing else, and giving it up gives up nothing else', async () => {
    const server = createServer();
    const { desk, kept } = deskAt(server, { client: refusing(server, 'Page on') });
    await desk.change(sev1);
    await desk.change(add);
    await desk.change(reworded(desk.parsed?.text ?? '', 'Drill', 'Practise'));
    expect(await desk.settled()).toBe(false);
    expect(server.text).toBe(done(text, [sev1]));
    expect(desk.now().trouble?.kind).toBe('refused');
    desk.drop();
    expect(await desk.settled()).toBe(true);
    expect(server.text).toBe(done(text, [sev1]).replace('Drill', 'Practise'));
    expect(kept.at(-1)?.waiting).toEqual([]);
  });

  test('and what was built upon it is asked about, not forgotten', async () => {
    const server = createServer();
    const { desk } = deskAt(server, { client: refusing(server, 'Page on') });
    await desk.change(add);
    await desk.change({ do: 'change', what: 'action', item: 'A3', facts: { owner: 'Mei Chen' } });
    await desk.settled();
    desk.drop();
    expect(desk.now().trouble?.kind).toBe('conflict');
    expect(desk.parsed?.text).toContain('Mei Chen');
    await desk.decide(['theirs']);
    await desk.settled();
    expect(server.text).toBe(text);
  });
});

describe('In one moment', () => {
  test('two changes made from the same text both go where they were meant', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    await desk.ready();
    await Promise.all([
      desk.change(reworded(text, 'Card payments', 'Nearly all card payments')),
      desk.change(reworded(text, 'nine minutes', 'some minutes')),
    ]);
    expect(desk.parsed?.text).toBe(
      text.replace('Card payments', 'Nearly all card payments').replace('nine', 'some'),
    );
  });

  test('taking back twice takes back two', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    await desk.change(sev1);
    await desk.change(add);
    await Promise.all([desk.undo(), desk.undo()]);
    expect(desk.parsed?.text).toBe(text);
    await Promise.all([desk.redo(), desk.redo()]);
    expect(desk.parsed?.text).toBe(done(text, [sev1, add]));
  });
});

test('What is changed while a choice is open is asked about before it takes the place of theirs', async () => {
  const server = createServer();
  const { desk } = deskAt(server);
  await desk.change(reworded(text, 'nine minutes', 'some minutes'));
  server.edit((before) =>
    before.replace('nine minutes', 'ten minutes').replace('# Card payments declined', '# All declined'),
  );
  await desk.settled();
  await desk.change({ do: 'retitle', title: 'Payments declined' });
  await desk.decide(['theirs']);
  expect(desk.now().trouble).toMatchObject({ kind: 'conflict', places: { length: 2 } });
  expect(server.text).toContain('# All declined');
  await desk.decide(['theirs', 'theirs']);
  await desk.settled();
  expect(server.text).toContain('# All declined');
});
