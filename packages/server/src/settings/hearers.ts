import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { TeamPolicy } from '../workbench/policy.js';
import { type Fired, firedIn, type Spoken } from './fired.js';

/** Fewer are heard sooner here than a thread starts. */
const worthThread = 32;
/** Milliseconds after which a thread that nobody asks is let go of: it holds memory. */
const patience = 5000;

/** The sources of Debrief are TypeScript, which a thread does not read. */
const program = new URL('./hearing.js', import.meta.url);

/** Hears many texts in a thread, so that others are answered meanwhile and what it takes is given back. */
export class Hearers {
  #thread: Thread | null = null;

  /** What the rules raise in some texts; `left` tells how many there are to hear in all. */
  async hear(
    some: readonly Spoken[],
    left: number,
    team: TeamPolicy,
  ): Promise<readonly (readonly Fired[])[]> {
    if (this.#thread?.team !== team) this.close();
    if (!this.#thread && (left < worthThread || !existsSync(program)))
      return some.map((each) => firedIn(each, team.checker));
    this.#thread ??= new Thread(team, () => this.close());
    try {
      return await this.#thread.hear(some);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  close(): void {
    this.#thread?.close();
    this.#thread = null;
  }
}

interface Waiting {
  readonly resolve: (fired: readonly (readonly Fired[])[]) => void;
  readonly reject: (error: unknown) => void;
}

class Thread {
  readonly team: TeamPolicy;
  readonly #worker: Worker;
  /** In the order in which they asked, which is that of the answers. */
  readonly #waiting: Waiting[] = [];
  readonly #rest: NodeJS.Timeout;

  constructor(team: TeamPolicy, rested: () => void) {
    this.team = team;
    this.#worker = new Worker(program, {
      workerData: team.options,
      // Nearly all that it makes is soon thrown away; with more room it is swept less often.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
      // What the program around was started with may make no sense for a file.
      execArgv: [],
    });
    this.#worker.unref();
    this.#worker.on('message', (fired) => this.#waiting.shift()?.resolve(fired));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`a thread that hears ended with ${code}`)));
    this.#rest = setTimeout(rested, patience).unref();
  }

  async hear(some: readonly Spoken[]): Promise<readonly (readonly Fired[])[]> {
    this.#rest.refresh();
    return await new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(some);
    });
  }

  close(): void {
    clearTimeout(this.#rest);
    void this.#worker.terminate();
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
