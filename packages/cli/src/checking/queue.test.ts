import { defaultPolicy } from '@debrief/process/policy';
import { expect, test } from 'vitest';
import { Findings } from './findings.js';
import { Queue } from './queue.js';
import type { Task } from './subject.js';

const tasks: readonly Task[] = [
  '# T\n\nFine.\n',
  '# T\n\nThe root cause was human error.\n',
  '# Longer\n\nThey should have known.\n\nAll is well.\n',
].map((text) => ({ text, options: {}, policy: defaultPolicy, subject: null }));

test('Whoever works on a queue, each task is done once, the longest first, and its findings are its own', () => {
  const one = new Queue(tasks);
  const other = new Queue(one.shared.tasks, one.shared.counts);
  const told: number[] = [];
  const first = one.work(new Findings(), (finished) => told.push(finished));
  expect(other.work(new Findings())).toEqual([]);
  expect(told).toEqual([1, 2, 3]);
  expect(first.map(([index]) => index)).toEqual([2, 1, 0]);
  const alone = new Findings();
  expect(first.map(([, found]) => found)).toEqual([...tasks].reverse().map((task) => alone.of(task)));
});
