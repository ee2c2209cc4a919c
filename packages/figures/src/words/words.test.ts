import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { durationWords, roughDuration } from './duration.js';
import { textWidth } from './width.js';
import { clip, wrap } from './wrap.js';

describe('durations', () => {
  test.each([
    [0, '0 s'],
    [45, '45 s'],
    [60, '1 min'],
    [5040, '1 h 24 min'],
    [3600, '1 h'],
    [3599, '59 min 59 s'],
    [7199, '2 h'],
    [86_399, '1 day'],
    [273_600, '3 days 4 h'],
    [86_400 * 200, '200 days'],
    [-720, '−12 min'],
  ])('%i seconds are %s', (seconds, words) => {
    expect(durationWords(seconds)).toBe(words);
  });

  it('never says 60 of a smaller unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (seconds) => {
        expect(durationWords(seconds)).not.toMatch(/\b60 (s|min)\b|\b24 h\b/);
      }),
    );
  });

  it('rounds to one unit where there is little room', () => {
    expect([29_940, 5100, 59, 172_000].map(roughDuration)).toEqual(['8 h', '1 h', '1 min', '2 days']);
  });
});

describe('widths', () => {
  it('gives nothing to marks and joiners, and twice as much to wide signs', () => {
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
    expect(textWidth('事', 10)).toBeGreaterThan(1.5 * textWidth('e', 10));
    expect(textWidth('', 10)).toBe(0);
  });

  it('adds up', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(textWidth(`${one} ${other}`, 12)).toBeCloseTo(
          textWidth(one, 12) + textWidth(' ', 12) + textWidth(other, 12),
        );
      }),
    );
  });
});

describe('wrapping', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.array(fc.string({ maxLength: 30 }), { maxLength: 20 }).map((words) => words.join(' ')),
    fc.constantFrom('x'.repeat(300), '🧯👩‍🚒'.repeat(30), 'דנה רייס ראתה שהתשלומים נדחו', ''),
  );

  it('keeps to its lines and its width, and loses nothing without saying so', () => {
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 60, max: 500 }),
        fc.integer({ min: 1, max: 5 }),
        (text, width, lines) => {
          const found = wrap(text, { width, size: 12, lines });
          expect(found.length).toBeLessThanOrEqual(lines);
          for (const line of found) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
          const bare = (words: string): string => words.replace(/\s+/gu, '');
          const said = bare(found.join(''));
          if (said !== bare(text)) {
            expect(said.endsWith('…')).toBe(true);
            expect(bare(text).startsWith(said.slice(0, -1))).toBe(true);
          }
        },
      ),
    );
  });

  it('breaks a long word where the line ends, behind the words before it', () => {
    expect(wrap(`A2 ${'x'.repeat(30)}`, { width: 100, size: 12, lines: 2 })[0]).toMatch(/^A2 x+$/);
  });

  it('never splits a sign of several parts', () => {
    expect(wrap('👩‍🚒'.repeat(10), { width: 30, size: 12, lines: 1 })[0]).toMatch(/^(?:👩‍🚒)+…$/u);
  });

  it('keeps a number and its unit together', () => {
    const lines = wrap('It kept them busy for 0.25 s each', { width: 152, size: 12, lines: 2 });
    expect(lines).toEqual(['It kept them busy for', '0.25\u00a0s each']);
  });

  it('ends with a whole word, and without its comma', () => {
    expect(clip('Some, words, three, four', 100, 12)).toBe('Some, words…');
  });
});
