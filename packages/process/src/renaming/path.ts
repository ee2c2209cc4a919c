/** The folder of a path; of a name alone, the one in which it is told. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  if (at < 0) return '.';
  return at === 0 ? '/' : path.slice(0, at);
}

/** The last name of a path. */
export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The way from a folder to a path, both told from the same one: `wayTo('2026', '2025/a')` is `../2025/a`. */
export function wayTo(folder: string, path: string): string {
  const [from, to] = [namesOf(folder), namesOf(path)];
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

function namesOf(path: string): readonly string[] {
  return path.split('/').filter((name) => name !== '' && name !== '.');
}
