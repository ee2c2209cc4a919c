import { parentPort, workerData } from 'node:worker_threads';
import { Findings } from './findings.js';
import { Queue, type SharedQueue } from './queue.js';

/** A thread that works on what is left of some tasks, and ends. */
const { tasks, taken }: SharedQueue = workerData;
parentPort?.postMessage(new Queue(tasks, taken).work(new Findings()));
