import { parentPort, workerData } from 'node:worker_threads';
import { Findings } from './findings.js';
import type { Task } from './subject.js';

/** A thread that checks some texts and ends. */
const findings = new Findings();
const tasks: readonly Task[] = workerData;
parentPort?.postMessage(tasks.map((task) => findings.of(task)));
