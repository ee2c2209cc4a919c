import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebase } from '../operations/position.js';
import { applyEdits, type Edit } from '../range.js';
import { anyText, change, editOf, postmortem } from '../testing/documents.js';
import { type Merged, merge, resolve, withMarkers } from './merge.js';

const text = fc.oneof({ weight: 3, arbitrary: postmortem }, { weight: 1, arbitrary: anyText });

/** A text and what two people made of it; now and then something else altogether. */
const versions = fc
  .tuple(
    text,
    fc.array(change, { maxLength: 4 }),
    fc.array(change, { maxLength: 4 }),
    text,
    fc.nat({ max: 9 }),
  )
  .map(([base, mine, yours, other, dice]) => {
    const edited = (edits: typeof mine): string =>
      edits.reduce((before, each) => applyEdits(before, [editOf(before, each)]), base);
    return { base, ours: edited(mine), theirs: dice === 0 ? other : edited(yours) };
  });

function swapped({ conflicts }: Merged) {
  return conflicts.map(({ base, ours, theirs }) => ({ base, ours: theirs, theirs: ours }));
}

describe('the laws of merging', () => {
  it('what one side alone changed is taken as it is', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        const clean = { text: other, conflicts: [] };
        expect(merge(base, other, base)).toEqual(clean);
        expect(merge(base, base, other)).toEqual(clean);
        expect(merge(base, other, other)).toEqual(clean);
      }),
    );
  });

  it('conflicts tell where they stand, in order', () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const merged = merge(base, ours, theirs);
        let last = 0;
        for (const conflict of merged.conflicts) {
          expect(conflict.from).toBeGreaterThanOrEqual(last);
          expect(merged.text.slice(conflict.from, conflict.to)).toBe(conflict.ours);
          expect(conflict.ours).not.toBe(conflict.theirs);
          last = conflict.to;
        }
      }),
    );
  });

  it('both sides get the same, only with the names of the sides changed', () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const one = merge(base, ours, theirs);
        const two = merge(base, theirs, ours);
        expect(swapped(two)).toEqual(one.conflicts.map(({ from, to, ...said }) => said));
        const settled = (merged: Merged, side: 'ours' | 'theirs'): string =>
          resolve(
            merged,
            merged.conflicts.map(() => side),
          );
        expect(settled(two, 'ours')).toBe(settled(one, 'theirs'));
        expect(settled(two, 'theirs')).toBe(settled(one, 'ours'));
      }),
      { numRuns: 300 },
    );
  });

  it('nothing is lost: lines that one side added are in the text or in a conflict', () => {
    const line = fc.stringMatching(/^(- | {2}- |\| |### |)[a-z]{12} [a-z]{6}$/);
    const places = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), line), { maxLength: 5 });
    const withLines = (base: string, added: readonly (readonly [number, string])[]): string => {
      const lines = base.split('\n');
      for (const [at, words] of added) lines.splice(Math.floor(at * lines.length), 0, words);
      return lines.join('\n');
    };
    fc.assert(
      fc.property(text, places, places, (base, mine, yours) => {
        const { text, conflicts } = merge(base, withLines(base, mine), withLines(base, yours));
        const all = [text, ...conflicts.map(({ theirs }) => theirs)].join('\n');
        for (const [, words] of [...mine, ...yours]) expect(all).toContain(words);
      }),
    );
  });

  it('edits of different places go together as if one came after the other', () => {
    const words = Array.from({ length: 40 }, (_, at) => `w${at}${at % 7 === 6 ? '\n' : ' '}`);
    const offsets = words.map((_, at) => words.slice(0, at).join('').length);
    const base = words.join('');
    /** Every second word may change, so that one that did not lies between. */
    const deeds = fc.uniqueArray(
      fc.record({
        at: fc.nat({ max: 19 }).map((half) => 2 * half),
        does: fc.constantFrom('reword', 'add', 'remove'),
        mine: fc.boolean(),
      }),
      { maxLength: 8, selector: ({ at }) => at },
    );
    fc.assert(
      fc.property(deeds, (all) => {
        const edits = (whose: boolean): Edit[] =>
          all
            .filter(({ mine }) => mine === whose)
            .map(({ at, does }) => {
              const from = offsets[at] ?? 0;
              if (does === 'add') return { from, to: from, insert: `new${at} ` };
              const to = from + (words[at] ?? '').length;
              return does === 'remove'
                ? { from, to, insert: '' }
                : { from, to: to - 1, insert: `other${at}` };
            });
        const [mine, yours] = [edits(true), edits(false)];
        const moved = rebase(yours, mine);
        expect(moved).not.toBeNull();
        expect(merge(base, applyEdits(base, mine), applyEdits(base, yours))).toEqual({
          text: applyEdits(applyEdits(base, mine), moved ?? []),
          conflicts: [],
        });
      }),
      { numRuns: 300 },
    );
  });

  it('line ends, tabs and marks of other lines survive', () => {
    fc.assert(
      fc.property(postmortem, (source) => {
        const base = `\ufeff${source.replace(/\r?\n/g, '\r\n')}\r\n\tend\r\n\r\nlast`;
        const ours = `${base} words`;
        const theirs = base.replace('\ufeff', '\ufeffFirst line here\r\n\r\n');
        const merged = merge(base, ours, theirs);
        expect(merged).toEqual({ text: `${theirs} words`, conflicts: [] });
      }),
    );
  });

  it('marks and choices take any merge', () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const merged = merge(base, ours, theirs);
        expect(resolve(merged, [])).toBe(merged.text);
        const marked = withMarkers(merged);
        if (merged.conflicts.length === 0) expect(marked).toBe(merged.text);
        else expect(marked).toMatch(/^<<<<<<< ours\r?\n[\s\S]*^=======\r?\n[\s\S]*^>>>>>>> theirs\r?$/m);
      }),
    );
  });
});

describe('long texts', () => {
  const many = 150_000;
  const lines = (line: (at: number) => string): string =>
    Array.from({ length: many / 10 }, (_, at) => line(at)).join('');
  it.each([
    ['equal lines', 'a\n'.repeat(many), 'a\n'.repeat(many + 9), `${'a\n'.repeat(many - 9)}b\n`, 0],
    [
      'lines without order',
      lines((at) => `${(at * 7919) % 10}\n`),
      lines((at) => `${(at * 104_729) % 11}\n`),
      lines((at) => `${(at * 31) % 9}\n`),
      many / 100,
    ],
    [
      'different lines',
      lines((at) => `one ${at}\n`),
      lines((at) => `two ${at}\n`),
      lines((at) => `three ${at}\n`),
      1,
    ],
    [
      'one line of different words',
      lines((at) => `one${at} `),
      lines((at) => `two${at} `),
      lines((at) => `three${at} `),
      1,
    ],
    ['bars', '|'.repeat(many), '| '.repeat(many), '|a'.repeat(many), 1],
    [
      'one value changed on every line',
      lines(() => '- Owner: a b\n'),
      lines(() => '- Owner: a c\n'),
      lines(() => '- Owner: d b\n'),
      many / 10,
    ],
    ['new items', 'x\n', `x\n${lines((at) => `- a ${at}\n`)}`, `x\n${lines((at) => `- b ${at}\n`)}`, 0],
    ['fences', 'x\n', `x\n${'```\n'.repeat(many / 4)}`, `x\n${'```\n\n'.repeat(many / 5)}`, 1],
  ] as const)('%s take time in proportion', (_, base, ours, theirs, most) => {
    expect(merge(base, ours, theirs).conflicts.length).toBeLessThanOrEqual(most);
  });
});
