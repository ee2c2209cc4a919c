import { parse } from '@debrief/document';
import type { Facts } from '@debrief/library';
import { reaches, statusNamed } from '@debrief/process';
import type { Folder } from '../folder/folder.js';
import { metaOf } from '../listing/head.js';
import { pastOf } from '../past/versions.js';
import type { Io } from '../terminal/terminal.js';

/** So many postmortems have their past in memory at a time. */
const atOnce = 64;

/**
 * The day of the commit that first said final or closed, by id; null where Git does not know the past. One that was
 * final in its first commit was so before, and nobody knows since when: it has no day here.
 */
export async function publishedDays(
  all: readonly Pick<Facts, 'id' | 'path' | 'status'>[],
  { root }: Folder,
  { env }: Io,
): Promise<ReadonlyMap<string, string> | null> {
  const settled = all.filter(({ status }) => isFinal(status));
  const past = await pastOf(root, env);
  if (!past) return null;
  const versions = past.of(settled.map(({ path }) => path));
  const days = new Map<string, string>();
  for (let at = 0; at < settled.length; at += atOnce) {
    const some = settled.slice(at, at + atOnce);
    const blobs = some.flatMap(({ path }) => (versions.get(path) ?? []).map(({ blob }) => blob));
    const texts = await past.texts([...new Set(blobs)]);
    for (const { id, path } of some) {
      const oldestFirst = (versions.get(path) ?? []).toReversed();
      const first = oldestFirst.findIndex(({ blob }) => isFinal(statusIn(texts.get(blob) ?? '')));
      const day = first > 0 ? oldestFirst[first]?.day : undefined;
      if (day !== undefined) days.set(id, day);
    }
  }
  return days;
}

function statusIn(text: string): string | null {
  return (metaOf(text) ?? parse(text).model.meta).status?.value ?? null;
}

function isFinal(status: string | null): boolean {
  return reaches(statusNamed(status), 'final');
}
