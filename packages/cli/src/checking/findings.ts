import { parse, readThreads } from '@debrief/document';
import { Checker, type CheckOptions, settle } from '@debrief/language';
import { check, linksIn } from '@debrief/process';
import { byPlace } from './checked.js';
import type { Found, Task } from './subject.js';

/** What there is to say about texts: how they are written down, what their words do, and what the process misses. */
export class Findings {
  readonly #checkers = new Map<string, Checker>();

  of({ text, options, policy, subject }: Task): Found {
    const path = subject ? `${subject.id}.md` : undefined;
    const { model, findings } = parse(text, null, { path });
    const said = [...settle(findings, options.settings ?? {}), ...this.#checker(options).check(model)];
    if (!subject || path === undefined) return { findings: said.sort(byPlace), links: [] };
    const { id, discussion, versions, today } = subject;
    const process = check({
      id,
      model,
      policy,
      findings: said,
      discussion: readThreads(discussion).threads,
      history: versions && { versions },
      surroundings: null,
      today,
    });
    return { findings: [...said, ...process].sort(byPlace), links: linksIn(model, path) };
  }

  #checker(options: CheckOptions): Checker {
    const key = JSON.stringify(options);
    const checker = this.#checkers.get(key) ?? new Checker(options);
    this.#checkers.set(key, checker);
    return checker;
  }
}
