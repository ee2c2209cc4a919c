import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventOf, slug } from './slug.js';

test.each([
  ['Payments API', 'payments-api'],
  ['Café “Zoë”: 5% of orders lost!', 'cafe-zoe-5-of-orders-lost'],
  ['Straße, Æther & Łódź', 'strasse-aether-lodz'],
  ["It couldn't reach l’API", 'it-couldnt-reach-lapi'],
  ['pay.ments/../v2.1', 'pay-ments-v2-1'],
  ['決済が失敗', '決済が失敗'],
  ['Платежи', 'платежи'],
  ['한글', '한글'],
  ['ＦＵＬＬ　ｗｉｄｔｈ', 'full-width'],
  ['NUL', 'nul-1'],
  ['con', 'con-1'],
  ['🔥…', ''],
])('%s is %s in a name', (words, name) => expect(slug(words)).toBe(name));

test.each([
  ['Card payments declined while the ledger database failed over', 'card-payments-declined-ledger'],
  ['The search was down', 'search-down'],
  ['To be and to be', 'to-be-and-to'],
  ['No alarm, not even over night', 'no-alarm-not-even'],
  ['Zahlungen während der Umstellung abgelehnt', 'zahlungen-umstellung-abgelehnt'],
  ['🔥', 'incident'],
  ['', 'incident'],
  ['x'.repeat(300), 'x'.repeat(48)],
])('%s is called %s', (title, name) => expect(eventOf(title)).toBe(name));

test('Whatever the title, its name is short, one part of a path, and the same when named again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      const name = eventOf(title);
      expect(name).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u);
      expect(name.length).toBeLessThanOrEqual(50);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(98);
      expect(slug(name)).toBe(name);
    }),
    { numRuns: 500 },
  );
});
