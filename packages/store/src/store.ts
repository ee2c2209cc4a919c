import type { StoreError } from './errors.js';

/** Who changes something: as Git names an author. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** The content of one file as a short word: equal words, equal content. */
export type Version = string;

/** One commit. */
export type Revision = string;

/** The state of all files as a word to keep, and to ask `changes` with later: it knows uncommitted edits too. */
export type Head = string;

/** Bytes to write. A text is written as UTF-8; what is large comes as a stream. */
export type Content = string | Uint8Array | AsyncIterable<Uint8Array>;

/** A file that there is. Paths are relative to the folder, with forward slashes. */
export interface ListedFile {
  readonly path: string;
  readonly version: Version;
}

export interface StoredFile extends ListedFile {
  readonly bytes: Uint8Array;
}

/** What was found at a path: a file, null when there is none, or what keeps it from being read. */
export type Found = StoredFile | StoreError | null;

/** A file to read in pieces. */
export interface OpenFile {
  readonly path: string;
  readonly size: number;
  /** Another word as soon as the file is another one, without its having to be read for that. */
  readonly mark: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * What becomes of one file. `base` is the version that the change was made from, null where there was no file;
 * a content of null takes the file away; `from` moves a file, with new content or, without any, as it is.
 */
export type FileChange =
  | { readonly path: string; readonly base: Version | null; readonly content: Content }
  | { readonly path: string; readonly base: Version; readonly content: null }
  | { readonly path: string; readonly from: string; readonly base: Version; readonly content?: Content };

/** Changes of files that belong together: all of them happen, or none. */
export interface Commit {
  readonly author: Person;
  /** The first line says what was done; more may follow after an empty line. */
  readonly message: string;
  readonly changes: readonly FileChange[];
  /** True: edits that somebody made by hand in these files, and has not committed, are committed along. */
  readonly withEdits?: boolean;
}

/** What was done. */
export interface Done {
  readonly done: true;
  /** The commit; null where nothing had to change, or where it stays with edits made by hand (`uncommitted`). */
  readonly revision: Revision | null;
  /** The new version of each path in the changes, null for one that is gone. */
  readonly versions: ReadonlyMap<string, Version | null>;
  /** Files that now hold their change without its being committed: it touches lines that somebody edited by hand. */
  readonly uncommitted: readonly string[];
}

/** A change that was made from something else than what is there now. Nothing was done. */
export interface Conflict {
  readonly done: false;
  readonly conflicts: readonly ConflictingFile[];
}

export interface ConflictingFile {
  readonly path: string;
  /** What the change was made from, where it is still known. */
  readonly base: Uint8Array | null;
  /** What was to be written; null for a file to be taken away, or for one that came as a stream. */
  readonly yours: Uint8Array | null;
  /** What is there now; null when the file is gone. */
  readonly theirs: Uint8Array | null;
  readonly version: Version | null;
}

/** One step in the life of a file. */
export interface Step {
  readonly revision: Revision;
  readonly author: Person;
  readonly time: Date;
  readonly message: string;
  /** The name that the file had after this step. */
  readonly path: string;
  /** Its content after this step; null where the step took it away. */
  readonly version: Version | null;
}

export interface History {
  /** Newest first. */
  readonly steps: readonly Step[];
  /** False where older steps exist but are not here: a shallow clone, or a limit that was asked for. */
  readonly complete: boolean;
}

export interface ChangedFile {
  readonly path: string;
  /** The version now; null when the file is gone. */
  readonly version: Version | null;
}

export interface Changes {
  readonly head: Head;
  readonly files: readonly ChangedFile[];
}

export type Listener = (changes: Changes | null) => unknown;

export interface Subscription {
  /**
   * Another number as soon as something stirred in the folder, long before it is known what. While it stays the same,
   * what was read still holds; NaN, which equals nothing, where the system cannot tell.
   */
  readonly stirs: number;
  close(): Promise<void>;
}

/**
 * A folder of files with its past. What stands in the folder counts, also before it is committed.
 * Whatever goes wrong outside of the program is thrown as a `StoreError`; a stale base is a value, the `Conflict`.
 */
export interface Store {
  /** The state of all files now. */
  head(): Promise<Head>;

  /** All files, or those below a folder, ordered by their paths. */
  list(under?: string): Promise<readonly ListedFile[]>;

  /** A file as it is now, or as it was after a revision; null when there is none. */
  read(path: string, at?: Revision): Promise<StoredFile | null>;

  /** Many files as they are now, in the order of their paths: as `read` says of each, and with far less work. */
  readMany(paths: Iterable<string>): AsyncIterable<readonly [path: string, found: Found]>;

  /** A file to be read in pieces, however large. */
  open(path: string, at?: Revision): Promise<OpenFile | null>;

  /** Does all changes or none, and has them on the disk before it answers. */
  commit(commit: Commit): Promise<Done | Conflict>;

  /** The steps that made a file what it is, through its earlier names. */
  history(path: string, options?: { readonly limit?: number }): Promise<History>;

  /** What is different from an earlier head; null when that head is not known here any more: list everything again. */
  changes(since: Head): Promise<Changes | null>;

  /**
   * Calls the listener after each change, whoever made it; with null when all that is known is that everything may
   * be different. Calls never overlap.
   */
  subscribe(listener: Listener): Promise<Subscription>;

  /** Ends what runs in the background. */
  close(): Promise<void>;
}
