import type { ChangeEvent } from '@debrief/api';
import { type Library, openLibrary, type RefreshOptions } from '@debrief/library';
import type { Store, Subscription } from '@debrief/store';
import { dayAt } from './day.js';
import { Desk } from './desk.js';
import { eventOf } from './event.js';
import type { Snapshot } from './snapshot.js';
import { Views } from './views.js';

/** A folder of postmortems that is being worked in: what every route asks. */
export interface Workbench {
  /** What the folder is called. */
  readonly name: string;
  readonly version: string;
  readonly isExample: boolean;
  readonly store: Store;
  readonly library: Library;
  /** The folder with the pages of the guide; null where there is none. */
  readonly guide: string | null;
  /** The templates that come with Debrief, by their names. */
  readonly templates: ReadonlyMap<string, string>;
  /** What was worked out of texts, and is known as long as they are what they are. */
  readonly views: Views;
  /** `2026-11-20`, where the server is. */
  today(): string;
  /** This moment. */
  moment(): Date;
  /** The folder as it is now. Whatever has changed in it before this was called is in it. */
  now(): Promise<Snapshot>;
  /** Calls a listener after each change in the folder, whoever made it; gives what ends that. */
  onChange(listener: (event: ChangeEvent) => void): () => void;
  close(): Promise<void>;
}

export interface WorkbenchOptions extends Pick<RefreshOptions, 'onProgress'> {
  readonly store: Store;
  /** Where the index is kept, `.debrief/library/index.db`; null for memory. */
  readonly indexFile: string | null;
  /** Tells this program from other versions of it, which read texts differently. */
  readonly made: string;
  readonly version: string;
  readonly name: string;
  readonly isExample?: boolean;
  readonly guide?: string | null;
  readonly templates?: ReadonlyMap<string, string>;
  readonly now?: () => Date;
}

/** Opens a folder to work in; the first time, everything in it is read. The store belongs to the workbench from here on. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { store, indexFile, made, onProgress, now = () => new Date() } = options;
  const { version, name, isExample = false, guide = null, templates = new Map() } = options;
  const library = openLibrary(store, { file: indexFile, made });
  const listeners = new Set<(event: ChangeEvent) => void>();
  const today = (): string => dayAt(now());
  let subscription: Subscription | null = null;
  try {
    await library.refresh(onProgress ? { onProgress } : {});
    subscription = await store.subscribe((changes) => {
      const event = eventOf(changes);
      for (const listener of listeners) listener(event);
    });
    const desk = new Desk(store, library, subscription, today);
    await desk.now();
    const watched = subscription;
    return {
      ...{ name, version, isExample, store, library, guide, templates, today, moment: now },
      views: new Views(store, today),
      now: () => desk.now(),
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: async () => {
        listeners.clear();
        await watched.close();
        library.close();
        await store.close();
      },
    };
  } catch (error) {
    await subscription?.close();
    library.close();
    throw error;
  }
}
