import { type Finding, parse } from '@debrief/document';
import { Checker, type CheckOptions, settle } from '@debrief/language';

/** What there is to say about texts: how they are written down, and what their words do. */
export class Findings {
  readonly #checkers = new Map<string, Checker>();

  of(text: string, options: CheckOptions): Finding[] {
    const key = JSON.stringify(options);
    const checker = this.#checkers.get(key) ?? new Checker(options);
    this.#checkers.set(key, checker);
    const { model, findings } = parse(text);
    return [...settle(findings, options.settings ?? {}), ...checker.check(model)].sort(
      (a, b) => a.from - b.from || a.to - b.to,
    );
  }
}
