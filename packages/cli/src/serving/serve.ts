import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { builtInTemplates } from '@debrief/process/calling';
import {
  createApp,
  createLog,
  type LogLevel,
  nameByPolicy,
  openWorkbench,
  type Workbench,
} from '@debrief/server';
import { openGitStore } from '@debrief/store';
import { type Exit, exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import { folderAround } from '../folder/root.js';
import { home } from '../home.js';
import { starterText } from '../init/starter.js';
import { indexFile } from '../library/library.js';
import { madeBy } from '../made.js';
import { type Progress, progressOf } from '../terminal/progress.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { version } from '../version.js';
import { isBuilt, pagesOfWeb } from './pages.js';
import { listenAt } from './port.js';
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

/** By how many percent memory may grow before it is swept: a server that runs for days is small rather than quick to grow. */
const growth = 15;

/** Serves a folder until somebody ends it. */
export async function serve(folder: string | undefined, options: ServeOptions, io: Io): Promise<Exit> {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
  const root = rootOf(folder, io);
  // Whether it may be reached is decided before anything is read.
  const who = { root, env: io.env, nameOf: (email: string) => nameByPolicy(workbench, email) };
  const identity = identityFor(options, who);
  const workbench = await opened(root, options, io);
  const { address = '127.0.0.1', hostName = [] } = options;
  const log = createLog({
    level: options.log ?? (io.stderr.isTTY ? 'warn' : 'info'),
    human: io.stderr.isTTY ?? false,
    write: (line) => io.stderr.write(line),
  });
  const pages = pagesOfWeb();
  const { app, close } = createApp(workbench, { identity, log, hosts: [address, ...hostName], pages });
  const surprised = (error: unknown) => log.error({ err: error }, 'Something failed that nobody waited for');
  process.on('unhandledRejection', surprised);
  try {
    const listening = await listenAt(app, address, options.port);
    tell(io, `Debrief serves ${root} at ${listening.url}`);
    if (!isBuilt(pages))
      tell(io, 'The pages are not built yet: npm start in the repository of Debrief does that.');
    if (identity.how === 'proxy' && hostName.length === 0)
      tell(
        io,
        `It answers to the name ${address} alone. Where people use another one, say so with --host-name.`,
      );
    tell(io, 'Ctrl C stops it.');
    await stopped();
    close();
    await listening.close();
    return exits.fine;
  } finally {
    close();
    await workbench.close();
    process.off('unhandledRejection', surprised);
  }
}

/** Opens the folder; the first time, everything in it is read, and who sits at a terminal sees how far that is. */
async function opened(root: string, { example = false }: ServeOptions, io: Io): Promise<Workbench> {
  const store = await openGitStore(root, { env: io.env });
  let progress: Progress | null = null;
  let before = 0;
  try {
    return await openWorkbench({
      ...{ store, indexFile: indexFile(store), made: madeBy(), version: version(), guide: guideFolder() },
      templates: new Map(builtInTemplates.map((name) => [name, starterText(`templates/${name}.md`)])),
      name: basename(store.root),
      isExample: example,
      now: () => io.now?.() ?? new Date(),
      onProgress: (done, of) => {
        progress ??= progressOf(of, ['Reading', 'postmortems'], io);
        progress.done(done - before);
        before = done;
      },
    });
  } catch (error) {
    await store.close();
    throw error;
  } finally {
    (progress as Progress | null)?.end();
  }
}

function tell({ stdout }: Pick<Io, 'stdout'>, line: string): void {
  stdout.write(`${visible(line)}\n`);
}

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

/** The pages of the guide are those of the repository; null where only the command is installed. */
function guideFolder(): string | null {
  const folder = fileURLToPath(new URL('../../docs/', home));
  return existsSync(folder) ? folder : null;
}
