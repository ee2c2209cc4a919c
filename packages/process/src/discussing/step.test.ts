import {
  findAnchor,
  parse,
  quote,
  readThreads,
  sectionsOf,
  suggest,
  type Thread,
  writeEvent,
} from '@debrief/document';
import { expect, test } from 'vitest';
import { type Deed, suggestionsIn } from './deed.js';
import { idOnce } from './once.js';
import { anchorAt, anchorNow, placesOf } from './places.js';
import { sceneOf } from './scene.js';
import { isHalt, isSaid, type Step, stepOf } from './step.js';

const id = '2026/11.search.slow';
const text =
  '# Slow search\n\n## Summary\n\nSearch was **slow** for an hour. Nobody was paged.\n\n## Impact\n\nSearch was slow.\n';
const { model } = parse(text);
const by = { name: 'Lea Brandt' };
const now = new Date('2026-11-06T14:00:00Z');
let count = 0;
const idAfter = (after: string | null) => idOnce(now, String(++count).padStart(16, '0'), after);
const said = (deed: Deed, threads: readonly Thread[] = [], of = model): Step => {
  const step = stepOf(deed, sceneOf(id, of, threads), { by, now, idAfter });
  if (isHalt(step)) throw new Error(step.message);
  return step;
};
const halted = (deed: Deed, threads: readonly Thread[] = [], of = model) => {
  const outcome = stepOf(deed, sceneOf(id, of, threads), { by, now, idAfter });
  return isHalt(outcome) ? outcome.halt : outcome;
};
const threadsOf = (...steps: readonly Step[]) =>
  readThreads(steps.map(({ event }) => ({ name: `${event.id}.json`, text: writeEvent(event) }))).threads;
const only = (threads: readonly Thread[]): Thread => {
  const [thread] = threads;
  if (!thread) throw new Error('no thread');
  return thread;
};

const opened = said({ do: 'open', on: null, words: 'Was it slow for all?' });
const opening = only(threadsOf(opened));
const edits = suggest(text, [{ from: 27, to: 33, insert: 'Finding' }], sectionsOf(model));
const suggested = said({ do: 'suggest', thread: null, edits, words: 'The feature’s name' });

test('What is said is an event, and a commit that says so', () => {
  expect(opened).toMatchObject({ text: null, thread: opened.event.id, message: `Open a thread about ${id}` });
  const replied = said({ do: 'reply', thread: opening, words: 'For most.' });
  expect(replied.event).toMatchObject({ type: 'replied', thread: opening.id, at: '2026-11-06T14:00:00Z' });
  expect(replied.event.id > opening.id).toBe(true);
  expect(said({ do: 'resolve', thread: opening, words: 'It says so' }).event).toMatchObject({
    type: 'resolved',
    words: 'It says so',
  });
  const further = said({ do: 'suggest', thread: opening, edits, words: null });
  expect(further).toMatchObject({ thread: opening.id, message: `Suggest other words for ${id}` });
});

test('What is so already is not said again, unless there are words to it', () => {
  expect(isSaid({ do: 'reopen', thread: opening, words: null })).toBe(true);
  expect(isSaid({ do: 'resolve', thread: opening, words: null })).toBe(false);
  expect(isSaid({ do: 'reopen', thread: opening, words: 'Let us look once more' })).toBe(false);
});

test('A suggestion that is accepted changes the text and resolves its thread, in one step', () => {
  const thread = only(threadsOf(suggested));
  const [suggestion] = suggestionsIn(thread);
  if (!suggestion) throw new Error('no suggestion');
  const step = said({ do: 'accept', thread, suggestion, words: null }, [thread]);
  expect(step.text).toBe(text.replace('Search was **slow**', 'Finding was **slow**'));
  expect(step.event).toMatchObject({ type: 'resolved', thread: thread.id });
  const other = parse('# Slow search\n\nAll is told anew.\n').model;
  expect(halted({ do: 'accept', thread, suggestion, words: null }, [thread], other)).toBe('no place');
  const resolved = only(threadsOf(suggested, step));
  expect(halted({ do: 'accept', thread: resolved, suggestion, words: null }, [resolved])).toBe('resolved');
});

test('What could not be read again is not written', () => {
  expect(halted({ do: 'open', on: null, words: 'x'.repeat(20_001) })).toBe('too long');
  expect(halted({ do: 'open', on: null, words: '' })).toBe('not said');
  expect(halted({ do: 'suggest', thread: null, edits: [], words: null })).toBe('not said');
});

test('Words are found as they are written, or else as the page shows them', () => {
  const scene = sceneOf(id, model, []);
  const words = (places: readonly { readonly from: number; readonly to: number }[]) =>
    places.map(({ from, to }) => text.slice(from, to));
  expect(words(placesOf('was slow', scene))).toEqual(['was slow']);
  expect(words(placesOf('Search was slow for an hour', scene))).toEqual(['Search was **slow** for an hour']);
  expect(placesOf('Search', scene, { fits: ({ from }) => from > 60 })).toHaveLength(1);
  expect(placesOf('', scene)).toEqual([]);
  const [first] = placesOf('Search', scene);
  expect(first && anchorAt(first, scene)).toMatchObject({ exact: 'Search', section: 'Summary' });
});

test('An anchor of an earlier text is made again from this one, and kept where its words are gone', () => {
  const before = 'It began. Search was slow for an hour. Nobody was paged.\n';
  const anchor = quote(before, { from: 39, to: 55 });
  const renewed = anchorNow(anchor, sceneOf(id, model, []));
  expect(renewed).toMatchObject({ exact: 'Nobody was paged', section: 'Summary' });
  expect(findAnchor(text, renewed)?.how).toBe('exact');
  const gone = quote(before, { from: 0, to: 8 });
  expect(anchorNow(gone, sceneOf(id, model, []))).toBe(gone);
});
