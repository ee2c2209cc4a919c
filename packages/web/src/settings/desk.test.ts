import { ApiError, type PolicyChangeBody, type PolicyChanged, type PolicyStale } from '@debrief/api/client';
import { changePolicy, type PolicyChange } from '@debrief/process/settings';
import { expect, test, vi } from 'vitest';
import { createSettingsDesk } from './desk.js';
import type { Left } from './left.js';

const text = 'noun: review # ours\nclocks: { draft: 5 days }\n';
const set = (path: readonly string[], value: string): PolicyChange => ({ do: 'set', path, value });
const noun = (value: string): PolicyChange => set(['noun'], value);

/** A server that does what it is told, and tells what it was sent. */
function server() {
  const sent: PolicyChangeBody[] = [];
  let file = text;
  let count = 1;
  const answer = (change: PolicyChangeBody): PolicyChanged => {
    for (const each of change.changes ?? []) {
      const next = changePolicy(file, each as unknown as PolicyChange);
      if ('text' in next) file = next.text;
    }
    file = change.text ?? file;
    count += 1;
    return {
      version: `v${count}`,
      text: file,
      revision: 'r',
      message: change.message ?? '',
      committed: true,
    };
  };
  const changing = vi.fn((change: PolicyChangeBody): Promise<PolicyChanged | PolicyStale> => {
    sent.push(change);
    return Promise.resolve(answer(change));
  });
  return { sent, changing, client: { changePolicy: changing } };
}

function open() {
  const { sent, changing, client } = server();
  let left: Left | null = null;
  const options = {
    client,
    rules: [],
    keep: (each: Left) => {
      left = each;
    },
    rest: 1_000_000,
    patience: () => 1_000_000,
  };
  const desk = createSettingsDesk({ version: 'v1', text }, options);
  return { desk, sent, changing, options, left: () => left };
}

const stale: PolicyStale = {
  ...{ type: '', name: 'stale', title: '', status: 409, detail: '', way: null },
  ...{ version: 'v7', theirs: 'noun: retro # ours\n', places: [['noun']] },
};
const problem = (status: number): ApiError =>
  new ApiError({ type: '', name: 'fault', title: '', status, detail: 'Not so.', way: null });

test('Quick changes are shown at once and sent together', async () => {
  const { desk, sent } = open();
  expect(desk.change([noun('x')])).toBeNull();
  desk.change([set(['clocks', 'draft'], '6 days')]);
  expect(desk.now().text).toBe('noun: x # ours\nclocks: { draft: 6 days }\n');
  await desk.send();
  expect(sent).toEqual([{ base: 'v1', changes: [noun('x'), set(['clocks', 'draft'], '6 days')] }]);
  expect(desk.now()).toMatchObject({ waiting: [], kept: { version: 'v2' }, trouble: null });
});

test('What the file cannot say is told, and nothing waits', () => {
  const { desk } = open();
  expect(desk.change([set(['clocks', 'draft'], 'soon')])?.message).toMatch(/^draft may be a number of days/);
  expect(desk.now()).toMatchObject({ text, waiting: [] });
});

test('What was done is taken back and done again', async () => {
  const { desk, sent } = open();
  desk.change([noun('x')]);
  await desk.send();
  expect(desk.undo()).toBe('Set noun to x');
  expect(desk.now().text).toBe(text);
  await desk.send();
  expect(sent.at(-1)).toEqual({ base: 'v2', text, message: 'Take back: Set noun to x in debrief.yaml' });
  expect(desk.undo(true)).toBe('Set noun to x');
  expect(desk.now().text).toContain('noun: x');
  expect(open().desk.undo()).toBeNull();
});

test('A server that is away is tried again, and nothing is lost over a reload', async () => {
  const { desk, changing, left, options } = open();
  changing.mockRejectedValueOnce(new TypeError('away'));
  desk.change([noun('x')]);
  await desk.send();
  expect(desk.now()).toMatchObject({ trouble: { kind: 'away' }, text: expect.stringContaining('noun: x') });
  const kept = left();
  const again = createSettingsDesk({ version: 'v1', text }, options);
  if (kept) again.resume(kept);
  await again.send();
  expect(again.now()).toMatchObject({ waiting: [], kept: { version: 'v2' } });
  expect(left()?.waiting).toEqual([]);
});

test('Of two who changed the same, the person says whose stays', async () => {
  for (const [choose, wanted] of [
    ['insist', 'noun: x # ours\n'],
    ['drop', 'noun: retro # ours\n'],
  ] as const) {
    const { desk, changing } = open();
    changing.mockResolvedValueOnce(stale);
    desk.change([noun('x')]);
    await desk.send();
    expect(desk.now().trouble).toMatchObject({ kind: 'conflict', places: [['noun']] });
    desk[choose]();
    expect(desk.now()).toMatchObject({ text: wanted, kept: { version: 'v7' }, trouble: null });
  }
});

test('What is refused waits for the person', async () => {
  const { desk, changing } = open();
  changing.mockRejectedValueOnce(problem(409));
  desk.change([noun('x')]);
  await desk.send();
  expect(desk.now().trouble).toEqual({ kind: 'refused', message: 'Not so.', way: null });
  desk.retry();
  await desk.send();
  expect(desk.now()).toMatchObject({ trouble: null, waiting: [] });
});

test('What somebody else saved is shown, unless something waits', () => {
  const { desk } = open();
  desk.renew({ version: 'v5', text: 'noun: z\n' });
  expect(desk.now().text).toBe('noun: z\n');
  desk.change([noun('talk')]);
  desk.renew({ version: 'v6', text: 'noun: w\n' });
  expect(desk.now().text).toBe('noun: talk\n');
});
