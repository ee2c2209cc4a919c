/** Two versions of some words: what they share at both ends, and what is different between. */
export interface Parted {
  readonly before: string;
  readonly was: string;
  readonly becomes: string;
  readonly behind: string;
}

/** More of what is shared is told by its end. */
const most = 40;

/**
 * What is different in two versions of some words, by whole words.
 *
 *     parted('It was slow today.', 'It was very slow today.'); // before 'It was ', was '', becomes 'very ', behind 'slow today.'
 */
export function parted(was: string, becomes: string): Parted {
  const old = was.match(/\s+|\S+/g) ?? [];
  const now = becomes.match(/\s+|\S+/g) ?? [];
  let first = 0;
  while (first < old.length && first < now.length && old[first] === now[first]) first++;
  let last = 0;
  while (
    last < old.length - first &&
    last < now.length - first &&
    old[old.length - 1 - last] === now[now.length - 1 - last]
  )
    last++;
  const behind = old.slice(old.length - last).join('');
  const before = old.slice(0, first).join('');
  return {
    before: before.length > most ? `… ${lastWords(before)}` : before,
    was: old.slice(first, old.length - last).join(''),
    becomes: now.slice(first, now.length - last).join(''),
    behind: behind.length > most ? `${firstWords(behind)} …` : behind,
  };
}

function lastWords(words: string): string {
  const end = words.slice(-most);
  const space = end.search(/\s\S/);
  return space < 0 ? end : end.slice(space + 1);
}

function firstWords(words: string): string {
  const start = words.slice(0, most);
  const space = start.search(/\s\S*$/);
  return space <= 0 ? start : start.slice(0, space);
}
