// A thread that hears what the rules of language raise in texts.
import { parentPort, workerData } from 'node:worker_threads';
import { rememberNothing } from '@debrief/document';
import { Checker } from '@debrief/language';
import { firedIn, type Spoken } from './fired.js';

rememberNothing();
const checker = new Checker(workerData);
parentPort?.on('message', (some: readonly Spoken[]) =>
  parentPort?.postMessage(some.map((each) => firedIn(each, checker))),
);
