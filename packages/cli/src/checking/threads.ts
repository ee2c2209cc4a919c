import { Worker } from 'node:worker_threads';
import type { Found, Task } from './subject.js';

/** Shares tasks among threads, this one among them; each gets about as many letters. */
export async function shared(
  tasks: readonly Task[],
  threads: number,
  done: (texts: number) => void,
): Promise<Found[]> {
  const letters = tasks.reduce((sum, { text }) => sum + text.length, 0);
  const parts: Task[][] = [[]];
  let filled = 0;
  for (const task of tasks) {
    if (filled > (letters * parts.length) / threads && parts.length < threads) parts.push([]);
    parts.at(-1)?.push(task);
    filled += task.text.length;
  }
  const [own = [], ...others] = parts;
  const theirs = others.map(async (part) => {
    const found = await inThread(part);
    done(part.length);
    return found;
  });
  // Loaded only now, so that the other threads do so at the same time.
  const { Findings } = await import('./findings.js');
  const findings = new Findings();
  const mine = own.map((task) => {
    const found = findings.of(task);
    done(1);
    return found;
  });
  return [mine, ...(await Promise.all(theirs))].flat();
}

function inThread(tasks: readonly Task[]): Promise<Found[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: tasks });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a thread ended with ${code} before it answered`)));
  });
}
