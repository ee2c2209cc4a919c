const longest = 72;

/**
 * The message of a commit: the first of the subjects that fits on a line, the fullest first. What it leaves out follows
 * below: `messageOf(['Rename a to b', 'Rename a'])`.
 */
export function messageOf(subjects: readonly string[]): string {
  const [fullest = '', ...others] = subjects;
  const subject = subjects.find(({ length }) => length <= longest);
  if (subject === fullest) return subject;
  return `${subject ?? `${(others.at(-1) ?? fullest).slice(0, longest - 1)}…`}\n\n${fullest}`;
}

/** The message that somebody gave with `-m`, or else ours; an empty one says as little as none. */
export function messageOr({ message }: { readonly message?: string }, ours: string): string {
  return message?.trim() || ours;
}
