import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';
import { applyEdits, type Range } from '../range.js';
import { type RealDocument, readCorpus } from '../testing/corpus.js';
import type { Person } from './people.js';
import { redact } from './redact.js';

/** People who are in no real document. */
const people: readonly Person[] = [
  { names: ['Zorvan Quillfeather', '@zorvan'], role: 'a responder' },
  { names: ['Ysolde van der Brakk', 'ysolde@mail.example'], role: 'the incident commander' },
  { names: ["Tibor O'Quibble"], role: 'a responder' },
];
const words = [
  'Zorvan Quillfeather',
  'Ysolde van der Brakk',
  '@zorvan',
  'Zorvan',
  "Tibor O'Quibble's",
  'ysolde@mail.example',
];

const corpus = readCorpus();

/** The document without the people whom it names itself, and the gaps between its words. */
function prepared({ name, text }: RealDocument): { name: string; base: string; gaps: number[] } {
  const { model } = parse(text);
  const base = applyEdits(text, redact(model).edits);
  return {
    name,
    base,
    gaps: [...base.matchAll(/(?<=[\p{L}\p{N}]) (?=[\p{L}\p{N}])/gu)].map(({ index }) => index),
  };
}

function plant(base: string, at: readonly (readonly [number, string])[]): { text: string; places: Range[] } {
  const places: Range[] = [];
  let text = '';
  let last = 0;
  for (const [gap, name] of at) {
    text += `${base.slice(last, gap)} `;
    places.push({ from: text.length, to: text.length + name.length });
    text += name;
    last = gap;
  }
  return { text: text + base.slice(last), places };
}

const documents = corpus.map(prepared);

describe.skipIf(corpus.length === 0)('redaction of real documents', () => {
  it.each(documents)('$name: has nothing to do the second time', ({ base }) => {
    expect(redact(parse(base).model).edits).toEqual([]);
  });

  it.each(
    documents.filter(({ gaps }) => gaps.length > 0),
  )('$name: touches nothing but the people planted in it', ({ base, gaps }) => {
    const spots = fc.uniqueArray(fc.tuple(fc.constantFrom(...gaps), fc.constantFrom(...words)), {
      minLength: 1,
      maxLength: 8,
      selector: ([gap]) => gap,
    });
    fc.assert(
      fc.property(spots, (chosen) => {
        const { text, places } = plant(
          base,
          chosen.toSorted(([a], [b]) => a - b),
        );
        const { model } = parse(text);
        const { edits, unsure } = redact(model, { people });
        for (const edit of edits) {
          const inside = places.some(({ from, to }) => from <= edit.from && edit.to <= to);
          // The article in front of a name goes with the word behind it.
          const article = /\ban?$/i.test(text.slice(0, edit.to)) && edit.to - edit.from <= 1;
          expect(inside || article).toBe(true);
        }
        // "Zorvan" in front of a word with a capital may be somebody else.
        const seen = [...edits, ...unsure];
        for (const place of places)
          expect(seen.some(({ from, to }) => from < place.to && place.from < to)).toBe(true);
      }),
      { numRuns: 5, seed: 412 },
    );
  });
});
