import type { Library } from '@debrief/library';
import type { Changes, ListedFile, Store, Subscription, Version } from '@debrief/store';
import { policyIn, policyPath } from './policy.js';
import type { Snapshot } from './snapshot.js';

interface Known {
  readonly snapshot: Snapshot;
  /** What had stirred in the folder before it was looked at. */
  readonly stirs: number;
}

/** Keeps the folder as it was when somebody last looked, and looks again as soon as anything stirs in it. */
export class Desk {
  readonly #store: Store;
  readonly #library: Library;
  readonly #subscription: Subscription;
  readonly #today: () => string;
  #known: Known | null = null;
  #looking: { readonly stirs: number; readonly done: Promise<Snapshot> } | null = null;
  /** Looks again when the look that is under way has ended. */
  #next: Promise<Snapshot> | null = null;
  #looks = 0;

  constructor(store: Store, library: Library, subscription: Subscription, today: () => string) {
    this.#store = store;
    this.#library = library;
    this.#subscription = subscription;
    this.#today = today;
  }

  /** The folder as it is. What changed in it before this was called is in it, whoever did it. */
  async now(): Promise<Snapshot> {
    await turned();
    const { stirs } = this.#subscription;
    const known = this.#known;
    if (known?.stirs === stirs && known.snapshot.today === this.#today()) return known.snapshot;
    // A look that began before something stirred may have missed it.
    if (this.#looking?.stirs === stirs) return await this.#looking.done;
    this.#next ??= this.#begin(this.#looking?.done);
    return await this.#next;
  }

  async #begin(before: Promise<unknown> | undefined): Promise<Snapshot> {
    await before?.catch(() => undefined);
    this.#next = null;
    const { stirs } = this.#subscription;
    const looking = { stirs, done: this.#look(stirs) };
    this.#looking = looking;
    try {
      return await looking.done;
    } finally {
      if (this.#looking === looking) this.#looking = null;
    }
  }

  async #look(stirs: number): Promise<Snapshot> {
    const before = this.#known?.snapshot ?? null;
    // The index mostly stands where we do, and then what it asked is what we would ask.
    const asked: { told?: Changes | null } = {};
    const { changed } = await this.#library.refresh({
      onChanges: (since, told) => {
        if (since === before?.head) asked.told = told;
      },
    });
    const { told: changes = before && (await this.#store.changes(before.head)) } = asked;
    const today = this.#today();
    const isSame = before !== null && changes?.files.length === 0 && changed === 0;
    if (isSame && changes.head === before.head && today === before.today) {
      this.#known = { snapshot: before, stirs };
      return before;
    }
    // The head first: what changes while the files are listed is then asked for once more.
    const head = changes?.head ?? (await this.#store.head());
    const files = before && changes ? patched(before.files, changes) : filesOf(await this.#store.list());
    const version = files.get(policyPath) ?? null;
    const policy = before?.policy.version === version ? before.policy : await policyIn(this.#store);
    const facts = isSame ? before.facts : await this.#library.facts();
    const factsById = isSame ? before.factsById : new Map(facts.map((each) => [each.id, each] as const));
    this.#looks += 1;
    const snapshot = { mark: String(this.#looks), head, today, files, policy, facts, factsById };
    this.#known = { snapshot, stirs };
    return snapshot;
  }
}

/**
 * Waits until the loop of events has gone round once: what the system noticed of the folder before is handed to us then.
 * The first turn only ends the round in which we were called.
 */
async function turned(): Promise<void> {
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}

function filesOf(listed: readonly ListedFile[]): ReadonlyMap<string, Version> {
  return new Map(listed.map(({ path, version }) => [path, version]));
}

function patched(files: ReadonlyMap<string, Version>, changes: Changes): ReadonlyMap<string, Version> {
  if (changes.files.length === 0) return files;
  const next = new Map(files);
  let isNew = false;
  for (const { path, version } of changes.files) {
    isNew ||= version !== null && !files.has(path);
    if (version === null) next.delete(path);
    else next.set(path, version);
  }
  return isNew ? new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1))) : next;
}
