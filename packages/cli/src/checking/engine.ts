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
 * it would spend a third of the work; expressions come back at once, and are compiled once rather than twice; and nearly
 * all that is made is soon thrown away, so that it is swept less often with more room from the start, here and in
 * further threads.
 */
const forManyTexts = [
  '--interrupt-budget=600000',
  '--no-regexp-tier-up',
  '--min-semi-space-size=16',
  '--semi-space-growth-factor=16',
];

/** Tells the engine that many texts will be read. */
export function expectManyTexts(): void {
  if (process.versions.node.startsWith('20.')) for (const flag of forManyTexts) setFlagsFromString(flag);
}
