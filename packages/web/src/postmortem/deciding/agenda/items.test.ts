import type { AgendaItem } from '@debrief/api/client';
import { expect, test } from 'vitest';
import { meetingTopics } from './items.js';

const item = (topic: AgendaItem['topic'], key: string, index = 0): AgendaItem => ({
  topic,
  key,
  words: key,
  ask: '?',
  way: { thing: 'question', index },
});

function told(begun: readonly AgendaItem[], now: readonly AgendaItem[]): string[] {
  return meetingTopics(begun, now).flatMap(({ topic, items }) =>
    items.map(({ key, isSettled }) => `${topic} ${key}${isSettled ? ' settled' : ''}`),
  );
}

test('Topics come in the order of the talk, whatever order they were found in', () => {
  expect(told([], [item('criteria', 'c'), item('facts', 'f'), item('causes', 'x')])).toEqual([
    'facts f',
    'causes x',
    'criteria c',
  ]);
});

test('What is settled on the way stays where it was, and what comes up is there', () => {
  const begun = [item('questions', 'Q1'), item('questions', 'Q2')];
  expect(told(begun, [item('questions', 'Q2'), item('questions', 'Q3')])).toEqual([
    'questions Q1 settled',
    'questions Q2',
    'questions Q3',
  ]);
});

test('An item that has moved leads to where it is now', () => {
  const [topic] = meetingTopics([item('questions', 'Q2', 1)], [item('questions', 'Q2', 0)]);
  expect(topic?.items[0]?.way).toEqual({ thing: 'question', index: 0 });
});
