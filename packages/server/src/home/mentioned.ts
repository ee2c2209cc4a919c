import type { Home, Person } from '@debrief/api';
import { mentions } from '@debrief/document';
import type { Facts } from '@debrief/library';
import { samePerson } from '@debrief/process';
import type { Snapshot } from '../workbench/snapshot.js';

/** So many threads are told, the latest first. */
const most = 30;

/**
 * Open threads that wait for a person: those that name them, and those about what they keep together, where somebody
 * else spoke last.
 */
export function mentionedOf(
  person: Person,
  mine: ReadonlySet<string>,
  isMe: (name: string) => boolean,
  { facts, policy: { policy } }: Pick<Snapshot, 'facts' | 'policy'>,
): Home['mentioned'] {
  const isMine = ({ by }: Said): boolean =>
    by.email?.toLowerCase() === person.email.toLowerCase() || samePerson(by.name, person.name, policy);
  const waiting = ({ id, title, asked, waiting: open }: Facts): Home['mentioned'] => {
    if (open.length === 0) return [];
    const known = new Set(asked.filter(({ text }) => mentions(text).some(isMe)).map(({ thread }) => thread));
    return open.flatMap((thread) => {
      const { said } = thread;
      const last = said[thread.last];
      // A question to the person stands among their questions.
      if (!last || known.has(thread.id) || isMine(last)) return [];
      const naming = said.findLastIndex(({ names }) => names.some(isMe));
      const isNamed = naming >= 0 && !said.slice(naming).some(isMine);
      if (!isNamed && !mine.has(id)) return [];
      const told = (isNamed ? said[naming] : null) ?? last;
      return [
        {
          postmortem: { id, title },
          thread: thread.id,
          why: isNamed ? ('named' as const) : ('yours' as const),
          words: told.words ?? '',
          by: told.by.name,
          at: told.at,
        },
      ];
    });
  };
  return facts
    .flatMap(waiting)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, most);
}

type Said = Facts['waiting'][number]['said'][number];
