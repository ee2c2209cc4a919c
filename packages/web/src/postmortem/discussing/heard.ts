import type { Remark, Thread } from '@debrief/api/client';
import { useEffect, useRef } from 'react';
import { say } from '../../shell/live.js';

/** After the word that something has changed, so that this one stays. */
const after = 400;

/** Says what others have said since the page was opened, in passing. */
export function useHeard(threads: readonly Thread[], me: string | null): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const before = known.current;
    const all = threads.flatMap((thread) => thread.remarks.map((remark) => ({ thread, remark })));
    known.current = new Set(all.map(({ remark }) => remark.id));
    const fresh =
      before === null ? [] : all.filter(({ remark }) => !before.has(remark.id) && remark.by.name !== me);
    const last = fresh.at(-1);
    if (!last) return;
    const timer = setTimeout(() => say(heardWords(last.remark, last.thread)), after);
    return () => clearTimeout(timer);
  }, [threads, me]);
}

const doings: Readonly<Record<Remark['type'], string>> = {
  opened: 'asks',
  replied: 'replied',
  suggested: 'suggests other words',
  resolved: 'resolved a thread',
  reopened: 'opened a thread again',
};

/** `Mei Chen replied, about “nine minutes”` */
export function heardWords({ type, by }: Remark, { quote }: Thread): string {
  const line = quote?.replace(/\s+/g, ' ').trim() ?? '';
  const about = line === '' ? '' : `, about “${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
  return `${by.name} ${doings[type]}${about}.`;
}
