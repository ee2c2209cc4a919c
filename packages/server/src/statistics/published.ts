import { parse } from '@debrief/document';
import type { Facts } from '@debrief/library';
import { reaches, statusNamed } from '@debrief/process';
import { dayAt } from '../workbench/day.js';
import { Memo } from '../workbench/memo.js';
import type { Snapshot } from '../workbench/snapshot.js';
import type { Workbench } from '../workbench/workbench.js';

/** Of more postmortems nobody reads the whole past while somebody waits. */
const most = 400;

const days = new Memo<string | null>(20_000);

/**
 * The day of the commit that first said final or closed, by id; null where that is not known of all. One that was final
 * in its first commit was so before, and nobody knows since when: it has no day here.
 */
export async function publishedDays(
  all: readonly Pick<Facts, 'id' | 'path' | 'status'>[],
  snapshot: Snapshot,
  { views }: Workbench,
): Promise<ReadonlyMap<string, string> | null> {
  const settled = all.filter(({ status }) => isFinal(status));
  if (settled.length > most) return null;
  const found = await Promise.all(
    settled.map(async ({ id, path }): Promise<readonly [string, string | null] | null> => {
      const { steps, complete } = await views.history(path, snapshot);
      if (!complete) return null;
      // What was said in the past stays said.
      const key = steps.map(({ revision }) => revision).join(' ');
      const known = days.get(key);
      if (known !== undefined) return [id, known];
      const day = await publishedDay(steps, views);
      days.set(key, day);
      return [id, day];
    }),
  );
  if (found.includes(null)) return null;
  return new Map(found.flatMap((each) => (each && each[1] !== null ? [[each[0], each[1]] as const] : [])));
}

type Steps = Awaited<ReturnType<Workbench['views']['history']>>['steps'];

async function publishedDay(steps: Steps, views: Workbench['views']): Promise<string | null> {
  const oldestFirst = steps.filter(({ version }) => version !== null).toReversed();
  for (const [index, step] of oldestFirst.entries()) {
    const text = (await views.textAt(step.path, step.revision, step.version)) ?? '';
    if (isFinal(parse(text).model.meta.status?.value ?? null)) return index > 0 ? dayAt(step.time) : null;
  }
  return null;
}

function isFinal(status: string | null): boolean {
  return reaches(statusNamed(status), 'final');
}
