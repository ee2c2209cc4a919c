/** A word as it is typed in a shell, which then sees just this word. Behind `--` where it may begin with a dash. */
export function typed(word: string): string {
  return /^[\p{L}\p{N}_./@%+,:-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
