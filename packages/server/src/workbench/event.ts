import type { ChangeEvent } from '@debrief/api';
import { idOfPath, isPostmortem } from '@debrief/document';
import type { Changes } from '@debrief/store';
import { policyPath } from './policy.js';

/** More than these are not told one by one. */
const most = 200;

/** What a change of the folder means for those who look at it; null changes may be anything. */
export function eventOf(changes: Changes | null): ChangeEvent {
  const paths = changes?.files.map(({ path }) => path) ?? [];
  const ids = [...new Set(paths.flatMap((path) => postmortemOf(path) ?? []))];
  const everything = changes === null || ids.length > most;
  return {
    everything,
    ids: everything ? [] : ids,
    policy: everything || paths.includes(policyPath),
    decisions: everything || paths.some((path) => path.startsWith('decisions/')),
  };
}

/** The postmortem that a file is the text of, or lies beside. */
function postmortemOf(path: string): string | null {
  if (isPostmortem(path)) return idOfPath(path);
  const id = /^(\d{4}\/[^/]+)\//.exec(path)?.[1];
  return id !== undefined && isPostmortem(`${id}.md`) ? id : null;
}
