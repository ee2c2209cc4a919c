// A thread that reads postmortems.
import { parentPort } from 'node:worker_threads';
import { read, type Source } from './reading.js';

parentPort?.on('message', (sources: readonly Source[]) => parentPort?.postMessage(sources.map(read)));
