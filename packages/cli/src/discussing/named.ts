import type { Thread } from '@debrief/document';
import { type Suggestion, suggestionsIn } from '@debrief/process/discussing';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import { brief, openingOf } from './brief.js';
import type { NumberedThread } from './scene.js';

/**
 * The thread that somebody means: by its number in the list, by the id of anything in it, or by words that no other
 * has. Where several could be meant, the command ends and says which.
 */
export function findThread(given: string, threads: readonly NumberedThread[]): NumberedThread {
  if (threads.length === 0)
    throw new Stop(exits.refused, 'Nothing was said about it yet. To begin: debrief discuss ID "words"');
  const wanted = simple(given);
  const id = wanted.toUpperCase();
  const named = threads.find(
    ({ number, thread }) =>
      String(number) === wanted || thread.id === id || thread.entries.some((entry) => entry.id === id),
  );
  if (named) return named;
  const holding = threads.filter(({ thread }) => wanted !== '' && simple(wordsIn(thread)).includes(wanted));
  const [only, ...others] = holding;
  if (only && others.length === 0) return only;
  if (only)
    throw new Stop(
      exits.refused,
      `“${brief(given)}” could be any of ${holding.length} threads. Name one by its number:`,
      ...told(holding),
    );
  throw new Stop(
    exits.refused,
    `There is no thread “${brief(given)}”. Numbers, ids and words name threads:`,
    ...told(threads),
  );
}

/** The suggestion that somebody means by naming its thread or itself. */
export function findSuggestion(given: string, { thread, number }: NumberedThread): Suggestion {
  const all = suggestionsIn(thread);
  const [only, ...others] = all;
  const named = all.find(({ id }) => id === simple(given).toUpperCase());
  if (named) return named;
  if (only && others.length === 0) return only;
  if (only)
    throw new Stop(
      exits.refused,
      `Thread ${number} holds ${all.length} suggestions. Name one by its own id:`,
      ...all.map(({ id, edits, words }) => `  ${id}  ${brief(words || (edits[0]?.insert ?? ''))}`),
    );
  throw new Stop(exits.refused, `Thread ${number} suggests no other words, so there is nothing to accept.`);
}

/** Everything that is said, quoted and suggested in a thread. */
function wordsIn({ entries, anchor }: Thread): string {
  const said = entries.flatMap((entry) => [
    entry.words ?? '',
    ...(entry.type === 'suggested' ? entry.edits.map(({ insert }) => insert) : []),
  ]);
  return [anchor?.exact ?? '', ...said].join('\n');
}

function simple(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The first few of threads, by number. */
function told(threads: readonly NumberedThread[]): string[] {
  const shown = threads
    .slice(0, mostShown)
    .map(({ number, thread }) => `  ${String(number).padStart(2)}  ${brief(openingOf(thread), 60)}`);
  return threads.length > shown.length ? [...shown, `  and ${threads.length - shown.length} more`] : shown;
}

const mostShown = 8;
