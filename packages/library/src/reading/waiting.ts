import { type DiscussionEvent, mentions, type Thread } from '@debrief/document';

/** A thread that is open, as far as it tells for whom it waits. */
export interface OpenThread {
  readonly id: string;
  /** What was said in it, in the order in which it was said. */
  readonly said: readonly SaidFacts[];
  /** The place in `said` of what was said last. */
  readonly last: number;
}

/** Something that was said. */
export interface SaidFacts {
  readonly by: { readonly name: string; readonly email: string | null };
  /** `2026-11-06T14:00:00Z` */
  readonly at: string;
  /** The names in it, without their `@`. */
  readonly names: readonly string[];
  /** How it begins, or the words that it suggests or is about; null where it neither names anybody nor is the last. */
  readonly words: string | null;
}

/** So much tells what it is about, in characters. */
const longest = 400;

/** Open threads, each with who spoke and who is named. */
export function openThreadsIn(threads: readonly Thread[]): OpenThread[] {
  return threads.filter(({ state }) => state === 'open').map(openThread);
}

function openThread(thread: Thread): OpenThread {
  const { id, entries } = thread;
  // A later id is said later, also where it stands in front because it opened the thread.
  const last = entries.reduce((at, each, index) => (each.id > (entries[at]?.id ?? '') ? index : at), 0);
  return {
    id,
    last,
    said: entries.map((event, index) => {
      const names = mentions(event.words ?? '');
      return {
        by: { name: event.by.name, email: event.by.email ?? null },
        at: event.at,
        names,
        words: names.length > 0 || index === last ? wordsOf(event, thread) : null,
      };
    }),
  };
}

/** What somebody said, or the words that they would put in the place of others. */
function wordsOf(event: DiscussionEvent, { anchor }: Thread): string {
  const said = event.words ?? '';
  const suggested = event.type === 'suggested' ? event.edits[0]?.insert : anchor?.exact;
  const words = (said === '' ? (suggested ?? '') : said).slice(0, longest);
  // No half of a character at the end.
  return words.replace(/[\ud800-\udbff]$/, '');
}
