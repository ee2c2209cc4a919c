import type { ChangeEvent } from '@debrief/api';
import type { Library } from '@debrief/library';
import type { Store } from '@debrief/store';

/** A folder of postmortems that is being worked in: what every route asks. */
export interface Workbench {
  /** What the folder is called. */
  readonly name: string;
  readonly version: string;
  readonly isExample: boolean;
  readonly store: Store;
  readonly library: Library;
  /** `2026-11-20`, where the server is. */
  today(): string;
  /** Calls a listener after each change in the folder, whoever made it; gives what ends that. */
  onChange(listener: (event: ChangeEvent) => void): () => void;
  close(): Promise<void>;
}
