import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import type { Errand, Ran } from './errand.js';

interface Waiting {
  resolve(ran: Ran): void;
  reject(error: Error): void;
}

type Answer = { readonly id: number } & (
  | { readonly out: Uint8Array; readonly err: string; readonly code: number }
  | { readonly failed: { readonly message: string; readonly code: string | undefined } }
);

/** A process of so many bytes is copied faster than a second one is asked. */
const small = 80 * 2 ** 20;
/** A short job ends before a second process would be of use to it. */
const few = 3;

let runs = 0;
let porter: Porter | null = null;
/** Where one could not begin, all goes on without. */
let isRefused = false;

/**
 * A small process that starts Git for a large one, where there is one. To start a program, Linux copies the tables of
 * all memory of the one that asks, which then stands still: 30 ms where a server has 300 MB, 1 ms here.
 */
export function porterFor(): Porter | null {
  if (porter?.isReady) return porter;
  runs += 1;
  if (porter !== null || isRefused || runs <= few || process.platform !== 'linux') return null;
  if (process.memoryUsage.rss() > small) porter = new Porter();
  return null;
}

/** What it had started goes on. */
export class PorterEnded extends Error {
  constructor() {
    super('What starts Git has ended. Try again.');
  }
}

export class Porter {
  #isReady = false;
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly #process: ChildProcess;

  constructor() {
    const program = ['--input-type=commonjs', '--eval', `(${carry.toString()})()`];
    this.#process = spawn(process.execPath, program, {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      env: {},
    });
    this.#process.on('message', (message: 'ready' | Answer) => {
      if (message === 'ready') this.#isReady = true;
      else this.#answer(message);
    });
    this.#process.on('error', () => this.#end());
    this.#process.on('disconnect', () => this.#end());
    this.#rest();
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  get id(): number | undefined {
    return this.#process.pid;
  }

  close(): void {
    this.#process.kill('SIGKILL');
  }

  run({ args, folder, env, input }: Errand): Promise<Ran> {
    return new Promise((resolve, reject) => {
      this.#last += 1;
      this.#waiting.set(this.#last, { resolve, reject });
      this.#process.channel?.ref();
      this.#process.send({ id: this.#last, args, folder, env, input }, (error) => {
        if (error) this.#end();
      });
    });
  }

  #answer(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#rest();
    if ('failed' in answer)
      waiting?.reject(Object.assign(new Error(answer.failed.message), { code: answer.failed.code }));
    else waiting?.resolve({ code: answer.code, out: Buffer.from(answer.out), err: answer.err });
  }

  /** The program may end while nothing is asked. */
  #rest(): void {
    this.#process.unref();
    this.#process.channel?.unref();
  }

  /** The next one that asks begins another. */
  #end(): void {
    if (porter === this) {
      porter = null;
      isRefused ||= !this.#isReady;
    }
    this.#isReady = false;
    for (const { reject } of this.#waiting.values()) reject(new PorterEnded());
    this.#waiting.clear();
  }
}

/** The program of the small process. It is handed over as text, and so uses nothing from outside itself. */
function carry(): void {
  const own = globalThis.process;
  const parent = own.ppid;
  const { spawn: start } = own.getBuiltinModule('node:child_process');
  const tell = (answer: 'ready' | Answer): void => {
    if (own.connected) own.send?.(answer);
  };
  // Ctrl C at the terminal reaches all; the one that asks may have something to bring to an end.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) own.on(signal, () => undefined);
  own.on('disconnect', () => own.exit());
  own.on('message', ({ id, args, folder, env, input }: Errand & { readonly id: number }) => {
    // Nothing begins for a program that was killed: others look after what it has left.
    if (own.ppid !== parent) own.exit();
    const child = start('git', args, {
      cwd: folder,
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', ({ message, code }: NodeJS.ErrnoException) => tell({ id, failed: { message, code } }));
    child.on('close', (code) =>
      tell({ id, code: code ?? 128, out: Buffer.concat(out), err: Buffer.concat(err).toString() }),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
  tell('ready');
}
