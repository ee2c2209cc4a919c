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
  const theirs = Array.from({ length: Math.min(threads, tasks.length) - 1 }, () => inThread(queue));
  // Loaded only now, so that the other threads do so at the same time.
  const { Findings } = await import('./findings.js');
  let told = 0;
  const tell = (finished: number): void => {
    done(finished - told);
    told = finished;
  };
  const own = queue.work(new Findings(), tell);
  const answers = [own, ...(await Promise.all(theirs))].flat();
  tell(tasks.length);
  const found = tasks.map(() => nothingFound);
  for (const [index, answer] of answers) found[index] = answer;
  return found;
}

function inThread(queue: Queue): Promise<Answer[]> {
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
