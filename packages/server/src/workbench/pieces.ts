import type { Steps } from '@debrief/library';

/** For so many milliseconds we work without a pause: others have to wait so long. */
const turn = 10;

/** Does long work piece by piece; in between, others are answered. */
export async function inPieces<T>(steps: Steps<T>): Promise<T> {
  for (let since = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < turn) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
}

/** What becomes of each of many, one by one. */
export function* eachOf<T, R>(all: Iterable<T>, of: (one: T) => R): Steps<R[]> {
  const results: R[] = [];
  for (const one of all) {
    results.push(of(one));
    yield;
  }
  return results;
}
