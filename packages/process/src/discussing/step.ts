import {
  accept,
  applyEdits,
  type DiscussionEvent,
  isProblem,
  isRefusal,
  readEvent,
  writeEvent,
} from '@debrief/document';
import { messageOf } from '../doing/doing.js';
import type { Deed } from './deed.js';
import type { Scene } from './scene.js';

/** What becomes of a discussion: one event more, and the text where a suggestion is taken up. */
export interface Step {
  readonly event: DiscussionEvent;
  /** The id of the thread that it belongs to. */
  readonly thread: string;
  /** The text afterwards, where it is another one. */
  readonly text: string | null;
  /** The message of the commit. */
  readonly message: string;
}

/** Why something is not said. Nothing was done. */
export interface Halt {
  readonly halt: 'resolved' | 'no place' | 'too long' | 'not said';
  readonly message: string;
}

/** Who says something, and when. */
export interface Saying {
  readonly by: DiscussionEvent['by'];
  readonly now: Date;
  /** Makes the id of what is said, which stands behind that of what it answers. */
  readonly idAfter: (id: string | null) => string;
}

/**
 * What somebody says as an event to be kept.
 *
 *     stepOf({ do: 'resolve', thread, words: null }, sceneOf(id, model, threads), { by, now, idAfter });
 */
export function stepOf(deed: Deed, scene: Scene, saying: Saying): Step | Halt {
  const text = deed.do === 'accept' ? accepted(deed, scene) : null;
  if (typeof text === 'object' && text) return text;
  const event = eventOf(deed, saying);
  const halt = whyNot(event);
  if (halt) return halt;
  const thread = 'thread' in deed && deed.thread ? deed.thread.id : event.id;
  const [long, short] = messages[deed.do];
  return { event, thread, text, message: messageOf([`${long} ${scene.id}`, short]) };
}

/** True for what keeps something from being said. */
export function isHalt(outcome: Step | Halt): outcome is Halt {
  return 'halt' in outcome;
}

/** True where nothing is left to say: a thread that is resolved already need not be, nor one reopened that is open. */
export function isSaid(deed: Deed): boolean {
  if (deed.do === 'resolve') return deed.thread.state === 'resolved' && deed.words === null;
  return deed.do === 'reopen' && deed.thread.state === 'open' && deed.words === null;
}

const messages: Readonly<Record<Deed['do'], readonly [string, string]>> = {
  open: ['Open a thread about', 'Open a thread about a postmortem'],
  suggest: ['Suggest other words for', 'Suggest other words for a postmortem'],
  reply: ['Reply in a thread about', 'Reply in a thread about a postmortem'],
  resolve: ['Resolve a thread about', 'Resolve a thread about a postmortem'],
  reopen: ['Reopen a thread about', 'Reopen a thread about a postmortem'],
  accept: ['Accept a suggestion for', 'Accept a suggestion'],
};

function eventOf(deed: Deed, { by, now, idAfter }: Saying): DiscussionEvent {
  const thread = 'thread' in deed ? deed.thread : null;
  // The latest counts, so what is said now has to stand behind all that was said.
  const latest = thread?.entries.reduce((last, { id }) => (id > last ? id : last), thread.id) ?? null;
  const common = { format: 1 as const, id: idAfter(latest), at: `${now.toISOString().slice(0, 19)}Z`, by };
  const words = deed.words === null ? {} : { words: deed.words };
  switch (deed.do) {
    case 'open':
      return { ...common, type: 'opened', ...(deed.on && { anchor: deed.on }), words: deed.words };
    case 'suggest':
      return {
        ...common,
        type: 'suggested',
        ...(thread && { thread: thread.id }),
        edits: deed.edits,
        ...words,
      };
    case 'reply':
      return { ...common, type: 'replied', thread: deed.thread.id, words: deed.words };
    default:
      return {
        ...common,
        type: deed.do === 'reopen' ? 'reopened' : 'resolved',
        thread: deed.thread.id,
        ...words,
      };
  }
}

/** The text with the changes that a thread suggests. */
function accepted(
  { thread, suggestion }: Extract<Deed, { readonly do: 'accept' }>,
  { model, sections }: Scene,
): string | Halt {
  if (thread.state === 'resolved')
    return { halt: 'resolved', message: 'The thread is resolved already, so nothing was done.' };
  const edits = accept(model.text, suggestion.edits, { sections });
  return isRefusal(edits) ? { halt: 'no place', message: edits.message } : applyEdits(model.text, edits);
}

const mostLetters = 20_000;

/** What keeps an event from being read again. */
function whyNot(event: DiscussionEvent): Halt | null {
  const read = readEvent(writeEvent(event));
  if (!isProblem(read)) return null;
  return (event.words?.length ?? 0) > mostLetters
    ? {
        halt: 'too long',
        message: `A thread takes ${mostLetters.toLocaleString('en')} letters at once, and these are more.`,
      }
    : { halt: 'not said', message: read.message };
}
