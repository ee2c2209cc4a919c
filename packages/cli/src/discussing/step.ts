import { type DiscussionEvent, type SuggestedEdit, suggest } from '@debrief/document';
import {
  isHalt,
  isSaid,
  type Step as Kept,
  type Deed as Said,
  sceneOf,
  stepOf,
} from '@debrief/process/discussing';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import { brief, openingOf } from './brief.js';
import type { Answer, Deed } from './deed.js';
import { findSuggestion } from './named.js';
import { anchorOf, placeOf } from './quoting.js';
import type { NumberedThread, Scene } from './scene.js';
import { ulid } from './ulid.js';

/** What becomes of a discussion, and how we tell it. */
export interface Step extends Omit<Kept, 'thread'> {
  readonly thread: number;
  /** `Opened thread 3 about 2026/11.payments.failover-declines` */
  readonly told: string;
}

/** Who says something, and when. */
export interface Saying {
  readonly by: DiscussionEvent['by'];
  readonly now: Date;
}

/** A thread that opens. */
export function opening(
  deed: Extract<Deed, { readonly do: 'open' | 'suggest' }>,
  scene: Scene,
  saying: Saying,
): Step {
  const { id, threads } = scene;
  const step = said(
    deed.do === 'open'
      ? { do: 'open', on: deed.on && anchorOf(deed.on, scene), words: deed.words }
      : { do: 'suggest', thread: null, edits: editsOf(deed, scene), words: deed.words },
    scene,
    saying,
  );
  const number = threads.filter(({ thread }) => thread.id < step.event.id).length + 1;
  const told =
    deed.do === 'open'
      ? `Opened thread ${number} about ${id}`
      : `Suggested other words for ${id}, as thread ${number}`;
  return { ...step, thread: number, told };
}

/** Other words for those that somebody quotes. */
function editsOf(
  { on, insert }: Extract<Deed, { readonly do: 'suggest' }>,
  scene: Scene,
): readonly SuggestedEdit[] {
  const { model, sections } = scene;
  const edits = suggest(model.text, [{ ...placeOf(on, scene), insert }], sections);
  if (edits.length > 0) return edits;
  throw new Stop(exits.refused, 'These words stand there already. Nothing was done.');
}

const verbs = {
  reply: 'Replied in',
  resolve: 'Resolved',
  reopen: 'Reopened',
  accept: 'Accepted the suggestion of',
} as const;

/** Something that is said to a thread; null where it says so already. */
export function answering(deed: Answer, named: NumberedThread, scene: Scene, saying: Saying): Step | null {
  const { thread, number } = named;
  const answer: Said =
    deed.do === 'accept'
      ? { ...deed, thread, suggestion: findSuggestion(deed.thread, named) }
      : { ...deed, thread };
  if (isSaid(answer)) return null;
  const step = said(answer, scene, saying, number);
  const words = brief(openingOf(thread));
  const which = `thread ${number}${words === '' ? '' : `, “${words}”,`}`;
  const about = deed.do === 'accept' ? 'for' : 'about';
  return { ...step, thread: number, told: `${verbs[deed.do]} ${which} ${about} ${scene.id}` };
}

/** What is said as an event; what cannot be said ends the command. */
function said(deed: Said, { id, model, threads }: Scene, { by, now }: Saying, number = 0): Kept {
  const scene = sceneOf(
    id,
    model,
    threads.map(({ thread }) => thread),
  );
  const outcome = stepOf(deed, scene, { by, now, idAfter: (after) => ulid(now, after) });
  if (!isHalt(outcome)) return outcome;
  const { halt, message } = outcome;
  switch (halt) {
    case 'resolved':
      throw new Stop(
        exits.refused,
        `Thread ${number} is resolved already, so nothing was done. To take it up after all, reopen it first:`,
        `  debrief discuss ${id} --reopen ${number}`,
      );
    case 'no place':
      throw new Stop(
        exits.refused,
        `${message} Nothing was done.`,
        `  debrief edit ${id}    is for changes by hand; --resolve ${number} then closes the thread`,
      );
    case 'too long':
      throw new Stop(
        exits.refused,
        `${message} Nothing was done.`,
        'Say it in several, or attach it as a file and point to that: debrief attach ID FILE',
      );
    default:
      throw new Stop(exits.refused, `${message} Nothing was done.`);
  }
}
