import type { Finding } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import { fingerprintsOf, markOf } from './fingerprint.js';

/** A finding that marks the first `words` in a text. */
const on = (text: string, words: string, message = 'As it is.'): Finding => {
  const from = text.indexOf(words);
  return { rule: 'loaded/sad', severity: 'note', from, to: from + words.length, message, fixes: [] };
};
const mark = (text: string, words = 'sadly'): string => markOf(on(text, words), text);
const line = 'The queue was sadly full at noon.';

describe('What a finding is known by', () => {
  test.each([
    ['lines above it', `# A title\n\nAnother paragraph.\n\n${line}`],
    ['lines below it', `${line}\n\nAnother paragraph.`],
    ['an item above it', `- Another item\n- ${line}`],
    ['wrapped lines', line.replaceAll(' ', '\n')],
    ['Windows line ends', `x\r\n\r\n${line.replace(' at', '\r\nat')}\r\n`],
    ['marks of Markdown', line.replace('sadly', '**sadly**')],
    [
      'words far away in its paragraph',
      `It had been a quiet day. ${line} Nobody was near it, and it rained.`,
    ],
  ])('stays with %s', (_, text) => {
    // Only what stands near the words counts, so the sentence around them is as it was.
    const own = mark(text.includes('quiet day') ? line.replace('noon.', 'noon. Nobody') : line);
    expect(mark(text)).toBe(own);
  });

  test.each([
    ['other words', line.replace('sadly', 'madly'), 'madly'],
    ['other words around them', line.replace('queue', 'disk'), 'sadly'],
  ])('changes with %s', (_, text, words) => expect(mark(text, words)).not.toBe(mark(line)));

  test('is that of the rule, too', () =>
    expect(markOf({ ...on(line, 'sadly'), rule: 'loaded/other' }, line)).not.toBe(mark(line)));

  test('is that of its message, where it marks no words', () => {
    const [one, other] = ['Impact is missing.', 'Timeline is missing.'].map((message) =>
      markOf(on(line, '', message), line),
    );
    expect(one).not.toBe(other);
  });

  test('tells no words', () => expect(mark(line)).toMatch(/^[0-9a-f]{12}$/));
});

test('No two findings of a repository have the same fingerprint', () => {
  const text = `${line}\n\n${line}`;
  const second = { ...on(text, 'sadly'), from: text.lastIndexOf('sadly'), to: text.lastIndexOf('sadly') + 5 };
  const checked = { path: 'a.md', file: '/a.md', intact: true, text, findings: [on(text, 'sadly'), second] };
  const all = [...fingerprintsOf(checked, 'a.md'), ...fingerprintsOf(checked, 'b.md')];
  expect(new Set(all).size).toBe(4);
});
