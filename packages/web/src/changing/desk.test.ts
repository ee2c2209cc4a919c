import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createServer, deskAt, done, reworded, text } from './testing.js';

const tick = { do: 'change', what: 'action', item: 'A1', facts: { done: true } } as const;
const sev1 = { do: 'set-key', key: 'severity', value: 'sev1' } as const;
const add = { do: 'add', what: 'action', facts: { text: 'Page on declines' } } as const;

describe('What a person changes', () => {
  test('is there at once, and on the server once it has settled', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    expect(await desk.change(tick)).toBeNull();
    expect(desk.parsed?.text).toBe(text.replace('[ ] **A1**', '[x] **A1**'));
    expect(server.text).toBe(text);
    expect(await desk.settled()).toBe(true);
    expect(server.text).toBe(desk.parsed?.text);
    expect(desk.now()).toMatchObject({ waiting: [], trouble: null });
  });

  test('quickly one after the other is one commit', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    await desk.change(tick);
    await desk.change(sev1);
    await desk.change(add);
    await desk.settled();
    expect(server.commits).toEqual([[tick, sev1, add]]);
  });

  test('may be about what the change before has made', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    await desk.change(add);
    const made = desk.parsed?.model.actions[2];
    await desk.change({ do: 'change', what: 'action', item: made?.from ?? -1, facts: { owner: 'Mei Chen' } });
    await desk.settled();
    expect(server.text).toContain('- [ ] **A3** Page on declines\n  - Owner: Mei Chen\n');
  });

  test('and cannot be done is refused in words, and changes nothing', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    expect(await desk.change({ ...tick, item: 'A9' })).toMatchObject({
      message: expect.stringContaining('A9'),
    });
    expect(desk.now()).toMatchObject({ waiting: [], canUndo: false });
    expect(desk.parsed?.text).toBe(text);
  });
});

describe('Before a change is done, a guard', () => {
  const amendment = {
    do: 'add',
    what: 'amendment',
    facts: { text: '2026-12-16 Dana Reyes: two more' },
  } as const;

  test('may send more along with it', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    desk.guard(() => Promise.resolve([amendment]));
    expect(await desk.change(sev1)).toBeNull();
    await desk.settled();
    expect(server.commits).toEqual([[sev1, amendment]]);
  });

  test('may say why it is not done', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    desk.guard(() => Promise.resolve({ message: 'Not today.' }));
    expect(await desk.change(sev1)).toEqual({ message: 'Not today.' });
    expect(desk.parsed?.text).toBe(text);
  });

  test('lets pass what it has nothing to say of, and looks no more once it is gone', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    desk.guard(() => null);
    expect(await desk.change(sev1)).toBeNull();
    desk.guard(() => Promise.resolve({ message: 'Not today.' }));
    desk.guard(null);
    expect(await desk.change(tick)).toBeNull();
  });

  test('may take its time: what others did meanwhile stays', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    let answer: (steps: readonly []) => void = () => undefined;
    desk.guard(() => new Promise((resolve) => (answer = resolve)));
    const changing = desk.change(reworded(text, 'nine minutes', 'ten minutes'));
    await desk.ready();
    await Promise.resolve();
    desk.guard(null);
    await desk.change(sev1);
    answer([]);
    expect(await changing).toBeNull();
    expect(desk.parsed?.text).toContain('sev1');
    expect(desk.parsed?.text).toContain('ten minutes');
  });
});

describe('When somebody else was faster', () => {
  test('both changes are there', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    await desk.change(tick);
    server.edit((before) => before.replace('nine', 'ten'));
    await desk.settled();
    expect(server.text).toBe(text.replace('[ ] **A1**', '[x] **A1**').replace('nine', 'ten'));
    expect(desk.parsed?.text).toBe(server.text);
  });

  test('and added a thing too, ours gets the next number', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    await desk.change(add);
    server.edit((before) => done(before, [{ ...add, facts: { text: 'Write a runbook' } }]));
    await desk.settled();
    expect(server.text).toContain('**A3** Write a runbook');
    expect(server.text).toContain('**A4** Page on declines');
  });

  test('in the same words, the person chooses, and nothing of either is lost before', async () => {
    const server = createServer();
    const { desk, kept } = deskAt(server);
    await desk.change(reworded(text, 'nine minutes', 'some minutes'));
    server.edit((before) => before.replace('nine minutes', 'ten minutes'));
    expect(await desk.settled()).toBe(false);
    const { trouble } = desk.now();
    expect(trouble?.kind).toBe('conflict');
    expect(trouble?.kind === 'conflict' && trouble.places.map(({ yours }) => yours).join()).toContain('some');
    expect(kept.at(-1)?.waiting).toHaveLength(1);
    expect(desk.parsed?.text).toContain('some minutes');
    await desk.decide(['yours']);
    await desk.settled();
    expect(server.text).toBe(text.replace('nine', 'some'));
  });

  test('in the same words, theirs may stay', async () => {
    const server = createServer();
    const { desk, kept } = deskAt(server);
    await desk.change(reworded(text, 'nine minutes', 'some minutes'));
    await desk.change(tick);
    server.edit((before) => before.replace('nine minutes', 'ten minutes'));
    await desk.settled();
    await desk.decide(['theirs']);
    await desk.settled();
    expect(server.text).toBe(text.replace('nine', 'ten').replace('[ ] **A1**', '[x] **A1**'));
    expect(kept.at(-1)?.waiting).toEqual([]);
  });
});

