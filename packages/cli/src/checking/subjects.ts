import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { DiscussionFile } from '@debrief/document';
import { todayOf } from '../day.js';
import { type Past, type PastVersion, pastOf } from '../past/versions.js';
import type { Io } from '../terminal/terminal.js';
import { decoded } from '../text.js';
import type { Subject } from './subject.js';

/** A postmortem whose text was read, before its past is. */
export interface Known {
  readonly root: string;
  readonly id: string;
  readonly discussion: readonly DiscussionFile[];
  /** Its committed versions, newest first; null where nothing is known of them, or nothing depends on them. */
  readonly past: readonly PastVersion[] | null;
  readonly today: string | null;
}

/**
 * Finds out which texts are postmortems of a folder, and what stands beside them. Only a status that claims something
 * depends on the discussion, on the past and on the day: the many drafts cost nothing.
 */
export class Subjects {
  /** The day on which this is asked. */
  readonly today: string;
  readonly #rootOf: (file: string) => string | null;
  readonly #io: Io;
  readonly #all: boolean;
  readonly #pasts = new Map<string, Past | null>();

  /** `rootOf` tells the folder of postmortems that a file lies in; `all` asks for the discussions of drafts too. */
  constructor(rootOf: (file: string) => string | null, io: Io, all = false) {
    this.#rootOf = rootOf;
    this.#io = io;
    this.#all = all;
    this.today = todayOf(io.now?.() ?? new Date(), io.env);
  }

  /** Each text as a postmortem; null for every other one. */
  async of(files: readonly { readonly file: string; readonly text: string }[]): Promise<(Known | null)[]> {
    const known = files.map(({ file, text }) => {
      const root = this.#rootOf(file);
      const path = root === null ? '' : relative(root, file).split(sep).join('/');
      const id = inYear.test(path) ? path.replace(/\.md$/, '') : null;
      return root === null || id === null
        ? null
        : { root, id, path, claims: claims.test(text.slice(0, headLength)) };
    });
    for (const root of new Set(known.flatMap((each) => (each?.claims ? [each.root] : []))))
      if (!this.#pasts.has(root)) this.#pasts.set(root, await pastOf(root, this.#io.env));
    const versions = new Map(
      [...this.#pasts].map(([root, past]) => {
        const paths = known.flatMap((each) => (each?.claims && each.root === root ? [each.path] : []));
        return [root, past?.of(paths)];
      }),
    );
    return known.map((each) => {
      if (!each) return null;
      const { root, id, path } = each;
      const asked = each.claims || this.#all;
      const discussion = asked ? discussionIn(join(root, id, 'discussion')) : [];
      if (!each.claims) return { root, id, discussion, past: null, today: null };
      return { root, id, discussion, past: versions.get(root)?.get(path) ?? null, today: this.today };
    });
  }

  /** What the check has to be told of them. The texts of the past are read here, for all in one go. */
  async told(known: readonly (Known | null)[], texts: readonly string[]): Promise<(Subject | null)[]> {
    const contents = new Map<string, ReadonlyMap<string, string>>();
    for (const [root, past] of this.#pasts) {
      const own = known.flatMap((each) => (each?.root === root ? (each.past ?? []) : []));
      contents.set(root, (await past?.texts([...new Set(own.map(({ blob }) => blob))])) ?? new Map());
    }
    return known.map((each, index) => {
      if (!each) return null;
      const { root, id, discussion, past } = each;
      const today = each.today ?? this.today;
      const old = past?.flatMap(({ day, blob }) => {
        const text = contents.get(root)?.get(blob);
        return text === undefined ? [] : [{ day, text }];
      });
      const versions = old ? [{ day: today, text: texts[index] ?? '' }, ...old] : null;
      return { id, discussion, versions, today };
    });
  }
}

const inYear = /^\d{4}\/[^/]+\.md$/;

/** A status beyond a draft, in the front matter; where it only looks like one, a little is read in vain. */
const claims = /^\s*status\s*[:=].*?(?:review|final|closed)/im;
const headLength = 4000;

function discussionIn(folder: string): DiscussionFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => ({ name, text: decoded(readFileSync(join(folder, name))) }));
}
