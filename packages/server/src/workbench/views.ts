import {
  type Discussion,
  type DiscussionFile,
  type Finding,
  idOfPath,
  type Parsed,
  parse,
  readThreads,
} from '@debrief/document';
import { settle } from '@debrief/language';
import { type Context, check, type Due, dues, type Standing, standing, type Version } from '@debrief/process';
import { type History, type Store, StoreError } from '@debrief/store';
import { ProblemError } from '../problem/problem.js';
import { readingProblem } from '../problem/store.js';
import { dayAt } from './day.js';
import { Memo } from './memo.js';
import { discussionOf, type Snapshot } from './snapshot.js';
import { surroundingsOf } from './surroundings.js';
import { decoded, textOf } from './text.js';
import { Turns } from './turns.js';

/** A postmortem as it stands in its file now. */
export interface ReadText {
  readonly id: string;
  readonly path: string;
  readonly version: string;
  readonly text: string;
  readonly parsed: Parsed;
}

/** Where a postmortem is, and what is worth another look in it. */
export interface Judged {
  readonly standing: Standing;
  readonly dues: readonly Due[];
  readonly findings: readonly Finding[];
}

/** A status beyond a draft, in the front matter; where it only looks like one, a little is read in vain. */
const claims = /^\s*status\s*[:=].*?(?:review|final|closed)/im;
const headLength = 4000;

/** What was worked out of texts. All of it is known by what it depends on, and the oldest is forgotten. */
export class Views {
  readonly #store: Store;
  readonly #today: () => string;
  readonly #turns = new Turns(4);
  readonly #texts = new Memo<ReadText>(400_000, ({ text }) => text.length + 1000);
  readonly #said = new Memo<readonly Finding[]>(200);
  readonly #discussions = new Memo<Discussion>(200);
  readonly #words = new Memo<string>(2_000_000, (text) => text.length + 100);
  readonly #histories = new Memo<Promise<History>>(500);
  readonly #judged = new Memo<Promise<Judged>>(100);

  constructor(store: Store, today: () => string) {
    this.#store = store;
    this.#today = today;
  }

  /** A postmortem by its path; null where there is none. */
  async read(path: string): Promise<ReadText | null> {
    const file = await reading(() => this.#store.read(path));
    if (!file) return null;
    const { version } = file;
    return this.#texts.of(`${path} ${version}`, () => {
      const text = textOf(file);
      return { id: idOfPath(path), path, version, text, parsed: parse(text, null, { path }) };
    });
  }

  /** The text of an earlier version of a file, where it is still known. */
  known(path: string, version: string): string | null {
    return this.#texts.get(`${path} ${version}`)?.text ?? this.#words.get(version) ?? null;
  }

  /** What was said about a postmortem. */
  async discussion(id: string, snapshot: Snapshot): Promise<Discussion> {
    const paths = discussionOf(snapshot, id);
    const key = paths.map((path) => `${path} ${snapshot.files.get(path) ?? ''}`).join('\n');
    const known = this.#discussions.get(key);
    if (known) return known;
    const files: DiscussionFile[] = [];
    for await (const [path, found] of this.#store.readMany(paths))
      if (found && !(found instanceof StoreError))
        files.push({ name: path.slice(`${id}/discussion/`.length), text: decoded(found.bytes) });
    const discussion = readThreads(files);
    this.#discussions.set(key, discussion);
    return discussion;
  }

  /** The steps that made a file what it is; they are the same as long as no commit is added. */
  async history(path: string, { head }: Pick<Snapshot, 'head'>): Promise<History> {
    return await this.#histories.of(`${path} ${commitOf(head)}`, () =>
      this.#turns.take(() => reading(() => this.#store.history(path))),
    );
  }

  /** The text of a file after a revision; null where there was none. */
  async textAt(path: string, revision: string, version: string | null = null): Promise<string | null> {
    const known = version === null ? undefined : this.#words.get(version);
    if (known !== undefined) return known;
    const file = await this.#turns.take(() => reading(() => this.#store.read(path, revision)));
    if (!file) return null;
    const text = textOf(file);
    this.#words.set(file.version, text);
    return text;
  }

  /** What the syntax and the language of a text raise, as the policy weighs it. */
  said(
    { path, version, parsed }: ReadText,
    { policy: { policy, checker, ...team } }: Snapshot,
  ): readonly Finding[] {
    return this.#said.of(`${path} ${version} ${team.version}`, () => [
      ...settle(parsed.findings, policy.rules),
      ...checker.check(parsed.model),
    ]);
  }

  /** A postmortem with everything around it that the process asks about. */
  async context(read: ReadText, snapshot: Snapshot): Promise<Context> {
    const { id, path, parsed, text } = read;
    return {
      id,
      model: parsed.model,
      policy: snapshot.policy.policy,
      findings: this.said(read, snapshot),
      discussion: (await this.discussion(id, snapshot)).threads,
      history: looksBack(text) ? await this.#past(path, text, snapshot) : null,
      surroundings: surroundingsOf(path, snapshot),
      today: this.#today(),
    };
  }

  /** Where a postmortem is, and all that the checks have to say about it. */
  async judged(read: ReadText, snapshot: Snapshot): Promise<Judged> {
    const key = `${read.path} ${read.version} ${snapshot.mark}`;
    return await this.#judged.of(key, async () => {
      const context = await this.context(read, snapshot);
      const where = standing(context);
      return {
        standing: where,
        dues: dues(context, where.status),
        findings: [...context.findings, ...check(context)].sort((a, b) => a.from - b.from || a.to - b.to),
      };
    });
  }

  /** The committed versions of a text, newest first, with what it says now in front; null where not all are known. */
  async #past(path: string, text: string, snapshot: Snapshot): Promise<Context['history']> {
    const { steps, complete } = await this.history(path, snapshot);
    if (!complete) return null;
    const versions = await Promise.all(
      steps
        .filter((step) => step.version !== null)
        .map(
          async (step): Promise<Version> => ({
            day: dayAt(step.time),
            text: (await this.textAt(step.path, step.revision, step.version)) ?? '',
          }),
        ),
    );
    return { versions: [{ day: snapshot.today, text }, ...versions] };
  }
}

/** Whether what was said before counts for where a text is. */
export function looksBack(text: string): boolean {
  return claims.test(text.slice(0, headLength));
}

/** The commit that a folder stands on, whatever was edited since. */
export function commitOf(head: Snapshot['head']): string {
  return head.split(/[+*]/)[0] ?? '';
}

/** What keeps a file from being read is told as a problem; a path that no file can have is like one without a file. */
async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StoreError ? readingProblem(error) : error;
  }
}

/** True for a problem that says that there is nothing of that name. */
export function isNothing(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.name === 'no-file';
}
