import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Reading, read, type Source } from './reading.js';

/** Fewer are read sooner here than a thread starts. */
const worthThreads = 96;
/** So many go to a thread at a time. */
const portion = 8;

/** Reads postmortems, many of them in threads. */
export class Readers {
  readonly #threads: Thread[] = [];

  async read(sources: readonly Source[]): Promise<readonly Reading[]> {
    if (sources.length < worthThreads && this.#threads.length === 0) return await readHere(sources);
    if (!existsSync(program)) return await readHere(sources);
    while (this.#threads.length < Math.max(2, availableParallelism())) this.#threads.push(new Thread());
    const readings: Reading[] = [];
    let next = 0;
    const work = async (thread: Thread): Promise<void> => {
      for (let from = next; from < sources.length; from = next) {
        next = from + portion;
        const some = await thread.read(sources.slice(from, from + portion));
        for (const [index, reading] of some.entries()) readings[from + index] = reading;
      }
    };
    await Promise.all(this.#threads.map(work));
    return readings;
  }

  close(): void {
    for (const thread of this.#threads.splice(0)) thread.close();
  }
}

async function readHere(sources: readonly Source[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const source of sources) {
    readings.push(read(source));
    if (readings.length % portion === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return readings;
}

/** The sources of Debrief are TypeScript, which a thread does not read. */
const program = new URL('./reader.js', import.meta.url);

class Thread {
  readonly #worker = new Worker(program, {
    // Nearly all that it makes is soon thrown away; with more room it is swept less often.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
    // What the program around was started with may make no sense for a file.
    execArgv: [],
  });
  #waiting: { resolve: (readings: readonly Reading[]) => void; reject: (error: unknown) => void } | null =
    null;

  constructor() {
    this.#worker.unref();
    this.#worker.on('message', (readings: readonly Reading[]) => this.#waiting?.resolve(readings));
    this.#worker.on('error', (error) => this.#waiting?.reject(error));
    this.#worker.on('exit', (code) =>
      this.#waiting?.reject(new Error(`a thread that reads ended with ${code}`)),
    );
  }

  async read(sources: readonly Source[]): Promise<readonly Reading[]> {
    this.#worker.ref();
    try {
      return await new Promise((resolve, reject) => {
        this.#waiting = { resolve, reject };
        this.#worker.postMessage(sources);
      });
    } finally {
      this.#waiting = null;
      this.#worker.unref();
    }
  }

  close(): void {
    void this.#worker.terminate();
  }
}
