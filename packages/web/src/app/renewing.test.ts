import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, onTestFinished, test } from 'vitest';
import { renewed } from './renewing.js';

/** A question that is shown, whose answers are given by hand. */
function shown(key: string, first: string) {
  const queries = new QueryClient();
  const waiting: ((answer: string) => void)[] = [];
  let asked = 0;
  const observer = new QueryObserver(queries, {
    queryKey: [key],
    queryFn: () => {
      asked += 1;
      return new Promise<string>((resolve) => waiting.push(resolve));
    },
    initialData: first,
    staleTime: Number.POSITIVE_INFINITY,
  });
  onTestFinished(observer.subscribe(() => undefined));
  return {
    queries,
    asked: () => asked,
    now: () => queries.getQueryData<string>([key]),
    answer: async (words: string) => {
      waiting.shift()?.(words);
      // Until the store has heard of it.
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}
const all = (): boolean => true;

test('What nobody is asking is asked at once', async () => {
  const { queries, answer, now } = shown('home', 'old');
  const done = renewed(queries, all);
  await answer('new');
  await done;
  expect(now()).toBe('new');
});

test('What is being asked is shown when it comes in, and asked once more', async () => {
  const { queries, answer, asked, now } = shown('home', 'old');
  const first = renewed(queries, all);
  const [second, third] = [renewed(queries, all), renewed(queries, all)];
  await answer('newer');
  expect(now()).toBe('newer');
  expect(asked()).toBe(2);
  await answer('newest');
  await Promise.all([first, second, third]);
  expect([now(), asked()]).toEqual(['newest', 2]);
});

test('What comes in and has the change already is enough', async () => {
  const { queries, answer, asked } = shown('home', 'old');
  const first = renewed(queries, all);
  const second = renewed(queries, all, (words) => words === 'new');
  await answer('new');
  await Promise.all([first, second]);
  expect(asked()).toBe(1);
});

test('What the change does not concern is left alone', async () => {
  const { queries, asked } = shown('home', 'old');
  await renewed(queries, ([kind]) => kind === 'actions');
  expect(asked()).toBe(0);
});
