/** Somebody who can be named. */
export interface Mentionable {
  readonly name: string;
  /** What stands behind the sign: `dana`, `noor-haddad`. */
  readonly handle: string;
}

/** The beginning of a name that somebody is typing: where its sign stands, and what is typed of it. */
export interface Typed {
  readonly at: number;
  readonly letters: string;
}

/** What is typed of a name in front of the caret; null where none is begun. */
export function typedName(words: string, caret: number): Typed | null {
  const found = /(?<![\p{L}\p{N}_@./])@([\p{L}\p{M}\p{N}_.-]{0,40})$/u.exec(words.slice(0, caret));
  return found ? { at: found.index, letters: found[1] ?? '' } : null;
}

/** The people whose name or handle begins so; a few at most. */
export function offered(letters: string, people: readonly Mentionable[]): readonly Mentionable[] {
  const wanted = plain(letters);
  const begins = (words: string): boolean =>
    plain(words)
      .split(/[\s._-]+/)
      .some((_, at, parts) =>
        parts
          .slice(at)
          .join('-')
          .startsWith(wanted.replace(/[\s._]+/g, '-')),
      );
  return people.filter(({ name, handle }) => begins(name) || begins(handle)).slice(0, mostOffered);
}

const mostOffered = 6;

/** Words with a name in place of what was typed of it, and where the caret stands then. */
export function withName(
  words: string,
  { at, letters }: Typed,
  { handle }: Mentionable,
): { words: string; caret: number } {
  const name = `@${handle} `;
  const behind = words.slice(at + 1 + letters.length);
  return { words: words.slice(0, at) + name + behind.replace(/^ /, ''), caret: at + name.length };
}

function plain(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** `Noor Haddad` as somebody names her: `noor-haddad`. */
export function handleOf(name: string): string {
  return name
    .replace(/^@/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}
