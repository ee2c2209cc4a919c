import { ApiError, type Discuss } from '@debrief/api/client';
import { expect, test, vi } from 'vitest';
import { createOutbox, notThere, type Outgoing } from './outbox.js';

const reply = (words: string): Discuss => ({ do: 'reply', thread: '01', words });
const problem = (status: number, detail: string): ApiError =>
  new ApiError({ type: '', name: 'not-possible', title: '', status, detail, way: 'Do it by hand.' });

function outbox(answers: readonly (Error | null)[] = [], left: readonly Outgoing[] = []) {
  const kept = new Map<string, Outgoing>(left.map((each) => [each.once, each]));
  const sent: Discuss[] = [];
  const waits = [...answers];
  let count = 0;
  const box = createOutbox({
    send: (said) => {
      sent.push(said);
      const answer = waits.shift() ?? null;
      return answer ? Promise.reject(answer) : Promise.resolve();
    },
    chance: () => `chance${++count}`,
    moment: () => new Date('2026-11-06T14:00:00Z'),
    keep: (each) => kept.set(each.once, each),
    forget: (once) => kept.delete(once),
    patience: () => 60_000,
  });
  if (left.length > 0) box.resume(left);
  return { box, sent, kept };
}

test('what is said is kept, sent in its order, and forgotten when it is there', async () => {
  const { box, sent, kept } = outbox();
  box.put(reply('one'));
  box.put(reply('two'));
  expect([...kept.keys()]).toEqual(['chance1', 'chance2']);
  await vi.waitFor(() => expect(box.now().all).toEqual([]));
  expect(sent).toEqual([
    { ...reply('one'), once: 'chance1' },
    { ...reply('two'), once: 'chance2' },
  ]);
  expect(kept.size).toBe(0);
});

test('while the server is away it waits, and goes out as the same thing when it is back', async () => {
  const { box, sent, kept } = outbox([new TypeError('fetch failed')]);
  box.put(reply('one'));
  await vi.waitFor(() => expect(box.now().isAway).toBe(true));
  expect(kept.size).toBe(1);
  box.retry();
  await vi.waitFor(() => expect(box.now()).toEqual({ all: [], isAway: false }));
  expect(sent.map(({ once }) => once)).toEqual(['chance1', 'chance1']);
});

test('what the server does not take waits for the person, and keeps nothing else waiting', async () => {
  const { box, kept } = outbox([problem(409, 'It is gone.')]);
  box.put(reply('one'));
  box.put(reply('two'));
  await vi.waitFor(() => expect(box.now().all).toHaveLength(1));
  expect(box.now().all[0]?.refused).toEqual({ message: 'It is gone.', way: 'Do it by hand.' });
  expect(kept.get('chance1')?.refused).not.toBe(null);
  box.drop('chance1');
  expect({ all: box.now().all, kept: kept.size }).toEqual({ all: [], kept: 0 });
});

test('a server that has too much to do is asked again', async () => {
  const { box } = outbox([problem(503, 'Busy.')]);
  box.put(reply('one'));
  await vi.waitFor(() => expect(box.now().isAway).toBe(true));
  expect(box.now().all).toHaveLength(1);
});

test('what an earlier visit has left goes out', async () => {
  const left = { once: 'left', said: reply('one'), at: '', place: null, refused: null };
  const { box, sent } = outbox([], [left]);
  await vi.waitFor(() => expect(box.now().all).toEqual([]));
  expect(sent).toEqual([{ ...reply('one'), once: 'left' }]);
});

test('what the page shows already is not shown as on its way', () => {
  const outgoing = ['0123456789ABCDEF', 'FEDCBA9876543210'].map((once) => ({
    ...{ once, said: reply('one'), at: '', place: null, refused: null },
  }));
  expect(notThere(outgoing, [{ id: '01M7WD7TG00123456789ABCDEF' }]).map(({ once }) => once)).toEqual([
    'FEDCBA9876543210',
  ]);
});
