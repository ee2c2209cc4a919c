import { isPostmortem } from '@debrief/document';

/** Folders of postmortems among the paths below one: those that are set up, else those that hold a postmortem. */
export function homesIn(paths: readonly string[]): string[] {
  const setUp = paths.flatMap((path) => folderOf(path, path.endsWith('/debrief.yaml') ? 1 : null));
  const holding = paths.flatMap((path) =>
    folderOf(path, isPostmortem(path.split('/').slice(-2).join('/')) ? 2 : null),
  );
  return [...new Set(setUp.length > 0 ? setUp : holding)];
}

/** The folder so many names above; none where that is the top. */
function folderOf(path: string, names: number | null): string[] {
  const folder = names === null ? '' : path.split('/').slice(0, -names).join('/');
  return folder === '' ? [] : [folder];
}
