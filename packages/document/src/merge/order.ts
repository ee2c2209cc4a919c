/** Words with their numbers drawn out, so that `A9` comes before `A10`. */
function drawnOut(words: string): string {
  return words.replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

/** The order of words that stand in no other: that of their letters and numbers, the same for everybody. */
export function compareWords(one: string, two: string): number {
  if (one === two) return 0;
  const [a, b] = [drawnOut(one), drawnOut(two)];
  if (a !== b) return a < b ? -1 : 1;
  return one < two ? -1 : 1;
}

/** Two runs of words, whole, the one that begins with the lesser first. */
export function inOrder(one: readonly string[], two: readonly string[]): string[] {
  const [first, second] = compareWords(one.join('\n'), two.join('\n')) <= 0 ? [one, two] : [two, one];
  return [...first, ...second];
}
