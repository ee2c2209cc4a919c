import type { Home, Person } from '@debrief/api';
import { type DiscussionEvent, mentions, type Thread } from '@debrief/document';
import type { Facts } from '@debrief/library';
import { samePerson } from '@debrief/process';
import type { Snapshot } from '../workbench/snapshot.js';
import type { Workbench } from '../workbench/workbench.js';

/** So many threads are told, the latest first. */
const most = 30;

/**
 * Open threads that wait for a person: those that name them, and those about what they keep together, where somebody
 * else spoke last.
 */
export async function mentionedOf(
  person: Person,
  mine: ReadonlySet<string>,
  isMe: (name: string) => boolean,
  snapshot: Snapshot,
  { views }: Workbench,
): Promise<Home['mentioned']> {
  const { policy } = snapshot.policy;
  const isMine = ({ by }: DiscussionEvent): boolean =>
    by.email?.toLowerCase() === person.email.toLowerCase() || samePerson(by.name, person.name, policy);
  const waiting = async ({ id, title, asked }: Facts): Promise<Home['mentioned']> => {
    const { threads } = await views.discussion(id, snapshot);
    const known = new Set(asked.filter(({ text }) => mentions(text).some(isMe)).map(({ thread }) => thread));
    return threads.flatMap((thread) => {
      const last = lastOf(thread);
      // A question to the person stands among their questions.
      if (!last || thread.state === 'resolved' || known.has(thread.id) || isMine(last)) return [];
      const naming = thread.entries.findLast(({ words }) => mentions(words ?? '').some(isMe));
      const isAnswered = naming && thread.entries.slice(thread.entries.indexOf(naming)).some(isMine);
      const names = naming !== undefined && !isAnswered;
      if (!names && !mine.has(id)) return [];
      const said = names ? naming : last;
      return [
        {
          postmortem: { id, title },
          thread: thread.id,
          why: names ? ('named' as const) : ('yours' as const),
          words: wordsOf(said, thread),
          by: said.by.name,
          at: said.at,
        },
      ];
    });
  };
  const open = snapshot.facts.filter(({ openThreads }) => openThreads > 0);
  const all = (await Promise.all(open.map(waiting))).flat();
  return all.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, most);
}

function lastOf({ entries }: Thread): DiscussionEvent | undefined {
  return entries.reduce<DiscussionEvent | undefined>(
    (last, each) => (last === undefined || each.id > last.id ? each : last),
    undefined,
  );
}

/** What somebody said, or the words that they would put in the place of others. */
function wordsOf(event: DiscussionEvent, { anchor }: Thread): string {
  const words = event.words ?? '';
  if (words !== '') return words.slice(0, 400);
  if (event.type === 'suggested') return (event.edits[0]?.insert ?? '').slice(0, 400);
  return (anchor?.exact ?? '').slice(0, 400);
}
