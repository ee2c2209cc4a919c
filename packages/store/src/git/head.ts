import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Head, Revision, Version } from '../store.js';
import type { Scan } from './scan.js';

/** A state of all files: a commit, and the files that were not as committed then. */
export interface State {
  readonly commit: Revision | null;
  readonly edited: ReadonlyMap<string, Version | null>;
}

/** With more uncommitted files than these, a head is only a sign that something changed. */
const most = 2000;
const unborn = 'none';

/** What a scan saw, as the state that it stands for. */
export function stateOf({ commit, changed, files }: Scan): State {
  const edited = new Map<string, Version | null>();
  for (const path of [...changed].sort()) {
    const places = files.get(path);
    // A file may be staged and yet be as it was committed.
    if (places && (places.working !== places.committed || places.unmerged)) edited.set(path, places.working);
  }
  return { commit, edited };
}

/** A state as a word: the commit, and behind a + what was edited. */
export function headOf({ commit, edited }: State): Head {
  const name = commit ?? unborn;
  if (edited.size === 0) return name;
  const told = deflateRawSync(JSON.stringify([...edited])).toString('base64url');
  return edited.size > most ? `${name}*${told}` : `${name}+${told}`;
}

/** The state that a head tells of; null for one that tells too little, or nothing. */
export function readHead(head: Head): State | null {
  const [, name, told] = /^([0-9a-f]{4,64}|none)(?:\+([\w-]+))?$/.exec(head) ?? [];
  if (!name) return null;
  const commit = name === unborn ? null : name;
  if (told === undefined) return { commit, edited: new Map() };
  try {
    const entries: unknown = JSON.parse(
      inflateRawSync(Buffer.from(told, 'base64url'), { maxOutputLength: 2 ** 24 }).toString(),
    );
    return Array.isArray(entries) ? { commit, edited: new Map(entries.filter(isEdited)) } : null;
  } catch {
    return null;
  }
}

function isEdited(entry: unknown): entry is [string, Version | null] {
  if (!Array.isArray(entry) || entry.length !== 2) return false;
  const [path, version]: readonly unknown[] = entry;
  return typeof path === 'string' && (typeof version === 'string' || version === null);
}
