import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';

/** Below so many letters a further thread takes longer to start than it saves. */
const worthAThread = 200_000;

/** More threads than this have little to share. */
const mostThreads = 4;

/** How many threads are worth starting for so many letters, this one among them. */
export function threadsFor(letters: number): number {
  return Math.min(availableParallelism(), mostThreads, Math.ceil(letters / worthAThread));
}

/** No more letters than these change the number of threads. */
export const mostThatCount = mostThreads * worthAThread;

/**
 * How the engine is told what to expect. Nearly everything is over before it is worth compiling a second time, on which
 * it would spend a third of the work; and nearly all that is made is soon thrown away, so that it is swept less often
 * with more room from the start, here and in further threads. Only flags that may change while a program runs: to turn
 * off the tiers of regular expressions would save some time too, and ends Node where some have run already.
 */
const forManyTexts = [
  '--interrupt-budget=600000',
  '--min-semi-space-size=16',
  '--semi-space-growth-factor=16',
];

/** Tells the engine that many texts will be read. */
export function expectManyTexts(): void {
  if (process.versions.node.startsWith('20.')) for (const flag of forManyTexts) setFlagsFromString(flag);
}
