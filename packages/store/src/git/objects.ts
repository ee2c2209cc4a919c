import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { StoreError } from '../errors.js';
import type { Git } from './git.js';

export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly size: number;
  readonly bytes: Buffer;
}

interface Waiting {
  resolve(found: GitObject | null): void;
  reject(error: Error): void;
  readonly withBytes: boolean;
}

/**
 * Objects by name (`HEAD:2026/11.a.b.md`, an id), from one Git process that stays: a question takes a fraction of a
 * millisecond. It knows refs and objects that others make meanwhile. It does not keep the program running.
 */
export class Objects {
  readonly #git: Git;
  #process: ChildProcessWithoutNullStreams | null = null;
  #waiting: Waiting[] = [];
  #chunks: Buffer[] = [];
  #length = 0;
  #header: { id: string; type: string; size: number } | null = null;

  constructor(git: Git) {
    this.#git = git;
  }

  /** What an object is, without its bytes. */
  async info(name: string): Promise<Omit<GitObject, 'bytes'> | null> {
    return await this.#ask('info', name);
  }

  async contents(name: string): Promise<GitObject | null> {
    return await this.#ask('contents', name);
  }

  close(): void {
    this.#process?.kill();
    this.#process = null;
  }

  #ask(what: 'info' | 'contents', name: string): Promise<GitObject | null> {
    if (/[\n\0]/.test(name)) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      this.#started().stdin.write(`${what} ${name}\n`);
      this.#waiting.push({ resolve, reject, withBytes: what === 'contents' });
      this.#hold(true);
    });
  }

  #started(): ChildProcessWithoutNullStreams {
    if (this.#process) return this.#process;
    const child = this.#git.start(['cat-file', '--batch-command'], { LC_ALL: 'C' });
    this.#process = child;
    child.stdout.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#length += chunk.length;
      this.#read();
    });
    const ended = (): void => {
      if (this.#process === child || this.#process === null) this.#fail();
    };
    child.stdin.on('error', () => undefined);
    child.stderr.resume();
    child.on('error', ended);
    child.on('close', ended);
    return child;
  }

  /** The program may end while nothing is asked, and not before an answer is here. */
  #hold(held: boolean): void {
    const child = this.#process;
    if (!child) return;
    const streams = [child, child.stdin, child.stdout, child.stderr] as unknown as readonly {
      ref?(): void;
      unref?(): void;
    }[];
    for (const each of streams) {
      if (held) each.ref?.();
      else each.unref?.();
    }
  }

  #fail(): void {
    const waiting = this.#waiting;
    this.#process = null;
    this.#waiting = [];
    this.#chunks = [];
    this.#length = 0;
    this.#header = null;
    for (const each of waiting)
      each.reject(new StoreError('failed', 'Git ended while it was asked for a file. Try again.'));
  }

  #read(): void {
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      this.#header ??= this.#readHeader(first);
      const header = this.#header;
      if (!header) return;
      if (first.withBytes && header.type !== '') {
        if (this.#length < header.size + 1) return;
        const bytes = this.#take(header.size + 1).subarray(0, header.size);
        this.#answer(first, { ...header, bytes });
      } else this.#answer(first, header.type === '' ? null : { ...header, bytes: Buffer.alloc(0) });
    }
    this.#hold(false);
  }

  #answer(waiting: Waiting, found: GitObject | null): void {
    this.#waiting.shift();
    this.#header = null;
    waiting.resolve(found);
  }

  /** The line that tells an object, or that there is none (a type of ''); null when it is not all here. */
  #readHeader(_for: Waiting): { id: string; type: string; size: number } | null {
    const all = this.#joined();
    const end = all.indexOf(10);
    if (end < 0) return null;
    const line = this.#take(end + 1)
      .toString()
      .trimEnd();
    const [, id = '', type = '', size = '0'] =
      /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/.exec(line) ?? [];
    return { id, type, size: Number(size) };
  }

  #joined(): Buffer {
    if (this.#chunks.length !== 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0] ?? Buffer.alloc(0);
  }

  #take(length: number): Buffer {
    const all = this.#joined();
    this.#chunks = [all.subarray(length)];
    this.#length -= length;
    return all.subarray(0, length);
  }
}
