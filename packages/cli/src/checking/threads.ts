import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type Answer, Queue } from './queue.js';
import { type Found, nothingFound, type Task } from './subject.js';

const program = new URL('./worker.js', import.meta.url);

/** Threads that were started and have nothing to do yet. They keep no program from ending. */
let waiting: readonly Worker[] = [];

/** Starts further threads, which make themselves ready while this one still finds out what there is to do. */
export function startThreads(count: number): void {
  // The sources of Debrief are TypeScript, which a thread does not read.
  if (!existsSync(program)) return;
  for (let started = 0; started < count; started++) {
    const worker = newThread();
    worker.unref();
    // One that ends before it is needed is missed by nobody.
    worker.on('error', () => leave(worker));
    worker.on('exit', () => leave(worker));
    waiting = [...waiting, worker];
  }
}

function leave(worker: Worker): void {
  waiting = waiting.filter((each) => each !== worker);
}

/** Takes a thread that waits, or a new one. */
function takeThread(): Worker {
  const worker = waiting[0] ?? newThread();
  leave(worker);
  return worker;
}

/** Shares tasks among threads, this one among them; each takes the next when it is done with one. */
export async function shared(
  tasks: readonly Task[],
  threads: number,
  done: (texts: number) => void,
): Promise<Found[]> {
  const queue = new Queue(tasks);
  const theirs = Array.from({ length: threads - 1 }, () => inThread(takeThread(), queue));
  // Loaded only now, so that the other threads do so at the same time.
  const { Findings } = await import('./findings.js');
  const answers = [queue.work(new Findings(), done), ...(await Promise.all(theirs))];
  const found: Found[] = tasks.map(() => nothingFound);
  for (const [index, findings] of answers.flat()) found[index] = findings;
  return found;
}

function newThread(): Worker {
  return new Worker(program, {
    // Nearly all that it makes is soon thrown away; with more room it is swept less often.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
}

function inThread(worker: Worker, queue: Queue): Promise<readonly Answer[]> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a thread ended with ${code} before it answered`)));
    worker.ref();
    worker.postMessage(queue.shared);
  });
}
