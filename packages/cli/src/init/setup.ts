import { exits } from '../exit.js';
import { isCommitted } from '../folder/committed.js';
import { type Folder, Stop } from '../folder/folder.js';
import { messageOr } from '../folder/message.js';
import { type Saved, trySave } from '../folder/save.js';
import { askable } from '../terminal/ask.js';
import type { Io } from '../terminal/terminal.js';
import { ciPlan, madeBy, type System, writeCi } from './ci.js';
import { setUpMergeDriver } from './mergedriver.js';
import { opened, type Place, placeOf } from './place.js';
import { planOf, type Step } from './plan.js';

export interface Options {
  readonly mergeDriver?: boolean;
  /** Where checks are to run by themselves. */
  readonly ci?: readonly System[];
  readonly message?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** What was set up, or would be. */
export interface SetUp extends Pick<Saved, 'revision' | 'uncommitted'> {
  readonly place: Place;
  readonly steps: readonly Step[];
  /** Whether the Git of this clone was told of our merge just now. */
  readonly driverSet: boolean;
  /** What only a person can do. */
  readonly left: readonly string[];
}

/** Makes a folder one of postmortems. Nothing that exists is overwritten; a second time changes nothing. */
export async function setUp(given: string | undefined, options: Options, io: Io): Promise<SetUp> {
  const place = await placeOf(given, io);
  const mergeDriver = await wantsMergeDriver(place, options, io);
  const ci = ciPlan(options.ci ?? [], place);
  if (options.dryRun) {
    const steps = await planOf({ root: place.path, store: null, mergeDriver });
    return {
      place,
      steps: [...steps, ...ci.steps],
      revision: null,
      uncommitted: [],
      driverSet: false,
      left: [],
    };
  }
  const store = await opened(place, io);
  try {
    const folder = { root: store.root, store };
    const saved = await written(folder, mergeDriver, options, io);
    const driverSet = mergeDriver && (await setUpMergeDriver(store.root, io));
    await writeCi(ci, place);
    return {
      place,
      revision: saved.revision,
      steps: [...saved.steps, ...ci.steps],
      uncommitted: [...saved.uncommitted, ...madeBy(ci)],
      driverSet,
      left: ci.left,
    };
  } finally {
    await store.close();
  }
}

/** Asked only with the first set-up, so that who said no is left in peace. */
async function wantsMergeDriver({ path }: Place, options: Options, io: Io): Promise<boolean> {
  if (options.mergeDriver !== undefined || options.json) return options.mergeDriver ?? false;
  const steps = await planOf({ root: path, store: null, mergeDriver: false });
  if (steps.some((step) => step.path === 'debrief.yaml' && step.does === 'keep')) return false;
  const ask = await askable(io);
  return (
    (await ask?.confirm('May Git merge postmortems with Debrief, when two people changed the same one?')) ??
    false
  );
}

const tries = 5;

async function written(
  folder: Folder,
  mergeDriver: boolean,
  options: Options,
  io: Io,
): Promise<Pick<SetUp, 'steps' | 'revision' | 'uncommitted'>> {
  const message = messageOr(options, 'Set up a folder of postmortems');
  for (let count = 1; ; count++) {
    const steps = await planOf({ root: folder.root, store: folder.store, mergeDriver });
    const changes = steps.flatMap((step) => (step.does === 'keep' ? [] : [step]));
    if (changes.length === 0) return { steps, revision: null, uncommitted: [] };
    // A file with edits that are not committed would keep all others from being committed.
    const edited = await editedAmong(changes, folder);
    const first = changes.filter((step) => !edited.has(step.path));
    const saved = await commit(first);
    if ('conflicts' in saved && count < tries) continue;
    const later =
      'conflicts' in saved ? saved : await commit(changes.filter((step) => edited.has(step.path)));
    if ('conflicts' in saved || 'conflicts' in later)
      throw new Stop(exits.conflict, 'Somebody else is setting up this folder. Run the command again.');
    return { steps, revision: saved.revision ?? later.revision, uncommitted: later.uncommitted };
  }
  async function commit(steps: readonly Exclude<Step, { does: 'keep' }>[]) {
    if (steps.length === 0) return { revision: null, uncommitted: [] };
    const changes = steps.map(({ path, base, content }) => ({ path, base, content }));
    return await trySave(folder, io, { message, changes, json: options.json ?? false });
  }
}

async function editedAmong(steps: readonly Step[], folder: Folder): Promise<ReadonlySet<string>> {
  const edited = new Set<string>();
  for (const step of steps) {
    if (step.does !== 'change') continue;
    if (!(await isCommitted({ path: step.path, version: step.base }, folder))) edited.add(step.path);
  }
  return edited;
}
