import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Model } from '../model.js';
import { parse } from '../parse.js';
import { applyEdits, type Edit, type Range } from '../range.js';
import { readExamples } from '../testing/corpus.js';
import { merge } from './merge.js';

/** A line in the notation of a document, by a stamp and words; and what stands in front of which it is put. */
interface Notation {
  readonly name: RegExp;
  readonly entry: (clock: string, words: string) => string;
  readonly action: (words: string) => string;
}

const item = (words: string): string => `- [ ] ${words}\n  - Owner: Dana Reyes\n  - Due: 2026-12-01\n`;

const notations: readonly Notation[] = [
  {
    name: /search/,
    entry: (clock, words) => `| ${clock} | ${words} |\n`,
    action: (words) => `| ${words} | corrective | F1 | Dana Reyes | | 2026-12-01 | Open |\n`,
  },
  {
    name: /duplicate-texts/,
    entry: (clock, words) => `- **${clock}** – ${words}\n`,
    action: (words) => `- ${words}\n`,
  },
  { name: /./, entry: (clock, words) => `- ${clock} ${words}\n`, action: item },
];

/** Lines put behind the last line of an item. */
function behind(text: string, { to }: Range, insert: string): Edit {
  const feed = text.indexOf('\n', to - 1);
  const at = feed < 0 ? text.length : feed + 1;
  return { from: at, to: at, insert };
}

function entries({ timeline }: Model): string[] {
  return timeline.map(({ text }) => text);
}

function actions({ actions }: Model): string[] {
  return actions.map(({ text }) => text);
}

describe('two people who add to the same postmortem', () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 10, max: 59 }), { minLength: 2, maxLength: 2 });
  const chosen = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), minutes, swap: fc.boolean() });

  const read = readExamples().map(({ name, text }) => ({
    name,
    text,
    model: parse(text, null, { path: name }).model,
  }));
  /** A draft may be too young to have actions, and some have no entries yet: nothing to add behind. */
  const grown = read.filter(({ model }) => model.timeline.length > 0 && model.actions.length > 0);

  it('is tried on every example but drafts that have no entries or no actions yet', () => {
    const young = read.filter((each) => !grown.includes(each));
    expect(young.filter(({ model }) => model.meta.status?.value !== 'draft').map(({ name }) => name)).toEqual(
      [],
    );
  });

  it.each(grown)('$name', ({ name, text, model }) => {
    const notation = notations.find((each) => each.name.test(name));
    if (!notation) throw new Error(`No notation is listed for ${name}.`);
    fc.assert(
      fc.property(chosen, ({ at, minutes: [early = 0, late = 0], swap }) => {
        const entry = model.timeline[Math.floor(at * (model.timeline.length - 1))];
        const action = model.actions[Math.floor(at * (model.actions.length - 1))];
        if (!entry || !action) return;
        const clock = (minute: number): string => `${entry.local?.slice(11, 13)}:${minute}`;
        const version = (minute: number, words: string): string =>
          applyEdits(text, [
            behind(text, entry, notation.entry(clock(minute), words)),
            behind(text, action, notation.action(`Do ${words}`)),
          ]);
        const ours = version(early, 'what we saw');
        const theirs = version(late, 'what they saw');
        const merged = swap ? merge(text, theirs, ours) : merge(text, ours, theirs);
        expect(merged.conflicts).toEqual([]);
        const read = parse(merged.text, null, { path: name }).model;
        expect(entries(read)).toHaveLength(model.timeline.length + 2);
        expect(actions(read)).toHaveLength(model.actions.length + 2);
        for (const side of [ours, theirs]) {
          const alone = parse(side, null, { path: name }).model;
          expect(entries(read)).toEqual(expect.arrayContaining(entries(alone)));
          expect(actions(read)).toEqual(expect.arrayContaining(actions(alone)));
        }
        const [first, second] =
          early < late ? ['what we saw', 'what they saw'] : ['what they saw', 'what we saw'];
        expect(entries(read).indexOf(first)).toBeLessThan(entries(read).indexOf(second));
      }),
      { numRuns: 8 },
    );
  });
});
