import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Repository } from './repository.js';

const program = fileURLToPath(new URL('../../../../scripts/serving.mjs', import.meta.url));

/** When everything takes place. */
export const now = '2026-11-20T12:00:00Z';

/** A running workbench. */
export interface Served {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
  /** Ends it at once, whatever it is doing. */
  kill(): Promise<void>;
}

/** Serves a repository on this machine, by the real command at a time that stands still. */
export async function serve(
  { root, env }: Pick<Repository, 'root' | 'env'>,
  port = 0,
  more: readonly string[] = [],
): Promise<Served> {
  const options = [root, '--port', String(port), '--log', 'error', ...more];
  const child = spawn(process.execPath, [program, now, ...options], {
    cwd: root,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(child);
  return {
    url,
    port: Number(new URL(url).port),
    async kill() {
      const ended = isRunning(child) ? once(child, 'exit') : null;
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      const ended = isRunning(child) ? once(child, 'exit') : null;
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

/** What the command prints once it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    const hear = (words: Buffer): void => {
      told += words.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(told);
      if (found) resolve(found[0]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', () => reject(new Error(`The server did not start: ${told}`)));
  });
}
