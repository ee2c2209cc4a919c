import {
  accept,
  applyEdits,
  type DiscussionEvent,
  isProblem,
  isRefusal,
  readEvent,
  writeEvent,
} from '@debrief/document';
import { messageOf } from '@debrief/process/doing';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import { brief, openingOf } from './brief.js';
import type { Answer, Deed } from './deed.js';
import { findSuggestion } from './named.js';
import { anchorOf } from './quoting.js';
import type { NumberedThread, Scene } from './scene.js';
import { ulid } from './ulid.js';

/** What becomes of a discussion: one event more, and the text where a suggestion is taken up. */
export interface Step {
  readonly event: DiscussionEvent;
  /** The text afterwards, where it is another one. */
  readonly text: string | null;
  readonly thread: number;
  /** The message of the commit. */
  readonly message: string;
  /** The same as we tell it: `Opened thread 3 about 2026/11.payments.failover-declines`. */
  readonly told: string;
}

/** Who says something, and when. */
export interface Saying {
  readonly by: DiscussionEvent['by'];
  readonly now: Date;
}

/** A thread that opens. */
export function opening(
  deed: Extract<Deed, { readonly do: 'open' }>,
  scene: Scene,
  { by, now }: Saying,
): Step {
  const { id, threads } = scene;
  const anchor = deed.on && anchorOf(deed.on, scene);
  const event = checked({
    format: 1,
    id: ulid(now),
    at: timeOf(now),
    by,
    type: 'opened',
    ...(anchor && { anchor }),
    words: deed.words,
  });
  const number = threads.filter(({ thread }) => thread.id < event.id).length + 1;
  return {
    event,
    text: null,
    thread: number,
    message: messageOf([`Open a thread about ${id}`, 'Open a thread about a postmortem']),
    told: `Opened thread ${number} about ${id}`,
  };
}

const verbs = {
  reply: ['Reply', 'Replied'],
  resolve: ['Resolve', 'Resolved'],
  reopen: ['Reopen', 'Reopened'],
  accept: ['Accept', 'Accepted'],
} as const;

/** Something that is said to a thread; null where it says so already. */
export function answering(
  deed: Answer,
  named: NumberedThread,
  scene: Scene,
  { by, now }: Saying,
): Step | null {
  const { thread, number } = named;
  const { id } = scene;
  if (deed.do === 'resolve' && thread.state === 'resolved' && deed.words === null) return null;
  if (deed.do === 'reopen' && thread.state === 'open' && deed.words === null) return null;
  const text = deed.do === 'accept' ? accepted(deed.thread, named, scene) : null;
  // The latest counts, so what is said now has to stand behind all that was said.
  const latest = thread.entries.reduce((last, entry) => (entry.id > last ? entry.id : last), thread.id);
  const common = { format: 1 as const, id: ulid(now, latest), at: timeOf(now), by, thread: thread.id };
  const event = checked(
    deed.do === 'reply'
      ? { ...common, type: 'replied', words: deed.words }
      : {
          ...common,
          type: deed.do === 'reopen' ? 'reopened' : 'resolved',
          ...(deed.words !== null && { words: deed.words }),
        },
  );
  const [verb, past] = verbs[deed.do];
  const words = brief(openingOf(thread));
  const which = `thread ${number}${words === '' ? '' : `, “${words}”,`}`;
  const [to, link] = deed.do === 'reply' ? ['in a thread', 'in '] : ['a thread', ''];
  const isTaken = deed.do === 'accept';
  return {
    event,
    text,
    thread: number,
    message: isTaken
      ? messageOf([`Accept a suggestion for ${id}`, 'Accept a suggestion'])
      : messageOf([`${verb} ${to} about ${id}`, `${verb} ${to} about a postmortem`]),
    told: isTaken ? `Accepted the suggestion of ${which} for ${id}` : `${past} ${link}${which} about ${id}`,
  };
}

/** The text with the changes that a thread suggests. */
function accepted(given: string, named: NumberedThread, { id, model, sections }: Scene): string {
  const suggestion = findSuggestion(given, named);
  const { number, thread } = named;
  if (thread.state === 'resolved')
    throw new Stop(
      exits.refused,
      `Thread ${number} is resolved already, so nothing was done. To take it up after all, reopen it first:`,
      `  debrief discuss ${id} --reopen ${number}`,
    );
  const edits = accept(model.text, suggestion.edits, { sections });
  if (!isRefusal(edits)) return applyEdits(model.text, edits);
  throw new Stop(
    exits.refused,
    `${edits.message} Nothing was done.`,
    `  debrief edit ${id}    is for changes by hand; --resolve ${number} then closes the thread`,
  );
}

/** An event that can be read again; what cannot ends the command. */
function checked(event: DiscussionEvent): DiscussionEvent {
  const read = readEvent(writeEvent(event));
  if (!isProblem(read)) return event;
  if ((event.words?.length ?? 0) > mostLetters)
    throw new Stop(
      exits.refused,
      `A thread takes ${mostLetters.toLocaleString('en')} letters at once, and these are more. Nothing was done.`,
      'Say it in several, or attach it as a file and point to that: debrief attach ID FILE',
    );
  throw new Stop(exits.refused, `${read.message} Nothing was done.`);
}

const mostLetters = 20_000;

function timeOf(now: Date): string {
  return `${now.toISOString().slice(0, 19)}Z`;
}
