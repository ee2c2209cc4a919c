import { parentPort } from 'node:worker_threads';
import { Findings } from './findings.js';
import { Queue, type SharedQueue } from './queue.js';

/** A thread that waits for tasks, works on what is left of them, and ends. */
const findings = new Findings();
parentPort?.once('message', ({ tasks, taken }: SharedQueue) => {
  parentPort?.postMessage(new Queue(tasks, taken).work(findings));
});
