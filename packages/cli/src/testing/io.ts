import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../main.js';
import type { Io } from '../terminal/terminal.js';

export interface World {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** The columns of a terminal; without it the output is no terminal. */
  readonly columns?: number;
}

/** Runs a command line in this process: what it printed, and how it ended. */
export async function debrief(argv: readonly string[], world: World = {}) {
  let out = '';
  let err = '';
  const terminal = world.columns === undefined ? {} : { isTTY: true, columns: world.columns };
  const io: Io = {
    stdin: (async function* () {
      yield await Promise.resolve(Buffer.from(world.stdin ?? ''));
    })(),
    stdout: { ...terminal, write: (text) => (out += text) },
    stderr: { ...terminal, write: (text) => (err += text) },
    env: world.env ?? {},
    cwd: () => world.cwd ?? process.cwd(),
  };
  const exit = await run(argv, io);
  return { exit, out, err };
}

/** An empty folder of its own. */
export function folder(): string {
  return mkdtempSync(join(tmpdir(), 'debrief-'));
}
