import type { History, Step } from '@debrief/api/client';

/** A version that can be looked at: a step, or the file as it is now. */
export interface Version {
  /** Null for the file as it is now. */
  readonly revision: string | null;
  readonly step: Step | null;
  /** The name that the file had before, where this step gave it another. */
  readonly renamedFrom: string | null;
}

/** The versions of a text, newest first; edits that are not committed stand on top. */
export function versionsOf({ steps, uncommitted }: History): readonly Version[] {
  const told = steps.map((step, index): Version => {
    const before = steps[index + 1];
    const isRenamed = before !== undefined && !before.gone && before.path !== step.path;
    return { revision: step.revision, step, renamedFrom: isRenamed ? before.path : null };
  });
  return uncommitted ? [{ revision: null, step: null, renamedFrom: null }, ...told] : told;
}
