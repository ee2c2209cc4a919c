import { expect, test } from 'vitest';
import { sourceOf } from './place.js';

/** What stands in the text where some words are selected in what the page shows of it. */
function selected(source: string, shown: string, words: string, text = source): string | null {
  const from = shown.indexOf(words);
  const start = text.indexOf(source);
  const block = { from: start, to: start + source.length };
  const range = sourceOf(text, { block, words: shown, from, to: from + words.length });
  return range && text.slice(range.from, range.to);
}

const cases: readonly (readonly [string, string, string, string])[] = [
  ['It was slow.', 'It was slow.', 'was slow', 'was slow'],
  ['It was **very slow** today.', 'It was very slow today.', 'very slow', 'very slow'],
  ['It was **very slow** today.', 'It was very slow today.', 'slow today', '**very slow** today'],
  ['It was **very slow** today.', 'It was very slow today.', 'was very', 'was **very slow**'],
  ['It was **very slow** today.', 'It was very slow today.', 'was very slow', 'was **very slow**'],
  ['Set `max_pool` to 3, not `max_age`.', 'Set max_pool to 3, not max_age.', 'max_pool to', '`max_pool` to'],
  ['See [the log](a.txt) of it.', 'See the log of it.', 'the log', 'the log'],
  ['See [the log](a.txt) of it.', 'See the log of it.', 'log of', '[the log](a.txt) of'],
  ['See [the log](a.txt) of it.', 'See the log of it.', 'See the', 'See [the log](a.txt)'],
  ['One two one two one two.', 'One two one two one two.', 'two.', 'two.'],
  [
    '- 10:41 **Began.** Declines\n  rose to 18%',
    '10:41 Began. Declines rose to 18%',
    'Declines rose',
    'Declines\n  rose',
  ],
  ['| Shoppers | The door did not open |', 'The door did not open', 'door did', 'door did'],
  ['“Quoted” – and a dash', '“Quoted” – and a dash', 'Quoted” – and', 'Quoted” – and'],
  ['Fünf Minuten später 🙂 ging es', 'Fünf Minuten später 🙂 ging es', 'später 🙂', 'später 🙂'],
  ['  spaces  around  ', 'spaces around', ' around', 'around'],
];

test.each(cases)('in %j, shown as %j, %j is %j', (source, shown, words, expected) => {
  expect(selected(source, shown, words)).toBe(expected);
  expect(selected(source, shown, words, `# Head\n\n${source}\n\n${source}\n`)).toBe(expected);
});

test('words that stand twice in a block are told apart by what stands around them', () => {
  const text = 'The pool was small, so we raised the pool limit.';
  const from = text.lastIndexOf('pool');
  const range = sourceOf(text, { block: { from: 0, to: text.length }, words: text, from, to: from + 4 });
  expect(range).toEqual({ from, to: from + 4 });
});

test('nothing, and what is not written there, has no place', () => {
  expect(selected('It was slow.', 'It was slow.', '')).toBe(null);
  expect(selected('It was slow.', 'Something else entirely', 'else entirely')).toBe(null);
});
