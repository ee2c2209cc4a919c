import { AsyncLocalStorage } from 'node:async_hooks';
import { basename, dirname, join } from 'node:path';
import type { Changes, Head, Listener, Subscription } from '../store.js';
import { FolderWatch } from '../watch.js';
import type { Context } from './context.js';

/** Changes that come together are told together. */
const rest = 25;
/** How long until we ask again when Git had no answer. */
const again = 500;
/** How often we look without having been woken: network drives tell nothing. */
const lookAround = 30_000;

export interface Watched {
  head(): Promise<Head>;
  changes(since: Head): Promise<Changes | null>;
}

/** What a listener does runs in here: one that closes its own subscription must not wait for itself to end. */
const listening = new AsyncLocalStorage<Listener>();

/** Watches the working tree and what Git writes when branches move, and tells what changed. */
export async function subscribeTo(
  context: Context,
  store: Watched,
  listener: Listener,
): Promise<Subscription> {
  const { repository } = context;
  let last = await store.head();
  let closed = false;
  let woken = false;
  let stirs = 0;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;

  const look = async (): Promise<void> => {
    woken = false;
    const changes = await store.changes(last);
    const head = changes?.head ?? (await store.head());
    if (closed || head === last) return;
    if (!changes || changes.files.length > 0) await listening.run(listener, () => listener(changes));
    last = head;
  };
  const wake = (after = rest): void => {
    if (closed || woken) return;
    woken = true;
    timer = setTimeout(() => {
      // In the middle of a rebase Git may have no answer; a listener that failed is told once more.
      running = running.then(look).catch(() => wake(again));
    }, after);
    timer.unref();
  };

  const ignored = await ignoredFolders(context);
  const isLeftOut = (folder: string): boolean =>
    ['.git', '.debrief'].includes(basename(folder)) || ignored.has(folder);
  const watch = new FolderWatch(() => {
    stirs += 1;
    wake();
  }, isLeftOut);
  const watchAll = async (): Promise<void> => {
    await watch.tree(repository.root);
    for (const folder of await gitFolders(context)) watch.one(folder);
  };
  await watchAll();
  // What could not be watched is tried again: there may be watches now, or a folder for another branch.
  const interval = setInterval(
    () =>
      void watchAll()
        .catch(() => undefined)
        .then(() => wake()),
    lookAround,
  );
  interval.unref();
  // What changed while the watches were set up.
  wake();
  return {
    get stirs() {
      return watch.isWhole ? stirs : Number.NaN;
    },
    close: async () => {
      closed = true;
      watch.close();
      clearInterval(interval);
      if (timer) clearTimeout(timer);
      if (listening.getStore() !== listener) await running;
    },
  };
}

/** Folders full of files that nobody wants to see, such as `node_modules`. */
async function ignoredFolders({ repository: { git, top, prefix } }: Context): Promise<ReadonlySet<string>> {
  const args = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory'];
  const names = await git.fields([...args, ...(prefix === '' ? [] : ['--', prefix])]);
  return new Set(names.filter((name) => name.endsWith('/')).map((name) => join(top, name.slice(0, -1))));
}

/** Where Git writes when a branch is switched or moves. */
async function gitFolders({ repository: { git, gitDir, commonDir } }: Context): Promise<readonly string[]> {
  const { out } = await git.ask(['symbolic-ref', '--quiet', 'HEAD'], { fine: [0, 1] });
  const ref = out.toString().trim();
  return [gitDir, join(gitDir, 'logs'), join(commonDir, dirname(ref === '' ? 'refs/heads/x' : ref))];
}
