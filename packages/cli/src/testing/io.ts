import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../main.js';
import type { Ask } from '../terminal/ask.js';
import type { Io } from '../terminal/terminal.js';

export interface World {
  readonly cwd?: string;
  /** True where the current folder was removed, as a process finds it. */
  readonly cwdIsGone?: boolean;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** The columns of a terminal; without it the output is no terminal. */
  readonly columns?: number;
  /** True where both input and output are a terminal. */
  readonly terminal?: boolean;
  /** True where the input alone is a terminal. */
  readonly stdinTerminal?: boolean;
  /** What time it is: `2026-11-20T12:00:00Z`. */
  readonly now?: string;
  /** Who answers questions. */
  readonly ask?: Ask;
}

/** Runs a command line in this process: what it printed, and how it ended. */
export async function debrief(argv: readonly string[], world: World = {}) {
  let out = '';
  let err = '';
  const { now } = world;
  const columns = world.columns ?? (world.terminal ? 80 : undefined);
  const terminal = columns === undefined ? {} : { isTTY: true, columns };
  const stdin = (async function* () {
    yield await Promise.resolve(Buffer.from(world.stdin ?? ''));
  })();
  const io: Io = {
    stdin: world.terminal || world.stdinTerminal ? Object.assign(stdin, { isTTY: true }) : stdin,
    stdout: { ...terminal, write: (text) => (out += text) },
    stderr: { ...terminal, write: (text) => (err += text) },
    env: world.env ?? {},
    cwd: () => (world.cwdIsGone ? noCwd() : (world.cwd ?? process.cwd())),
    ...(now !== undefined && { now: () => new Date(now) }),
    ...(world.ask && { ask: world.ask }),
  };
  const exit = await run(argv, io);
  return { exit, out, err };
}

function noCwd(): never {
  const words = 'ENOENT: no such file or directory, uv_cwd';
  throw Object.assign(new Error(words), { code: 'ENOENT', errno: -2, syscall: 'uv_cwd' });
}

/** An empty folder of its own. */
export function folder(): string {
  return mkdtempSync(join(tmpdir(), 'debrief-'));
}
