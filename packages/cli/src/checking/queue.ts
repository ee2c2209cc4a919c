import type { Finding } from '@debrief/document';
import type { Task } from './check.js';
import type { Findings } from './findings.js';

/** What threads share to work on the same tasks. */
export interface SharedQueue {
  readonly tasks: readonly Task[];
  /** How many tasks are taken. */
  readonly taken: Int32Array;
}

/** Tasks that several threads take one by one, the longest first, so that all threads end at about the same time. */
export class Queue {
  readonly shared: SharedQueue;

  constructor(tasks: readonly Task[], taken: Int32Array = new Int32Array(new SharedArrayBuffer(4))) {
    this.shared = { tasks, taken };
  }

  /** Works until no task is left that another thread has not taken; each answer has the place of its task. */
  work(findings: Findings): (readonly [task: number, findings: Finding[]])[] {
    const { tasks, taken } = this.shared;
    const order = [...tasks.entries()].sort(([, a], [, b]) => b.text.length - a.text.length);
    const answers: [number, Finding[]][] = [];
    for (;;) {
      const [index, task] = order[Atomics.add(taken, 0, 1)] ?? [];
      if (index === undefined || !task) return answers;
      answers.push([index, findings.of(task.text, task.options)]);
    }
  }
}