describe('When the server is away', () => {
  test('what was changed waits, and is saved when it is back', async () => {
    const server = createServer();
    const { desk, kept } = deskAt(server);
    await desk.ready();
    server.setAway(true);
    await desk.change(tick);
    expect(await desk.settled()).toBe(false);
    expect(desk.now().trouble).toEqual({ kind: 'away' });
    expect(kept.at(-1)?.waiting).toEqual([{ steps: [tick] }]);
    await desk.change(sev1);
    server.setAway(false);
    desk.retry();
    await desk.settled();
    expect(server.text).toBe(done(text, [tick, sev1]));
    expect(kept.at(-1)?.waiting).toEqual([]);
  });

  test('and its answer was lost, nothing is done twice', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    await desk.change(add);
    server.loseAnswer();
    expect(await desk.settled()).toBe(false);
    desk.retry();
    expect(await desk.settled()).toBe(true);
    expect(server.text).toBe(done(text, [add]));
    expect(server.commits).toHaveLength(1);
  });

  test('another visit goes on with what was left', async () => {
    const server = createServer();
    const first = deskAt(server);
    await first.desk.ready();
    server.setAway(true);
    await first.desk.change([tick, sev1]);
    const left = first.kept.at(-1);
    server.setAway(false);
    server.edit((before) => before.replace('nine', 'ten'));
    const second = deskAt(server);
    await second.desk.resume(left ?? { base: { version: '', text: '' }, waiting: [] });
    expect(second.desk.parsed?.text).toBe(done(text, [tick, sev1]));
    await second.desk.settled();
    expect(server.text).toBe(done(text, [tick, sev1]).replace('nine', 'ten'));
  });
});

describe('Taking back', () => {
  test('gives the text back, and again', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    await desk.change(tick);
    await desk.settled();
    expect(await desk.undo()).toBe('Tick A1');
    await desk.settled();
    expect(server.text).toBe(text);
    expect(await desk.redo()).toBe('Tick A1');
    await desk.settled();
    expect(server.text).toBe(done(text, [tick]));
    expect(server.commits.at(-1)).toMatchObject([{ do: 'edit', told: 'Redo “Tick A1”' }]);
  });

  test('leaves what others did since', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    await desk.change(tick);
    await desk.settled();
    server.edit((before) => before.replace('nine', 'ten'));
    await desk.refresh();
    await desk.undo();
    await desk.settled();
    expect(server.text).toBe(text.replace('nine', 'ten'));
  });

  test('is refused where others have changed the same words', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    await desk.change(reworded(text, 'nine minutes', 'some minutes'));
    await desk.settled();
    server.edit((before) => before.replace('some minutes', 'ten minutes'));
    await desk.refresh();
    expect(await desk.undo()).toHaveProperty('message');
    expect(desk.parsed?.text).toContain('ten minutes');
  });

  test('is byte for byte also of what a route has done by itself', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    await desk.did(
      server.route((before) => before.replace('sev2', 'sev1')),
      'Raise it',
    );
    expect(desk.parsed?.text).toBe(server.text);
    expect(desk.now()).toMatchObject({ canUndo: true, waiting: [] });
    expect(await desk.undo()).toBe('Raise it');
    await desk.settled();
    expect(server.text).toBe(text);
    expect(server.commits.at(-1)).toMatchObject([{ do: 'edit', told: 'Undo “Raise it”' }]);
    expect(await desk.redo()).toBe('Raise it');
    await desk.settled();
    expect(server.text).toBe(text.replace('sev2', 'sev1'));
  });

  test('of what a route has done waits until it is looked at, and leaves what others did in that moment', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    await desk.ready();
    const answer = server.route((before) => before.replace('sev2', 'sev1'));
    server.edit((before) => before.replace('nine', 'ten'));
    void desk.did(answer, 'Raise it');
    expect(await desk.undo()).toBe('Raise it');
    await desk.settled();
    expect(server.text).toBe(text.replace('nine', 'ten'));
  });

  test('and what waits here while a route does something else are two deeds', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    await desk.change(tick);
    await desk.did(
      server.route((before) => before.replace('sev2', 'sev1')),
      'Raise it',
    );
    await desk.settled();
    expect([await desk.undo(), await desk.undo()]).toEqual(['Raise it', 'Tick A1']);
    await desk.settled();
    expect(server.text).toBe(text);
  });

  test('is refused in words where it would not be honest, and changes nothing', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    await desk.change(tick, {
      stays: (then, now) => (then.text === now.text ? null : 'Others have built on it.'),
    });
    await desk.settled();
    server.edit((before) => before.replace('nine', 'ten'));
    await desk.refresh();
    expect(await desk.undo()).toEqual({ message: 'Others have built on it.' });
    expect(desk.parsed?.text).toBe(server.text);
  });

  test('takes along what stands outside of the text: behind it, and in front of it when it is done again', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    const seen: string[] = [];
    const looks = (how: string) => () => {
      seen.push(`${how} ${desk.parsed?.text === text ? 'without' : 'with'}`);
      return Promise.resolve(null);
    };
    await desk.change(tick, { told: 'Tick it', undo: looks('undo'), redo: looks('redo') });
    expect([await desk.undo(), await desk.redo()]).toEqual(['Tick it', 'Tick it']);
    expect(seen).toEqual(['undo without', 'redo without']);
    expect(desk.parsed?.text).toBe(done(text, [tick]));
  });

  test('is done again once what stands outside of the text can be', async () => {
    const server = createServer();
    const { desk } = deskAt(server);
    let isAway = true;
    const redo = () => (isAway ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(null));
    await desk.change(tick, { redo });
    await desk.undo();
    expect(await desk.redo()).toHaveProperty('message');
    expect(desk.parsed?.text).toBe(text);
    isAway = false;
    expect(await desk.redo()).toBe('Tick A1');
  });

  test('of nothing is nothing', async () => {
    const { desk } = deskAt(createServer());
    await desk.ready();
    expect([await desk.undo(), await desk.redo()]).toEqual([null, null]);
  });
});

