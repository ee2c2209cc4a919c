/** Words written one after the other, as they are easiest to read and to add to. */
export function list(words: string): readonly string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}
