import { Checker } from '@debrief/language';
import { expect, test } from 'vitest';
import { firedIn } from './fired.js';
import { Hearers } from './hearers.js';

const spoken = (words: string) => ({
  path: '2026/11.pay.mine.md',
  text: `# Declined\n\n## Summary\n\n${words}\n`,
});

test('What is heard of many is what is heard of each, with its line', async () => {
  const checker = new Checker({});
  const team = { checker, options: {} } as Parameters<Hearers['hear']>[2];
  const all = ['Dana should have known better.', 'The pool was full.', 'Human error caused it.'].map(spoken);
  const hearers = new Hearers();
  const heard = await hearers.hear(all, all.length, team);
  hearers.close();
  expect(heard).toEqual(all.map((each) => firedIn(each, new Checker({}))));
  expect(heard.map((fired) => fired.length > 0)).toEqual([true, false, true]);
  expect(heard[0]?.map(({ line }) => line)).toContain(5);
});
