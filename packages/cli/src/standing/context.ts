import { join } from 'node:path';
import { idOfPath, parse, readThreads } from '@debrief/document';
import { Checker, settle } from '@debrief/language';
import type { Context } from '@debrief/process';
import { Policies } from '../checking/policy.js';
import { Subjects } from '../checking/subjects.js';
import type { Folder } from '../folder/folder.js';
import type { Text } from '../listing/texts.js';
import type { Io } from '../terminal/terminal.js';

/** Puts postmortems of a folder together with everything around them that the gates ask about. */
export class Contexts {
  readonly #root: string;
  readonly #policies = new Policies();
  readonly #subjects: Subjects;
  readonly #checkers = new Map<unknown, Checker>();

  constructor({ root }: Folder, io: Io) {
    this.#root = root;
    this.#subjects = new Subjects(() => root, io, true);
  }

  /** Texts as if they stood at their paths; the past of all is read in one go. */
  async of(texts: readonly Text[]): Promise<readonly Context[]> {
    const known = await this.#subjects.of(
      texts.map(({ path, text }) => ({ file: join(this.#root, path), text })),
    );
    const told = await this.#subjects.told(
      known,
      texts.map(({ text }) => text),
    );
    return texts.map(({ path, text }, index): Context => {
      const { policy, options } = this.#policies.of(join(this.#root, path));
      const checker = this.#checkers.get(options) ?? new Checker(options);
      this.#checkers.set(options, checker);
      const { model, findings } = parse(text, null, { path });
      const { discussion = [], versions = null } = told[index] ?? {};
      return {
        id: idOfPath(path),
        model,
        policy,
        findings: [...settle(findings, policy.rules), ...checker.check(model)],
        discussion: readThreads(discussion).threads,
        history: versions && { versions },
        surroundings: null,
        today: this.#subjects.today,
      };
    });
  }
}

/** One postmortem, as it would be with a text. */
export async function contextOf(text: Text, folder: Folder, io: Io): Promise<Context> {
  const [context] = await new Contexts(folder, io).of([text]);
  if (!context) throw new Error(`there is no context for ${text.path}`);
  return context;
}
