import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse, readThreads } from '@debrief/document';
import { Checker, settle } from '@debrief/language';
import { type Context, claimedStatus, type History, type Version } from '@debrief/process';
import type { StoredFile } from '@debrief/store';
import { Policies } from '../checking/policy.js';
import { todayOf } from '../day.js';
import { discussionFiles } from '../discussing/files.js';
import { byAlias, postmortems } from '../folder/find.js';
import type { Folder } from '../folder/folder.js';
import { idOfPath } from '../folder/names.js';
import { fileAt, textIn, textOf } from '../folder/text.js';
import type { Io } from '../terminal/terminal.js';

/** Reads postmortems of a folder with everything around them that the process asks about. */
export class Contexts {
  readonly #folder: Folder;
  readonly #io: Io;
  readonly #policies = new Policies();
  readonly #checkers = new Map<unknown, Checker>();
  #ids: ReadonlySet<string> = new Set();
  readonly #today: string;

  private constructor(folder: Folder, io: Io) {
    this.#folder = folder;
    this.#io = io;
    this.#today = todayOf(io.now?.() ?? new Date(), io.env);
  }

  static async of(folder: Folder, io: Io): Promise<Contexts> {
    const contexts = new Contexts(folder, io);
    contexts.#ids = new Set((await postmortems(folder)).map(({ path }) => idOfPath(path)));
    return contexts;
  }

  /** All postmortems, by their paths, oldest first. */
  get paths(): readonly string[] {
    return [...this.#ids].map((id) => `${id}.md`);
  }

  /** One postmortem with the file that it was read from. */
  async read(path: string): Promise<{ readonly context: Context; readonly file: StoredFile }> {
    const file = await fileAt(path, this.#folder, this.#io);
    return { context: await this.about(path, textOf(file, this.#folder, this.#io)), file };
  }

  /** A text as if it stood at a path. */
  async about(path: string, text: string): Promise<Context> {
    const { root } = this.#folder;
    const { policy, options } = this.#policies.of(join(root, path));
    const { model, findings } = parse(text, null, { path });
    const checker = this.#checkers.get(options) ?? new Checker(options);
    this.#checkers.set(options, checker);
    const isDraft = claimedStatus(model) === 'draft';
    const aliases = await this.#aliasesOf(model.meta.related.map(({ value }) => value.replace(/\.md$/, '')));
    return {
      id: idOfPath(path),
      model,
      policy,
      findings: [...settle(findings, policy.rules), ...checker.check(model)],
      discussion: readThreads(await discussionFiles(path, this.#folder)).threads,
      // Nothing that the past tells matters for a draft.
      history: isDraft ? null : await historyOf(path, text, this.#today, this.#folder),
      surroundings: {
        path,
        exists: (each) => existsSync(join(root, each)),
        current: (id) => (this.#ids.has(id) ? id : (aliases.get(id) ?? null)),
      },
      today: this.#today,
    };
  }

  /** What ids that there are no longer are called today. */
  async #aliasesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const id of ids.filter((each) => !this.#ids.has(each))) {
      const path = await byAlias(id, this.paths, this.#folder);
      if (path !== null) found.set(id, idOfPath(path));
    }
    return found;
  }
}

/** The texts that a postmortem had, with what is not committed yet as of today. */
async function historyOf(path: string, text: string, today: string, { store }: Folder): Promise<History> {
  const versions: Version[] = [{ day: today, text }];
  const { steps } = await store.history(path);
  for (const { revision, path: then, version, time } of steps) {
    if (version === null) break;
    const file = await store.read(then, revision);
    const old = file ? textIn(file.bytes) : null;
    if (old === null) break;
    versions.push({ day: time.toISOString().slice(0, 10), text: old });
  }
  return { versions };
}
