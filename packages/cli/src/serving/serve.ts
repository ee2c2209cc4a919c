import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type App,
  createApp,
  createLog,
  type Listening,
  type LogLevel,
  listen,
  nameByPolicy,
  openWorkbench,
  PortInUse,
} from '@debrief/server';
import { openGitStore } from '@debrief/store';
import { type Exit, exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import { folderAround } from '../folder/root.js';
import { home } from '../home.js';
import { indexFile } from '../library/library.js';
import { madeBy } from '../made.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { version } from '../version.js';
import { pagesOfWeb } from './pages.js';
import { stopped } from './signals.js';
import { identityFor } from './who.js';

export interface ServeOptions {
  readonly port?: number;
  readonly address?: string;
  readonly identity?: string;
  readonly trust?: readonly string[];
  readonly hostName?: readonly string[];
  readonly log?: LogLevel;
  readonly example?: boolean;
}

/** Serves a folder until somebody ends it. */
export async function serve(folder: string | undefined, options: ServeOptions, io: Io): Promise<Exit> {
  const root = rootOf(folder, io);
  const store = await openGitStore(root, { env: io.env });
  const workbench = await openWorkbench({
    store,
    indexFile: indexFile(store),
    made: madeBy(),
    version: version(),
    name: basename(store.root),
    guide: guideFolder(),
    isExample: options.example ?? false,
    now: () => io.now?.() ?? new Date(),
  });
  try {
    const identity = identityFor(options, {
      root: store.root,
      env: io.env,
      nameOf: (email) => nameByPolicy(workbench, email),
    });
    const { address = '127.0.0.1', hostName = [] } = options;
    const log = createLog({
      level: options.log ?? (io.stderr.isTTY ? 'warn' : 'info'),
      human: io.stderr.isTTY ?? false,
      write: (line) => io.stderr.write(line),
    });
    const { app, close } = createApp(workbench, {
      identity,
      log,
      hosts: [address, ...hostName],
      pages: pagesOfWeb(),
    });
    const listening = await listenAt(app, address, options.port);
    io.stdout.write(`${visible(`Debrief serves ${store.root} at ${listening.url}`)}\n`);
    io.stdout.write('Ctrl C stops it.\n');
    await stopped();
    close();
    await listening.close();
    return exits.fine;
  } finally {
    await workbench.close();
  }
}

/** The first port to try. No service is registered there, and systems do not give it out by themselves. */
const usualPort = 7357;

/** The folder of postmortems around what was named. */
function rootOf(folder: string | undefined, io: Io): string {
  const named = resolve(io.cwd(), folder ?? '.');
  const stats = statSync(named, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return folderAround(named);
  throw new Stop(
    exits.unreadable,
    stats
      ? `${folder} is a file. Name the folder of postmortems.`
      : `There is no folder ${folder}. debrief init makes one.`,
  );
}

/** A port that somebody asked for is that one or none. */
async function listenAt(app: App['app'], address: string, port: number | undefined): Promise<Listening> {
  try {
    return await listen(app, { address, port: port ?? usualPort, others: port === undefined ? 20 : 0 });
  } catch (error) {
    if (error instanceof PortInUse)
      throw new Stop(
        exits.refused,
        `Nothing was started: another program listens at port ${error.port}.`,
        `Choose another one with --port, or 0 for any that is free. What is there: lsof -i :${error.port}`,
      );
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRNOTAVAIL')
      throw new Stop(
        exits.refused,
        `Nothing was started: this machine does not have the address ${address}.`,
      );
    if (code === 'EACCES')
      throw new Stop(
        exits.refused,
        `Nothing was started: port ${port} is kept for others here. Choose one from 1024 on.`,
      );
    throw error;
  }
}

/** The pages of the guide are those of the repository; null where only the command is installed. */
function guideFolder(): string | null {
  const folder = fileURLToPath(new URL('../../docs/', home));
  return existsSync(folder) ? folder : null;
}
