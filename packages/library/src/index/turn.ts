import { Database, DatabaseError } from '../database/database.js';

/** How often somebody who waits looks again, in milliseconds. */
const pace = 25;

/**
 * Does some work while no other process does work under the same file. The system itself gives the turn back when a
 * process is killed. `onWait` is called once where another process has it.
 */
export async function inTurn<T>(file: string, work: () => Promise<T>, onWait?: () => void): Promise<T> {
  const lock = new Database(file, 0);
  try {
    for (let waited = false; !take(lock); waited = true) {
      if (!waited) onWait?.();
      await new Promise((resolve) => setTimeout(resolve, pace));
    }
    return await work();
  } finally {
    lock.close();
  }
}

function take(lock: Database): boolean {
  try {
    lock.execute('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && error.trouble === 'busy') return false;
    throw error;
  }
}
