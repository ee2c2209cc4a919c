import type { Edit } from '../range.js';
import type { Operation } from './operation.js';
import { mapPosition } from './position.js';

/** The names under which operations say what they are about. */
const targets = ['item', 'before', 'factor', 'answer', 'why', 'section'] as const;

/**
 * The same operation for a text that others have edited meanwhile: the offsets in it move with the text. Null where
 * what it is about has gone.
 */
export function mapOperation(operation: Operation, edits: readonly Edit[]): Operation | null {
  const mapped: Record<string, unknown> = { ...operation };
  for (const name of targets) {
    const target = mapped[name];
    if (typeof target !== 'number') continue;
    const gone = edits.some(({ from, to }) => from <= target && target < to);
    if (gone) return null;
    mapped[name] = mapPosition(target, edits, 'behind');
  }
  return mapped as unknown as Operation;
}
