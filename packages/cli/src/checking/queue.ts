import type { Findings } from './findings.js';
import type { Found, Task } from './subject.js';

/** What threads share to work on the same tasks. */
export interface SharedQueue {
  readonly tasks: readonly Task[];
  /** How many tasks are taken. */
  readonly taken: Int32Array;
}

/** What was found, with the place of its task. */
export type Answer = readonly [task: number, found: Found];

/** Tasks that several threads take one by one, the longest first, so that all threads end at about the same time. */
export class Queue {
  readonly shared: SharedQueue;

  constructor(tasks: readonly Task[], taken: Int32Array = new Int32Array(new SharedArrayBuffer(4))) {
    this.shared = { tasks, taken };
  }

  /** Works until no task is left that another thread has not taken; `done` hears of what all of them have begun. */
  work(findings: Pick<Findings, 'of'>, done: (texts: number) => void = () => undefined): readonly Answer[] {
    const { tasks, taken } = this.shared;
    const order = [...tasks.entries()].sort(([, a], [, b]) => b.text.length - a.text.length);
    const answers: Answer[] = [];
    let told = 0;
    for (;;) {
      const next = Atomics.add(taken, 0, 1);
      const [index, task] = order[next] ?? [];
      if (index === undefined || !task) return answers;
      answers.push([index, findings.of(task)]);
      done(next - told);
      told = next;
    }
  }
}
