// A thread that reads postmortems.
import { parentPort } from 'node:worker_threads';
import { rememberNothing } from '@debrief/document';
import { read, type Source } from './reading.js';

rememberNothing();
parentPort?.on('message', (sources: readonly Source[]) => parentPort?.postMessage(sources.map(read)));
