import type { ChangeEvent } from '@debrief/api';
import { openLibrary } from '@debrief/library';
import type { Store } from '@debrief/store';
import type { Workbench } from './workbench.js';

/** For now, until the resources bring one of their own. */
export async function openWorkbench(options: {
  readonly store: Store;
  readonly indexFile: string | null;
  readonly made: string;
  readonly version: string;
  readonly name: string;
  readonly isExample?: boolean;
  readonly guide?: string | null;
  readonly now?: () => Date;
}): Promise<Workbench> {
  const { store, indexFile, made, version, name, isExample = false, now = () => new Date() } = options;
  const library = openLibrary(store, { file: indexFile, made });
  const listeners = new Set<(event: ChangeEvent) => void>();
  await library.refresh();
  const subscription = await store.subscribe(() => {
    for (const listener of listeners) listener({ everything: true, ids: [], policy: true, decisions: true });
  });
  return {
    name,
    version,
    isExample,
    store,
    library,
    today: () => now().toISOString().slice(0, 10),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await subscription.close();
      library.close();
      await store.close();
    },
  };
}
