import { spawn } from 'node:child_process';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What Git is to do, where, and with what. */
export interface Errand {
  readonly args: readonly string[];
  readonly folder: string;
  readonly env: Environment;
  readonly input?: string | Uint8Array | undefined;
}

/** What it said, however it ended. */
export interface Ran {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

export function start({ args, folder, env }: Errand) {
  return spawn('git', args, { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
}

export function runHere(errand: Errand): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = start(errand);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? 128, out: Buffer.concat(out), err: Buffer.concat(err).toString() }),
    );
    // Git may end before it has read everything; its code tells then.
    child.stdin.on('error', () => undefined);
    child.stdin.end(errand.input);
  });
}
