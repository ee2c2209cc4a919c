import { type Model, sectionsOf, type Thread, type TitledSection } from '@debrief/document';

/** A postmortem with what was said about it, as both are now. */
export interface Scene {
  readonly id: string;
  readonly model: Model;
  readonly sections: readonly TitledSection[];
  /** All threads, oldest first. */
  readonly threads: readonly Thread[];
}

/** A scene of a text and its threads. `sceneOf('2026/11.search.slow', parse(text).model, threads)` */
export function sceneOf(id: string, model: Model, threads: readonly Thread[]): Scene {
  return { id, model, sections: sectionsOf(model), threads };
}
