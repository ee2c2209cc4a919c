import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemOf } from './stem.js';
import { tokensIn } from './tokens.js';

const wordsOf = (text: string): string[] => tokensIn(text).map(({ word }) => word);

describe('The words of a text', () => {
  it.each([
    ['Card payments declined', ['card', 'payments', 'declined']],
    ['max_connections=200', ['max', 'connections', '200']],
    ['PAY-412: 1,189 refunds', ['pay', '412', '1', '189', 'refunds']],
    ["didn't, don’t and 'quoted'", ['didnt', 'dont', 'and', 'quoted']],
    ['Décliné naïve ŁÓDŹ Straße', ['decline', 'naive', 'łodz', 'straße']],
    ['データ 障害', ['デ', 'ー', 'タ', '障', '害']],
    ['x'.repeat(100), ['x'.repeat(64)]],
    ['  …—!? ', []],
    ['ﬁnal Ⅳ', ['final', 'iv']],
    ['𝐛old 😀 text', ['bold', 'text']],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('stand where they say, one behind the other, with nothing wordy between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0;
        for (const { word, from, to } of tokensIn(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(word).not.toBe('');
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('are the same, however the text is spelt in Unicode', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', 'ü', 'n', ' ', 'Å') }), (text) => {
        expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text.normalize('NFC')));
      }),
    );
  });
});

describe('What the forms of a word have in common', () => {
  it.each([
    ['retry', 'retries', 'retried', 'retrying'],
    ['decline', 'declines', 'declined', 'declining'],
    ['cache', 'caches', 'cached', 'caching'],
    ['drop', 'drops', 'dropped', 'dropping'],
    ['fill', 'fills', 'filled', 'filling'],
    ['process', 'processes', 'processed', 'processing'],
    ['crash', 'crashes', 'crashed', 'crashing'],
    ['database', 'databases'],
    ['query', 'queries', 'queried', 'querying'],
  ])('%s', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  it.each([
    ['status', 'state'],
    ['string', 'str'],
    ['bus', 'bu'],
    ['redis', 'redi'],
    ['need', 'ne'],
    ['spring', 'spr'],
  ])('%s and %s have not', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  it('never throws, and is never empty for a word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
        expect(stemOf(word)).not.toBe('');
      }),
    );
  });
});
