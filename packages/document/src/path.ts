const named = /^(\d{4})\/(?:0[1-9]|1[0-2])\.[^./]+\.[^/]+\.md$/;

/** Whether a path is that of a postmortem: `YEAR/[month].[system].[event].md`. */
export function isPostmortem(path: string): boolean {
  return named.test(path);
}

/** The id of a postmortem: its path without the ending. */
export function idOfPath(path: string): string {
  return path.replace(/\.md$/, '');
}
