import type { routes } from '@debrief/api';
import { type Anchor, parse, quote, sectionsOf, type Thread, titleAt } from '@debrief/document';
import { anchorNow, type Deed, type Scene, suggestionsIn } from '@debrief/process/discussing';
import type { z } from '@hono/zod-openapi';
import { baseText } from '../operations/stale.js';
import { ProblemError } from '../problem/problem.js';
import type { ReadText } from '../workbench/views.js';
import type { Workbench } from '../workbench/workbench.js';

/** What a request says. */
export type Said = z.infer<(typeof routes.discuss.request.body.content)['application/json']['schema']>;
type On = NonNullable<Extract<Said, { readonly do: 'open' }>['on']>;

/** What a request asks for, with the thread and the words that it means. */
export async function deedOf(said: Said, scene: Scene, read: ReadText, workbench: Workbench): Promise<Deed> {
  const anchor = (on: On): Promise<Anchor> => anchorFor(on, scene, read, workbench);
  switch (said.do) {
    case 'open':
      return { do: 'open', on: said.on ? await anchor(said.on) : null, words: said.words };
    case 'suggest':
      return {
        do: 'suggest',
        thread: said.thread === undefined ? null : threadOf(said.thread, scene),
        edits: await Promise.all(
          said.edits.map(async ({ on, insert }) => ({ anchor: await anchor(on), insert })),
        ),
        words: said.words || null,
      };
    case 'reply':
      return { do: 'reply', thread: threadOf(said.thread, scene), words: said.words };
    case 'accept':
      return accepting(said, scene);
    default:
      return { do: said.do, thread: threadOf(said.thread, scene), words: said.words || null };
  }
}

function accepting(said: Extract<Said, { readonly do: 'accept' }>, scene: Scene): Deed {
  const thread = threadOf(said.thread, scene);
  const all = suggestionsIn(thread);
  const suggestion = all.findLast(({ id }) => said.suggestion === undefined || id === said.suggestion);
  if (suggestion) return { do: 'accept', thread, suggestion, words: said.words || null };
  throw new ProblemError(
    'not-possible',
    'The thread suggests no such words, so there is nothing to accept.',
    'Look at the thread as it is now.',
  );
}

function threadOf(id: string, { threads }: Scene): Thread {
  const thread = threads.find((each) => each.id === id);
  if (thread) return thread;
  throw new ProblemError(
    'no-thread',
    `There is no thread ${id} about this postmortem.`,
    'It may stand on a branch that is not here.',
  );
}

/** Words of the text as it is now; of words that somebody saw in another version, where they have gone. */
async function anchorFor(on: On, scene: Scene, read: ReadText, workbench: Workbench): Promise<Anchor> {
  if ('exact' in on) {
    const { section, apart, ...quoted } = on;
    return anchorNow(
      { ...quoted, ...(section !== undefined && { section }), ...(apart !== undefined && { apart }) },
      scene,
    );
  }
  const text =
    on.version === read.version
      ? read.text
      : await baseText(on.version, read, await workbench.now(), workbench);
  if (text === null)
    throw new ProblemError(
      'not-possible',
      'The version of the text that this is about is not known here.',
      'Quote the words instead of telling their place.',
    );
  if (on.from >= on.to || on.to > text.length)
    throw new ProblemError('not-possible', 'There are no words at this place.', 'Look at the text again.');
  const sections = text === read.text ? scene.sections : sectionsOf(parse(text).model);
  return anchorNow(quote(text, on, titleAt(sections, on.from)), scene);
}
