/** Words in a row: `listed(['A1', 'A2', 'F1'])` is `A1, A2 and F1`. */
export function listed(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** Words that commas may part, one by one: `splitList(['a, b', 'c'])` is `['a', 'b', 'c']`. */
export function splitList(values: readonly string[]): string[] {
  return values
    .flatMap((each) => each.split(','))
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** `counted(2, 'file')` is `2 files`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
