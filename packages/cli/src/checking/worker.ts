import { parentPort, workerData } from 'node:worker_threads';
import type { Task } from './check.js';
import { Findings } from './findings.js';

/** A thread that checks some texts and ends. */
const findings = new Findings();
const tasks: readonly Task[] = workerData;
parentPort?.postMessage(tasks.map(({ text, options }) => findings.of(text, options)));
