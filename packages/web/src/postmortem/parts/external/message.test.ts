import { parse } from '@debrief/document';
import { expect, test } from 'vitest';
import { htmlOf, messageOf, textOf } from './message.js';

const document = `# Orders were late

## External message

### Summary

For 22 minutes **412 orders** were late. <!-- debrief-ignore external/no-impact: it is said -->

### What we are doing

- Each release reaches *one* shop first.
- The limit is [public](https://status.example.com).
`;
const message = messageOf(parse(document).model);

test('The message is read as it is written', () => {
  expect(message.summary).toMatch(/^For 22 minutes \*\*412 orders\*\*/);
  expect(message.whatHappened).toBe('');
  expect(message.whatWeAreDoing.split('\n')).toHaveLength(2);
});

test('Customers read its words, and none of ours', () => {
  const html = htmlOf(message);
  expect(html).toContain('<strong>412 orders</strong>');
  expect(html).toMatch(/<h3[^>]*>What we are doing<\/h3>/);
  expect(html).not.toMatch(/debrief|data-|<section/);
});

test('As text it has neither marks nor comments', () => {
  expect(textOf(message)).toBe(
    'For 22 minutes 412 orders were late.\n\nWhat we are doing\n\n• Each release reaches one shop first.\n• The limit is public.',
  );
});
