import { parse } from '@debrief/document';
import { expect, it } from 'vitest';
import { isAddress, withSource, wordsOf } from './facts.js';

it.each([
  [
    '10:41 **Began.** Declines *rose* (uncertain: exact minute) ([graph](https://g.example))',
    'Declines *rose* ([graph](https://g.example))',
    'began',
    false,
    'exact minute',
  ],
  ['10:41 Plain `code`', 'Plain `code`', null, true, ''],
  ['10:41 **Mei** called (uncertain)', '**Mei** called', null, false, ''],
  ['10:41 Resolved: all quiet', 'Resolved: all quiet', 'resolved', true, ''],
])('%s', (line, text, moment, isCertain, doubt) => {
  const parsed = parse(`# T\n\n## Timeline\n\n- ${line}\n`);
  const [entry] = parsed.model.timeline;
  expect(entry && wordsOf(parsed, entry)).toEqual({ text, moment, isCertain, doubt });
});

it('a link stands behind the words', () => {
  expect(withSource('Rose', 'https://g.example/a(1)')).toBe(
    'Rose ([source](https://g.example/a(1)))'.replace('(1)', '(1)'.replace(/[()]/g, encodeURIComponent)),
  );
  expect(withSource('Rose', ' ')).toBe('Rose');
  expect([isAddress('https://g.example'), isAddress('javascript:alert(1)'), isAddress('')]).toEqual([
    true,
    false,
    true,
  ]);
});
