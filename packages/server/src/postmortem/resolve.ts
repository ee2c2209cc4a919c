import { idOfPath, isPostmortem, type Resolve } from '@debrief/document';
import { resolvedAddress } from '@debrief/process/links';
import type { Snapshot } from '../workbench/snapshot.js';
import { currentId } from '../workbench/surroundings.js';

/** Where the page of a postmortem is: `/2026/05.search.slow`. */
export function pageOf(id: string): string {
  return `/${encodedPath(id)}`;
}

/** Where a file of the folder is served as it is: `/files/2026/05.search.slow/queue.png`. */
export function fileUrl(path: string): string {
  return `/files/${encodedPath(path)}`;
}

function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Leads links of a document in a folder to pages and files; what is not there has no address. */
export function resolving(folder: string, snapshot: Pick<Snapshot, 'files' | 'facts'>): Resolve {
  return (target, use) => {
    const path = resolvedAddress(target, folder);
    if (path === null) return null;
    const id = currentId(idOfPath(path), snapshot);
    if (id !== null && use === 'link' && isPostmortem(`${idOfPath(path)}.md`)) return pageOf(id);
    return snapshot.files.has(path) ? fileUrl(path) : null;
  };
}
