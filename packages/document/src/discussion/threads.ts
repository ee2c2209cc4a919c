import type { Anchor } from './anchor.js';
import {
  type DiscussionEvent,
  type DiscussionProblem,
  isProblem,
  type Opened,
  readEvent,
  type Suggested,
  writeEvent,
} from './event.js';

/** What was said about one place of a document, or about the whole. */
export interface Thread {
  /** The id of the event that opened it. */
  readonly id: string;
  /** What opened it; null in a thread without head, whose opening is missing. */
  readonly opening: Opened | Suggested | null;
  /** True when the opening is missing: another branch may still hold it. */
  readonly headless: boolean;
  /** What it hangs on; null for the whole document, and where the opening is missing. */
  readonly anchor: Anchor | null;
  readonly state: 'open' | 'resolved';
  /** Everything in the order in which it was said, the opening first. */
  readonly entries: readonly DiscussionEvent[];
}

/** A file of a discussion. */
export interface DiscussionFile {
  readonly name: string;
  readonly text: string;
}

export interface Discussion {
  readonly threads: readonly Thread[];
  readonly problems: readonly DiscussionProblem[];
}

/**
 * The threads of a discussion, oldest first, whatever the order of its files and however branches were merged.
 *
 *     const { threads, problems } = readThreads([{ name: '01JC….json', text: '{"format":1, …}' }]);
 */
export function readThreads(files: readonly DiscussionFile[]): Discussion {
  const problems: DiscussionProblem[] = [];
  const events = new Map<string, Known>();
  for (const { name, text } of files.toSorted((a, b) => compare(a.name, b.name) || compare(a.text, b.text))) {
    const event = readEvent(text, name);
    if (isProblem(event)) problems.push(event);
    else {
      const known = events.get(event.id);
      if (!known) events.set(event.id, { event, name });
      else if (writeEvent(known.event) !== writeEvent(event))
        problems.push(taken(event.id, known.name, name));
    }
  }
  const groups = new Map<string, DiscussionEvent[]>();
  for (const { event, name } of [...events.values()].toSorted((a, b) => compare(a.event.id, b.event.id))) {
    const thread = threadOf(event);
    const head = events.get(thread)?.event;
    if (head && threadOf(head) !== head.id) problems.push(hangsOnReply(thread, name));
    else if (thread === event.id && !isOpening(event)) problems.push(hangsOnReply(thread, name));
    else {
      const group = groups.get(thread);
      if (group) group.push(event);
      else groups.set(thread, [event]);
    }
  }
  return {
    threads: [...groups]
      .toSorted(([a], [b]) => compare(a, b))
      .map(([id, entries]) => readThread(id, entries)),
    problems: problems.toSorted(
      (a, b) => compare(a.name ?? '', b.name ?? '') || compare(a.message, b.message),
    ),
  };
}

interface Known {
  readonly event: DiscussionEvent;
  readonly name: string;
}

function readThread(id: string, said: readonly DiscussionEvent[]): Thread {
  const opening = said.filter(isOpening).find((event) => event.id === id) ?? null;
  const last = said.findLast(({ type }) => type === 'resolved' || type === 'reopened');
  return {
    id,
    opening,
    headless: opening === null,
    anchor: anchorOf(opening),
    state: last?.type === 'resolved' ? 'resolved' : 'open',
    // Clocks differ: an answer may have the smaller id.
    entries: opening ? [opening, ...said.filter((event) => event !== opening)] : said,
  };
}

function anchorOf(opening: Opened | Suggested | null): Anchor | null {
  if (opening?.type === 'opened') return opening.anchor ?? null;
  return opening?.edits[0]?.anchor ?? null;
}

function isOpening(event: DiscussionEvent): event is Opened | Suggested {
  return event.type === 'opened' || (event.type === 'suggested' && event.thread === undefined);
}

function threadOf(event: DiscussionEvent): string {
  return event.type === 'opened' ? event.id : (event.thread ?? event.id);
}

function taken(id: string, first: string, name: string): DiscussionProblem {
  return {
    problem: 'id taken',
    message: `${first} holds another event with the id ${id}. That one is shown; this one needs an id of its own.`,
    name,
  };
}

function hangsOnReply(thread: string, name: string): DiscussionProblem {
  return {
    problem: 'not a thread',
    message: `This event belongs to ${thread}, which opened no thread.`,
    name,
  };
}

/** Everything that a discussion says and quotes, for finding the ids (`A7`) that it mentions. */
export function wordsOf(threads: readonly Thread[]): string {
  const quoted = (anchor: Anchor | undefined): string[] =>
    anchor ? [anchor.exact, anchor.section ?? ''] : [];
  return threads
    .flatMap(({ entries }) => entries)
    .flatMap((event) => [
      event.words ?? '',
      ...(event.type === 'opened' ? quoted(event.anchor) : []),
      ...(event.type === 'suggested'
        ? event.edits.flatMap(({ anchor, insert }) => [insert, ...quoted(anchor)])
        : []),
    ])
    .filter((words) => words !== '')
    .join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
