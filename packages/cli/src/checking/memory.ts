import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Finding, Severity } from '@debrief/document';
import { cacheOf } from '../cache.js';
import { madeBy } from '../made.js';
import type { Io } from '../terminal/terminal.js';
import type { Found } from './subject.js';

/** What was found in texts the last time, by the hash of each text and its policy. */
export interface Memory {
  get(key: string): Found | undefined;
  set(key: string, found: Found): void;
}

/** Remembers nothing. */
export const forgetful: Memory = { get: () => undefined, set: () => undefined };

/** What all findings of a rule have in common is kept once. */
type Common = Pick<Finding, 'bias' | 'why' | 'ask' | 'instead'>;
type Kept = readonly [
  rule: number,
  severity: Severity,
  from: number,
  to: number,
  message: string,
  fixes: Finding['fixes'],
];

/** The findings of a text, and its links where it has any. */
type KeptText = readonly [findings: readonly Kept[], links?: Found['links']];

interface Contents {
  readonly made: string;
  readonly rules: readonly (readonly [string, Common])[];
  readonly texts: Readonly<Record<string, KeptText>>;
}

/** So many memories are kept; those go that were written longest ago. */
const mostFiles = 40;

/**
 * The memory of what a command line names, in a file of its own: `~/.cache/debrief/check/…json`. It is made by one
 * version of the rules and believed by no other; a damaged one is none. Findings quote what not everybody may read.
 */
export class KeptMemory implements Memory {
  readonly #path: string;
  readonly #home: string;
  readonly #folder: string;
  readonly #made: string;
  readonly #rules: (readonly [string, Common])[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #known: Readonly<Record<string, KeptText>>;
  readonly #used = new Map<string, KeptText>();
  #fresh = false;

  /** Of the names on a command line. */
  constructor(io: Io, names: readonly string[]) {
    this.#home = cacheOf(io);
    this.#folder = folderOf(io);
    this.#path = pathOf(io, names);
    this.#made = madeBy();
    const contents = this.#read();
    this.#known = contents?.texts ?? {};
    for (const [rule, common] of contents?.rules ?? []) this.#indexOf(rule, common);
  }

  get(key: string): Found | undefined {
    const kept = Object.hasOwn(this.#known, key) ? this.#known[key] : undefined;
    if (!kept) return undefined;
    this.#used.set(key, kept);
    const [findings, links = []] = kept;
    return {
      findings: findings.map(([index, severity, from, to, message, fixes]) => {
        const [rule = '', common = {}] = this.#rules[index] ?? [];
        return { rule, severity, from, to, message, ...common, fixes };
      }),
      links,
    };
  }

  set(key: string, { findings, links }: Found): void {
    this.#fresh = true;
    const kept = findings.map(
      ({ rule, severity, from, to, message, fixes, ...common }): Kept => [
        this.#indexOf(rule, common),
        severity,
        from,
        to,
        message,
        fixes,
      ],
    );
    this.#used.set(key, links.length === 0 ? [kept] : [kept, links]);
  }

  /** Writes down what was used and what is new. A disk that is full or read-only is no reason to fail. */
  save(): void {
    if (!this.#fresh) return;
    const contents: Contents = {
      made: this.#made,
      rules: this.#rules,
      texts: Object.fromEntries(this.#used),
    };
    const beside = `${this.#path}.${process.pid}`;
    try {
      for (const folder of [this.#home, join(this.#home, 'debrief'), this.#folder])
        if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
      try {
        const json = JSON.stringify(contents);
        writeFileSync(beside, `${hashOf(json)}\n${json}`, { mode: 0o600 });
        renameSync(beside, this.#path);
      } finally {
        rmSync(beside, { force: true });
      }
      this.#prune();
    } catch {
      // Next time everything is checked anew.
    }
  }

  #indexOf(rule: string, common: Common): number {
    // What a gate misses differs from place to place.
    const key = `${rule}\n${common.ask}\n${common.instead}`;
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.#rules.length);
    return this.#rules.push([rule, common]) - 1;
  }

  #read(): Contents | null {
    try {
      const [, hash, json = ''] = /^(\w+)\n(.*)$/s.exec(readFileSync(this.#path, 'utf8')) ?? [];
      if (hash !== hashOf(json)) return null;
      const contents: Contents = JSON.parse(json);
      return contents.made === this.#made ? contents : null;
    } catch {
      return null;
    }
  }

  #prune(): void {
    const files = readdirSync(this.#folder)
      .filter((name) => /^[0-9a-f]{24}\.json$/.test(name))
      .map((name) => join(this.#folder, name));
    if (files.length <= mostFiles) return;
    const byAge = files.map((path) => ({ path, age: statSync(path).mtimeMs })).sort((a, b) => b.age - a.age);
    for (const { path } of byAge.slice(mostFiles)) rmSync(path, { force: true });
  }
}

/** Whether there is a memory of the names on a command line, believed or not. */
export function isRemembered(io: Io, names: readonly string[]): boolean {
  return existsSync(pathOf(io, names));
}

function folderOf(io: Io): string {
  return join(cacheOf(io), 'debrief', 'check');
}

/** The folder and the names on the command line tell one memory from another. */
function pathOf(io: Io, names: readonly string[]): string {
  const about = hashOf(JSON.stringify([io.cwd(), names]));
  return join(folderOf(io), `${about.slice(0, 24)}.json`);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
