import { defaultPolicy } from '@debrief/process/policy';
import { expect, test } from 'vitest';
import { Findings } from './findings.js';
import { Queue } from './queue.js';
import type { Task } from './subject.js';

const tasks = [
  '# T\n\nFine.\n',
  '# T\n\nThe root cause was human error.\n',
  '# Longer\n\nThey should have known.\n\nAll is well.\n',
].map((text): Task => ({ text, options: {}, policy: defaultPolicy, subject: null }));

test('Whoever works on a queue, each task is done once, and its findings are its own', () => {
  const alone = new Findings();
  const one = new Queue(tasks);
  const other = new Queue(one.shared.tasks, one.shared.taken);
  const [first, second] = [one.work(new Findings()), other.work(new Findings())];
  expect(second).toEqual([]);
  expect(first.map(([index]) => index)).toEqual([2, 1, 0]);
  for (const [index, found] of first) {
    const task = tasks[index];
    expect(task && alone.of(task)).toEqual(found);
  }
});
