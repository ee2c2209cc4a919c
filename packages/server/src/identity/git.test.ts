import { expect, test } from 'vitest';
import { gitIdentity } from './git.js';

const dana = { name: 'Dana Reyes', email: 'dana@example.com' };
const asking = { peer: '127.0.0.1', header: () => undefined };

test('At this machine the person is Git’s user, and a header changes nothing', async () => {
  const identity = gitIdentity(() => Promise.resolve(dana));
  expect(await identity.of({ peer: '::1', header: () => 'root@example.com' })).toEqual(dana);
  expect(await identity.of({ peer: '::ffff:127.0.0.1', header: () => undefined })).toEqual(dana);
});

test('A person may go without a name', async () => {
  expect(await gitIdentity(() => Promise.resolve(null)).of(asking)).toBeNull();
});

test('Nobody from elsewhere is Git’s user', async () => {
  const identity = gitIdentity(() => Promise.resolve(dana));
  await expect(identity.of({ ...asking, peer: '10.0.0.1' })).rejects.toMatchObject({
    problem: { name: 'unknown' },
  });
  expect(identity.trusts('10.0.0.1')).toBe(false);
});

test('Git is asked again after a while, and at once when it failed', async () => {
  const answers = [dana, new Error('no Git'), { ...dana, name: 'Dana' }];
  let clock = 0;
  const identity = gitIdentity(
    () => {
      const next = answers.shift();
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next ?? null);
    },
    () => clock,
  );
  expect(await identity.of(asking)).toEqual(dana);
  clock = 4000;
  expect(await identity.of(asking)).toEqual(dana);
  clock = 9001;
  await expect(identity.of(asking)).rejects.toThrow('no Git');
  expect(await identity.of(asking)).toMatchObject({ name: 'Dana' });
});
