import { readFile } from 'node:fs/promises';
import { syncAll } from '../durable.js';
import { StoreError } from '../errors.js';
import { second } from '../files.js';
import type { FileChange, Version } from '../store.js';
import { apart } from './apart.js';
import { type Context, fileAt, fullPath } from './context.js';
import type { Attempt, FileStep, Mode } from './journal.js';
import type { Places } from './scan.js';

/** What becomes of the files of one change. */
export interface Plan {
  readonly steps: readonly FileStep[];
  /** The change touches lines that somebody edited by hand, so only the working tree can have it. */
  readonly entangled: boolean;
}

/** The new content of a change: its file in the folder of the attempt, and its version. */
export interface NewContent {
  readonly name: string;
  readonly version: Version;
}

export const nowhere: Places = {
  working: null,
  staged: null,
  committed: null,
  executable: { working: false, staged: false, committed: false },
  unmerged: false,
};

/**
 * Plans one change. A file is in three places: in the working tree, in the index, in the commit. Where somebody edited
 * it by hand these differ, and the change is made in each of them apart, so that their edits stay what they were.
 */
export async function planChange(
  context: Context,
  attempt: Attempt,
  change: FileChange,
  {
    content,
    places,
    withEdits,
    number,
  }: {
    readonly content: NewContent | null;
    readonly places: (path: string) => Places;
    readonly withEdits: boolean;
    readonly number: number;
  },
): Promise<Plan> {
  const path = fullPath(context, change.path);
  const backup = `old-${number}`;
  if ('from' in change) {
    const from = fullPath(context, change.from);
    const old = places(from);
    const moved = content ?? { name: `new-${number}`, version: change.base };
    if (!content) {
      await second(fileAt(context, from), attempt.file(moved.name));
      // Somebody may have edited it by hand a moment ago.
      await syncAll([attempt.file(moved.name)]);
    }
    const made = await contentsFor(context, attempt, from, old, content, withEdits);
    const gone = stepFor(from, old, withEdits, { ...removal, backup });
    const there = stepFor(path, { ...places(path), executable: old.executable }, withEdits, {
      after: moved.version,
      content: moved.name,
      backup: null,
      committed: made ? made.committed : undefined,
      staged: made ? made.staged : undefined,
    });
    return { steps: [there, made ? gone : unstaged(gone)], entangled: made === null };
  }
  const old = places(path);
  if (content === null) {
    if (!isClean(old) && !withEdits) throw unsaved(change.path);
    return {
      steps: [stepFor(path, old, withEdits, { ...removal, backup })],
      entangled: false,
    };
  }
  const made = await contentsFor(context, attempt, path, old, content, withEdits);
  if (isUnsaved(old) && (await losesWords(context, attempt, path, old, content))) throw unsaved(change.path);
  const step = stepFor(path, old, withEdits, {
    after: content.version,
    content: content.name,
    backup: old.working === null ? null : backup,
    committed: made ? made.committed : undefined,
    staged: made ? made.staged : undefined,
  });
  return { steps: [step], entangled: made === null };
}

const removal = { after: null, content: null, committed: null, staged: null } as const;

type Wanted = Pick<FileStep, 'after' | 'content' | 'backup' | 'committed' | 'staged'>;

/** A step, without what is so already. */
function stepFor(path: string, old: Places, withEdits: boolean, wanted: Wanted): FileStep {
  const { committed, staged } = wanted;
  const { executable } = old;
  const changed = withEdits && executable.working !== executable.committed;
  return {
    ...wanted,
    path,
    before: old.working,
    mode: {
      committed: modeOf(withEdits ? executable.working : executable.committed),
      staged: modeOf(withEdits ? executable.working : executable.staged),
      stagedBefore: modeOf(executable.staged),
    },
    committed: committed === old.committed && !changed ? undefined : committed,
    staged: staged === old.staged && !changed ? undefined : staged,
    stagedBefore: old.staged,
  };
}

function modeOf(executable: boolean): Mode {
  return executable ? '100755' : '100644';
}

function unstaged(step: FileStep): FileStep {
  return { ...step, committed: undefined, staged: undefined };
}

/** What the commit and the index get of a new content; null when it cannot be told apart from edits by hand. */
async function contentsFor(
  context: Context,
  attempt: Attempt,
  path: string,
  old: Places,
  content: NewContent | null,
  withEdits: boolean,
): Promise<{ readonly committed: Version | null; readonly staged: Version | null } | null> {
  const version = content?.version ?? old.working;
  // A file that somebody took away is there again: that is all there is to say.
  const isNew = old.working === null && (old.staged === null || old.staged === old.committed);
  if (withEdits || isNew || isClean(old)) return { committed: version, staged: version };
  // What only moves stays what it is in each place: a file that nobody has committed is still nobody's commit.
  if (content === null) return { committed: old.committed, staged: old.staged };
  if (old.committed === null || old.staged === null) return null;
  const committed = await apart(context, attempt, path, old.committed, content);
  if (committed === null) return null;
  if (old.staged === old.committed) return { committed, staged: committed };
  const staged =
    old.staged === old.working ? content.version : await apart(context, attempt, path, old.staged, content);
  return staged === null ? null : { committed, staged };
}

/** So many words are a value that was to change, as in `severity: sev2`; more are somebody's text. */
const fewWords = 4;

/** Whether words that somebody wrote by hand would be gone, with Git not knowing them. */
async function losesWords(
  context: Context,
  attempt: Attempt,
  path: string,
  { committed, staged }: Places,
  content: NewContent,
): Promise<boolean> {
  const kept = wordsIn(await readFile(attempt.file(content.name)));
  for (const version of [committed, staged]) {
    const known = version && (await context.objects.contents(version));
    if (known) for (const word of wordsIn(known.bytes)) kept.add(word);
  }
  const now = wordsIn(await readFile(fileAt(context, path)));
  return [...now].filter((word) => !kept.has(word)).length > fewWords;
}

function wordsIn(bytes: Buffer): Set<string> {
  return new Set(bytes.toString('latin1').split(/\s+/));
}

/** Both sides of a merge that is not done are known to Git. */
function isUnsaved({ working, staged, committed, unmerged }: Places): boolean {
  return working !== null && working !== staged && working !== committed && !unmerged;
}

function isClean({ working, staged, committed }: Places): boolean {
  return working === staged && staged === committed;
}

function unsaved(path: string): StoreError {
  return new StoreError(
    'edits',
    `${path} holds edits that are not committed, and they would be lost. Commit them first: git add ${path} && git commit`,
  );
}