/** What may happen to a desk, in any order. */
const happenings = fc.array(
  fc.oneof(
    fc.constantFrom(
      'tick',
      'severity',
      'add',
      'undo',
      'redo',
      'send',
      'refresh',
      'away',
      'back',
      'lose',
      'theirs',
      'their severity',
    ),
  ),
  { maxLength: 14 },
);

test('whatever happens, in the end the desk and the server say the same, and what others wrote is there', async () => {
  await fc.assert(
    fc.asyncProperty(happenings, async (all) => {
      const server = createServer();
      const { desk, kept } = deskAt(server);
      await desk.ready();
      let count = 0;
      const theirs: string[] = [];
      for (const each of all) {
        count += 1;
        if (each === 'tick') await desk.change({ ...tick, facts: { done: count % 2 === 0 } });
        if (each === 'severity') await desk.change({ ...sev1, value: `sev${count}` });
        if (each === 'add') await desk.change({ ...add, facts: { text: `Our action ${count}` } });
        if (each === 'undo') await desk.undo();
        if (each === 'redo') await desk.redo();
        if (each === 'send') await desk.settled();
        if (each === 'refresh') await desk.refresh().catch(() => undefined);
        if (each === 'away') server.setAway(true);
        if (each === 'back') server.setAway(false);
        if (each === 'lose') server.loseAnswer();
        if (each === 'their severity')
          server.edit((before) => done(before, [{ ...sev1, value: `theirs${count}` }]));
        if (each === 'theirs') {
          theirs.push(`Their lesson ${count}.`);
          server.edit((before) =>
            done(before, [
              { do: 'add', what: 'lesson', list: 'lessons', facts: { text: `Their lesson ${count}.` } },
            ]),
          );
        }
      }
      server.setAway(false);
      for (let tries = 0; tries < 4 && !(await settledAgain(desk)); tries++);
      await desk.refresh();
      expect(desk.now().waiting).toEqual([]);
      expect(desk.parsed?.text).toBe(server.text);
      expect(kept.at(-1)?.waiting ?? []).toEqual([]);
      for (const words of theirs) expect(server.text.split(words)).toHaveLength(2);
      for (let at = 1; at <= count; at++)
        expect(server.text.split(`Our action ${at}\n`).length).toBeLessThan(3);
    }),
    { numRuns: 150 },
  );
});

async function settledAgain(desk: ReturnType<typeof deskAt>['desk']): Promise<boolean> {
  if (desk.now().trouble?.kind === 'conflict') await desk.decide(['yours']);
  desk.retry();
  return await desk.settled();
}
