import type { Workbench } from '../workbench/workbench.js';

export interface Health {
  readonly status: 'ready' | 'unreadable';
  /** Where the index is; it is made in memory where the folder cannot be written to. */
  readonly index: 'file' | 'memory';
}

/** Whether the folder can be read now; those who ask at the same time get one answer. */
export function healthOf({ store, library }: Pick<Workbench, 'store' | 'library'>): () => Promise<Health> {
  let asked: Promise<Health> | null = null;
  const ask = async (): Promise<Health> => {
    const index = library.place.file === null ? 'memory' : 'file';
    try {
      await store.head();
      return { status: 'ready', index };
    } catch {
      return { status: 'unreadable', index };
    }
  };
  return async () => {
    asked ??= ask().finally(() => {
      asked = null;
    });
    return await asked;
  };
}
