import type { Findings } from './findings.js';
import type { Found, Task } from './subject.js';

/** What threads share to work on the same tasks. */
export interface SharedQueue {
  readonly tasks: readonly Task[];
  /** How many tasks are taken, and how many are finished. */
  readonly counts: Int32Array;
}

/** What was found for a task, with the place of the task in the queue. */
export type Answer = readonly [task: number, found: Found];

const taken = 0;
const finished = 1;

/** Tasks that several threads take one by one, the longest first, so that all threads end at about the same time. */
export class Queue {
  readonly shared: SharedQueue;

  constructor(tasks: readonly Task[], counts: Int32Array = new Int32Array(new SharedArrayBuffer(8))) {
    this.shared = { tasks, counts };
  }

  /** Works until no task is left that another thread has not taken, and tells how many all threads have finished. */
  work(findings: Findings, tell?: (finished: number) => void): Answer[] {
    const { tasks, counts } = this.shared;
    const order = [...tasks.entries()].sort(([, a], [, b]) => b.text.length - a.text.length);
    const answers: Answer[] = [];
    for (;;) {
      const [index, task] = order[Atomics.add(counts, taken, 1)] ?? [];
      if (index === undefined || !task) return answers;
      answers.push([index, findings.of(task)]);
      const all = Atomics.add(counts, finished, 1) + 1;
      tell?.(all);
    }
  }
}
