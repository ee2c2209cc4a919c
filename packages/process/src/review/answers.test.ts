import { expect, test } from 'vitest';
import { changed, contextOf, type Swap, says, swapped } from '../testing/harbour.js';
import { absentNow, answersOf } from './answers.js';

const reviewed = says('in-review');
const agreed = 'Agreed: Femi Adeyemi, Rosa Lindqvist, Ivo Marek';

function statesOf(...swaps: readonly Swap[]): string[] {
  return answersOf(contextOf(swapped(`${reviewed} `, [/ $/, ''], ...swaps))).map(
    ({ name, state }) => `${name}: ${state}`,
  );
}

test('Everyone present is there with their answer, but for the facilitator', () => {
  expect(statesOf()).toEqual([
    'Femi Adeyemi: agreed',
    'Rosa Lindqvist: agreed',
    'Ivo Marek: agreed',
    'Ulla Brandt: dissents',
  ]);
});

test('A dissent has its words', () => {
  const { words } = answersOf(contextOf(reviewed)).find(({ name }) => name === 'Ulla Brandt') ?? {};
  expect(words).toBe('the silence of the status page is a factor of its own');
});

test.each<readonly [Swap, string]>([
  [[agreed, 'Agreed: @femi, Rosa Lindqvist'], 'Ivo Marek: waited for'],
  [[agreed, 'Agreed: Femi Adeyemi, Rosa Lindqvist\n- Absent: Ivo Marek'], 'Ivo Marek: absent'],
  [[agreed, `${agreed}, Mei Chen`], 'Mei Chen: agreed'],
])('%j tells %s', (swap, line) => {
  expect(statesOf(swap)).toContain(line);
});

test('Nobody stands there twice under two names', () => {
  expect(statesOf([agreed, 'Agreed: @femi, @rosa, Ivo Marek'])).toHaveLength(4);
});

test('Who came without being named as present is told apart', () => {
  const mei = answersOf(contextOf(swapped(reviewed, [agreed, `${agreed}, Mei Chen`]))).at(-1);
  expect(mei).toEqual({ name: 'Mei Chen', state: 'agreed', words: null, isPresent: false });
});

test('Who agreed to other factors is asked again', () => {
  const before = swapped(reviewed, ['issued in its future', 'issued later']);
  const history = { versions: [{ day: '2026-02-11', text: before }] };
  const states = answersOf(
    contextOf(reviewed, {
      history: { versions: [{ day: '2026-02-12', text: reviewed }, ...history.versions] },
    }),
  );
  expect(states.filter(({ state }) => state === 'changed')).toHaveLength(3);
});

test('Without a review nobody answers', () => {
  expect(answersOf(contextOf(changed([/## Review[\s\S]*?(?=## Follow-up)/, ''])))).toEqual([]);
});

test('Only once the days to answer are over somebody is absent', () => {
  const waiting = swapped(reviewed, [agreed, 'Agreed: Femi Adeyemi, Rosa Lindqvist']);
  expect(absentNow(contextOf(waiting, { today: '2026-02-12' }))).toEqual([]);
  expect(absentNow(contextOf(waiting, { today: '2026-03-12' }))).toEqual(['Ivo Marek']);
});
