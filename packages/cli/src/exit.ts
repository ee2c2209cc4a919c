/** How a command ends; `debrief --help` lists them. The start script ends as `fault` where no output can be written. */
export const exits = {
  fine: 0,
  /** `debrief check` found something. */
  findings: 1,
  /** The command line was not understood. */
  usage: 2,
  /** There is no such file, or it could not be read. */
  unreadable: 3,
  fault: 4,
  /** Somebody changed the same thing meanwhile: nothing was done, and trying again may work. */
  conflict: 5,
  /** What is there does not allow it: no such action, a hook that said no, an unfinished merge. Nothing was done. */
  refused: 6,
} as const;

/** How `debrief merge-driver` ends: Git reads these, so they are Git's. Above 128 it takes the merge for failed. */
export const gitExits = { merged: 0, conflicts: 1, failed: 129 } as const;

export type Exit = (typeof exits)[keyof typeof exits] | (typeof gitExits)[keyof typeof gitExits];
