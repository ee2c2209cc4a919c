import { expect, test } from 'vitest';
import { complete } from '../testing/complete.js';
import { changed, contextOf, policyWith, type Swap, says, swapped, threadBy } from '../testing/harbour.js';
import { agenda, agendaTopics } from './agenda.js';

const whole = contextOf(complete);

/** What a complete document has to talk about once it is changed: what was not there before. */
function added(
  swap: Swap,
  more: Parameters<typeof contextOf>[1] = {},
): readonly (readonly [string, string])[] {
  const before = new Set(agenda(whole).map(({ key }) => key));
  return agenda(contextOf(changed(swap), more))
    .filter(({ key }) => !before.has(key))
    .map(({ topic, words }) => [topic, words] as const);
}

test.each<readonly [Swap, string, string]>([
  [['- [x] **Q1**', '- [ ] **Q1**'], 'questions', 'Q1'],
  [
    ['- [x] It gives enough detail', '- [ ] It gives enough detail'],
    'criteria',
    '“It gives enough detail” is neither met nor says why not.',
  ],
])('%j is talked about under %s', (swap, topic, words) => {
  const [item, ...others] = added(swap);
  expect(others).toEqual([]);
  expect(item?.[0]).toBe(topic);
  expect(item?.[1]).toContain(words);
});

test('What is uncertain in the timeline comes first', () => {
  const [first] = agenda(whole);
  expect(first).toMatchObject({ topic: 'facts', way: { thing: 'entry', index: 4 } });
  expect(first?.words).toMatch(/^07:41 Staff opened the gates/);
});

test('A factor without an action is talked about, and an action without an owner', () => {
  const text = swapped(complete, [/^- \[[ x]\] \*\*A1\*\*[\s\S]*?(?=\n- \[)/m, '- [ ] **A1** Write it down']);
  const items = agenda(contextOf(text));
  expect(items.filter(({ topic }) => topic === 'actions').map(({ words }) => words)).toContain(
    'A1 has no owner yet. A1 does not say how to tell that it is done. (Write it down)',
  );
  expect(items.some(({ words }) => /^No action addresses F\d/.test(words))).toBe(true);
});

test('An open thread is talked about with its first words, a resolved one is not', () => {
  const discussion = [threadBy('Rosa Lindqvist', 'open'), threadBy('Ivo Marek', 'resolved')];
  const items = agenda(contextOf(complete, { discussion })).filter(({ topic }) => topic === 'discussion');
  expect(items.map(({ words }) => words)).toEqual(['Rosa Lindqvist: And with the old ones?']);
});

test('What a policy does not ask for is not talked about', () => {
  const policy = policyWith('rules: { process/criteria-answered: off }\n');
  expect(added(['- [x] It gives enough detail', '- [ ] It gives enough detail'], { policy })).toEqual([]);
});

test('A factor headed by an act is talked about, with the question behind it', () => {
  const text = swapped(complete, [/^### F1 .*$/m, '### F1 Ivo Marek forgot to set the clocks']);
  const item = agenda(contextOf(text)).find(({ words }) => words === 'F1 is headed by what somebody did.');
  expect(item).toMatchObject({ topic: 'causes', ask: 'What made it possible, and what made it look right?' });
});

test('The order is that of the talk, and each item has a key of its own', () => {
  const text = says(
    'draft',
    swapped(complete, ['- [x] **Q1**', '- [ ] **Q1**'], [/^## Action items[\s\S]*?(?=^## )/m, '']),
  );
  const items = agenda(contextOf(text, { discussion: [threadBy('Rosa Lindqvist')] }));
  const order = items.map(({ topic }) => agendaTopics.indexOf(topic));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
});

test('An empty text has an agenda too', () => {
  expect(agenda(contextOf('')).map(({ topic }) => topic)).toContain('causes');
});
