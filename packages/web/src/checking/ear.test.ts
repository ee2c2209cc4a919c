import type { Operation } from '@debrief/document';
import { expect, test } from 'vitest';
import { Ear, type Heard } from './ear.js';
import { probe } from './probe.js';

const document = `# Orders were late

## Summary

It should have been tested.

## Timeline

All times are UTC.

- 2026-11-03 10:41 Orders rose.
`;

/** What is heard in some words that are put by an operation. */
const heardBy = (words: string, put: (words: string) => Operation): Heard => ({
  document,
  words,
  put: put(words),
  putProbe: put(probe),
});
const summary = (text: string): Operation => ({ do: 'set-section', section: 'summary', text });
const factor = (text: string): Operation => ({ do: 'add', what: 'factor', facts: { text } });
const found = (heard: Heard): readonly string[] =>
  new Ear().hear(heard).map(({ rule, from, to }) => `${rule} ${heard.words.slice(from, to)}`);

test('The words of a part are heard in their place, and nothing else of the document', () => {
  expect(found(heardBy('It rained.\n\nIt should have been noticed.', summary))).toEqual([
    'hindsight/should-have should have been',
  ]);
});

test('Words that stand in the document already are heard where the field has them', () => {
  expect(found(heardBy('  It should have been tested.', summary))).toEqual([
    'hindsight/should-have should have been',
  ]);
  // The same words stand in the summary too.
  expect(found(heardBy('It should have been tested.', factor))).toEqual([
    'hindsight/should-have should have been',
  ]);
});

test('What is right in one part is not in another', () => {
  const words = 'Human error';
  const entry = (text: string): Operation => ({ do: 'add', what: 'entry', facts: { time: '10:50', text } });
  expect(found(heardBy(words, factor)).length).toBeGreaterThan(0);
  expect(found(heardBy('Orders rose again.', entry))).toEqual([]);
});

test('A comment with a reason silences in a field as it does in the document', () => {
  expect(
    found(heardBy('It should have been tested. <!-- debrief-ignore hindsight: a quotation -->', summary)),
  ).toEqual([]);
});

test('Rewrites count as the field does', () => {
  const ear = new Ear();
  const words = 'First. The outage was caused by human error.\n\nDana obviously restarted it.';
  for (const { fixes } of ear.hear(heardBy(words, summary)))
    for (const { edits } of fixes)
      for (const { from, to } of edits) expect(words.slice(from, to)).not.toBe('');
});

test('What cannot be put into the document has nothing to say', () => {
  const unknown = (text: string): Operation => ({
    do: 'change',
    what: 'factor',
    item: 'F9',
    facts: { text },
  });
  expect(found(heardBy('It should have been tested.', unknown))).toEqual([]);
});

test('An edit of the text is heard as an operation is', () => {
  const at = document.indexOf('It should');
  const edit = (insert: string) => ({ do: 'edit' as const, edits: [{ from: at, to: at + 27, insert }] });
  const words = 'It should have been seen.';
  const heard = new Ear().hear({ document, words, put: edit(words), putProbe: edit(probe) });
  expect(heard.map(({ rule, from }) => `${rule} ${from}`)).toEqual(['hindsight/should-have 3']);
});
