import { Lines, parse } from '@debrief/document';
import type { Checker } from '@debrief/language';

/** Something that a rule raised in a text. */
export interface Fired {
  readonly rule: string;
  readonly line: number;
  readonly words: string;
}

/** A postmortem whose words are to be heard. */
export interface Spoken {
  readonly path: string;
  readonly text: string;
}

/** So much of what a rule raised tells which words are meant, in characters. */
const longest = 120;

/** What the rules of language raise in a text. */
export function firedIn({ path, text }: Spoken, checker: Checker): readonly Fired[] {
  const lines = new Lines(text);
  return checker.check(parse(text, null, { path }).model).map(({ rule, from, to }) => ({
    rule,
    line: lines.lineAt(from),
    words: detached(text.slice(from, Math.min(to, from + longest))),
  }));
}

/** The same letters in a string of their own: a slice would keep the whole text alive that it was cut from. */
function detached(words: string): string {
  return ` ${words}`.slice(1);
}
