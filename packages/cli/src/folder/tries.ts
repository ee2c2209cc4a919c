import { setTimeout } from 'node:timers/promises';

/** How often a change is made anew when somebody else was faster. */
export const mostTries = 10;

/** So many milliseconds at most, times the tries so far. */
const longestWait = 40;

/** Waits before the next try: those who write at the same time each wait for another time. */
export async function waitAfter(tries: number): Promise<void> {
  await setTimeout(Math.random() * longestWait * tries);
}
