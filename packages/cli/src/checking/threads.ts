import { Worker } from 'node:worker_threads';
import { type Answer, Queue } from './queue.js';
import { type Found, nothingFound, type Task } from './subject.js';

/** Shares tasks among threads, this one among them; each takes the next when it is done with one. */
export async function shared(
  tasks: readonly Task[],
  threads: number,
  done: (texts: number) => void,
): Promise<Found[]> {
  const queue = new Queue(tasks);
  const theirs = Array.from({ length: threads - 1 }, () => inThread(queue));
  // Loaded only now, so that the other threads do so at the same time.
  const { Findings } = await import('./findings.js');
  const answers = [queue.work(new Findings(), done), ...(await Promise.all(theirs))];
  const found: Found[] = tasks.map(() => nothingFound);
  for (const [index, findings] of answers.flat()) found[index] = findings;
  return found;
}

function inThread(queue: Queue): Promise<readonly Answer[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: queue.shared,
      // Nearly all that it makes is soon thrown away; with more room it is swept less often.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a thread ended with ${code} before it answered`)));
  });
}
